/** Contrast as WCAG 2 computes it, of every text a page shows. */
import type { Page } from "playwright-core";

export interface FaintText {
  readonly text: string;
  readonly colours: string;
  readonly ratio: number;
}

/** The visible texts below AA: 4.5, or 3 for large text (24 px, or 18.66 px bold). */
export const faintTexts = (page: Page): Promise<FaintText[]> =>
  page.evaluate(() => {
    type Colour = readonly [number, number, number, number];
    const colour = (css: string): Colour => {
      const [red = 0, green = 0, blue = 0, alpha = 1] = css.match(/[\d.]+/g)!.map(Number);
      return [red, green, blue, alpha];
    };
    const over = (top: Colour, below: Colour): Colour => {
      const mix = (index: 0 | 1 | 2) => top[index] * top[3] + below[index] * (1 - top[3]);
      return [mix(0), mix(1), mix(2), 1];
    };
    const luminance = ([red, green, blue]: Colour): number => {
      const [r, g, b] = [red, green, blue].map((channel) => {
        const share = channel / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
    };
    const background = (element: Element | null): Colour => {
      if (!element) return [255, 255, 255, 1];
      const own = colour(getComputedStyle(element).backgroundColor);
      return own[3] === 1 ? own : over(own, background(element.parentElement));
    };

    const faint: FaintText[] = [];
    const judge = (element: Element, text: string, pseudo?: string) => {
      const style = getComputedStyle(element, pseudo);
      const paper = background(element);
      const ink = over(colour(style.color), paper);
      const [light, dark] = [luminance(ink), luminance(paper)].sort((a, b) => b - a);
      const ratio = (light! + 0.05) / (dark! + 0.05);
      const size = Number.parseFloat(style.fontSize);
      const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
      if (ratio < (isLarge ? 3 : 4.5))
        faint.push({ text, colours: `${style.color} on rgb(${paper.slice(0, 3)})`, ratio });
    };

    for (const element of document.body.querySelectorAll("*")) {
      if (!element.checkVisibility() || element.closest("script, noscript")) continue;
      const own = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
      const text = own
        .map((node) => node.textContent)
        .join("")
        .trim();
      if (text) judge(element, text.slice(0, 30));
      if (element instanceof HTMLTextAreaElement) {
        judge(element, "what is written");
        judge(element, element.placeholder, "::placeholder");
      }
      if (element instanceof HTMLInputElement) judge(element, "the date");
      for (const pseudo of ["::before", "::after"]) {
        const content = getComputedStyle(element, pseudo).content;
        if (content !== "none" && content !== "normal") judge(element, content, pseudo);
      }
    }
    return faint;
  });
