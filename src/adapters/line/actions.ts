/** What a tap does: LINE's action objects, made so that LINE accepts them or not made at all. */
import type { messagingApi } from "@line/bot-sdk";
import type { Asking, Choice, Draft, Input, Link } from "../../core/message.ts";
import { graphemes, shorten } from "../kit/text.ts";
import {
  CLIPBOARD_UNITS,
  DISPLAY_TEXT,
  EARLIEST_DATE,
  FLEX_LABEL,
  LATEST_DATE,
  POSTBACK_DATA_UNITS,
  QUICK_REPLY_LABEL,
  URI_SCHEMES,
  URI_UNITS,
} from "./limits.ts";

export type Action = messagingApi.Action;

/** A cluster can be any number of code points long; nothing a person reads needs more than this for 40. */
const LABEL_UNITS = 400;

function showable(choice: Choice, limit: number): boolean {
  const { label, button } = choice;
  return (
    label.trim() !== "" &&
    label.length <= LABEL_UNITS &&
    graphemes(label) <= limit &&
    button.length <= POSTBACK_DATA_UNITS
  );
}

/** Whether the whole label fits a Flex button; a choice that does not is listed by number instead. */
export const fitsButton = (choice: Choice): boolean => showable(choice, FLEX_LABEL);
export const fitsQuickReply = (choice: Choice): boolean => showable(choice, QUICK_REPLY_LABEL);

/** `displayText` puts the label into the chat as the person's own words, as if it had been typed. */
export const postback = (choice: Choice): Action => ({
  type: "postback",
  label: choice.label,
  data: choice.button,
  displayText: choice.label,
});

/** The act of changing a row: its label is heard by screen readers and shown in the chat, not on the button. */
export function changing(choice: Choice): Action | undefined {
  if (choice.button.length > POSTBACK_DATA_UNITS || choice.label.trim() === "") return undefined;
  const label = choice.label.slice(0, LABEL_UNITS).toWellFormed();
  return {
    type: "postback",
    label: shorten(label, FLEX_LABEL, graphemes),
    data: choice.button,
    displayText: shorten(label, DISPLAY_TEXT, graphemes),
  };
}

/** Undefined for an address LINE would refuse; it is then shown as text. */
export function opening(link: Link): Action | undefined {
  // `href` is percent-encoded, as LINE asks.
  const uri = URL.canParse(link.url) ? new URL(link.url).href : "";
  if (!URI_SCHEMES.includes(uri.slice(0, uri.indexOf(":") + 1)) || uri.length > URI_UNITS) return undefined;
  const label = shorten(link.label.trim().slice(0, LABEL_UNITS).toWellFormed(), FLEX_LABEL, graphemes);
  return label === "" ? { type: "uri", uri } : { type: "uri", label, uri };
}

export const copyable = (draft: Draft): boolean => draft.text !== "" && draft.text.length <= CLIPBOARD_UNITS;

export const copying = (draft: Draft, label: string): Action => ({
  type: "clipboard",
  label,
  clipboardText: draft.text,
});

const clamped = (day: string, earliest: string, latest: string): string =>
  day < earliest ? earliest : day > latest ? latest : day;

/**
 * LINE's own calendar. It always shows a day, and one tap sends that day as it stands; the postback does not
 * say what was touched, nor where it came from. So its `data` names the question and the day it opened on.
 */
export function picking(asking: Asking | undefined, label: string): Action | undefined {
  if (asking?.kind !== "date" || !asking.picker) return undefined;
  const min = clamped(asking.picker.earliest, EARLIEST_DATE, LATEST_DATE);
  const max = clamped(asking.picker.latest, EARLIEST_DATE, LATEST_DATE);
  const initial = clamped(asking.picker.initial, min, max);
  const data = `${asking.interview}.${asking.question}@${initial}`;
  if (min >= max || data.length > POSTBACK_DATA_UNITS) return undefined;
  return {
    type: "datetimepicker",
    label,
    data,
    mode: "date",
    initial,
    min,
    max,
  };
}

/** The day that was sent from such a calendar. */
export function picked(date: string, data: string): Input {
  const [question, initial] = data.split("@");
  return { type: "pick", date, question, initial };
}
