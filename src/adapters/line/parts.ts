/**
 * What every bubble is made of. `scaling` makes texts follow the reader's font size in LINE; `wrap` keeps them
 * whole. Text is at least 4.5:1 against its ground, so colour is never needed to read it.
 */
import type { messagingApi } from "@line/bot-sdk";

export type Component = messagingApi.FlexComponent;
export type Box = messagingApi.FlexBox;

export const INK = "#1A1A1A";
export const GREY = "#5F6368";
export const LINK = "#1A5FB4";
export const GREEN = "#0B6B3A";
export const PALE = "#F3F5F7";
export const CHOICE = "#E4EEE8";
export const LINE_GREY = "#D5D9DD";
export const WHITE = "#FFFFFF";
export const TRACK = "#E6E9EC";

export const text = (content: string, style: Partial<messagingApi.FlexText> = {}): Component => ({
  type: "text",
  text: content,
  wrap: true,
  scaling: true,
  size: "md",
  color: INK,
  ...style,
});

export const vertical = (contents: Component[], style: Partial<Box> = {}): Box => ({
  type: "box",
  layout: "vertical",
  contents,
  ...style,
});

export const horizontal = (contents: Component[], style: Partial<Box> = {}): Box => ({
  type: "box",
  layout: "horizontal",
  contents,
  ...style,
});
