/** LINE opens a chat at its end: what is seen there of a verdict, drawn as a phone shows it. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { render } from "../../../src/adapters/line/render.ts";
import { hasBrowser, openBrowser } from "../../support/browser.ts";
import { content } from "../../support/core-talker.ts";
import type { LineSent } from "../../support/line-actions.ts";
import { linePicture } from "../../support/line-picture.ts";
import { verdicts } from "../../support/verdicts.ts";

/** Between the bars of the phone, less the space beneath the last message. */
const ROOM = 667 - 64 - 50 - 10;

describe.runIf(hasBrowser)("the conclusion of a verdict", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  const carousels = (locale: string): readonly LineSent[] => {
    const words = content.words(locale);
    // Who can tell neither whether they were a member nor when the plan ended is told four routes.
    const told = verdicts(locale).filter(
      ({ certainty, rows = [] }) => certainty !== "inconsistent" && rows.length < 5,
    );
    const sent = told.flatMap((verdict) => render([verdict], words) as unknown as LineSent[]);
    return [...new Map(sent.map((each) => [JSON.stringify(each.contents), each])).values()];
  };

  it.each(content.locales)(
    "stands in view on 375 by 667 points, whatever the verdict, in %s",
    async (locale) => {
      const sent = carousels(locale);
      const page = await browser.newPage({ viewport: { width: 375, height: 667 } });
      await page.setContent(linePicture("窓口", sent));
      const cards = await page
        .locator(".carousel")
        .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().height));
      await page.close();
      const tooHigh = sent
        .filter((_, index) => cards[index]! > ROOM)
        .map(({ altText }) => altText!.slice(0, 120));
      expect(cards.length).toBe(sent.length);
      expect(tooHigh).toEqual([]);
    },
  );

  it.each(content.locales)("is three cards at most, in %s", (locale) => {
    for (const { contents } of carousels(locale)) expect(contents!.contents!.length).toBeLessThanOrEqual(3);
  });
});
