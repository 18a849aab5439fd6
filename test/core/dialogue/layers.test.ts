/** Every verdict of every interview, as its layers tell it. */
import { describe, expect, test } from "vitest";
import { plainBody } from "../../../src/core/plain-text.ts";
import { content } from "../../support/core-talker.ts";
import { verdicts } from "../../support/verdicts.ts";

/** A letter of Japanese says about as much as two of English. */
const MOST = { ja: 150, en: 300 };

const DATES = {
  ja: /\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?|(?<![年\d])\d{1,2}月\d{1,2}日/g,
  en: /(?:\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \d{4})?/g,
};

const twice = (text: string, dates: RegExp): readonly string[] => {
  const found: readonly string[] = text.match(dates) ?? [];
  return found.filter((date, index) => found.indexOf(date) !== index);
};

describe.each(["ja", "en"] as const)("in %s", (locale) => {
  const all = verdicts(locale);
  const words = content.words(locale);

  test("a verdict leads with the conclusion and its certainty, in few words", () => {
    const leads = all.map(({ sure, heading, text }) => [sure, heading, text].join(""));
    expect(leads.filter((lead) => lead.length > MOST[locale])).toEqual([]);
  });

  test("neither the lead nor the kit nor the sources say a date twice", () => {
    const told = all.flatMap(({ layers = [], ...lead }) => [
      lead,
      ...layers
        .filter(({ name }) => ["kit", "sources"].includes(name))
        // What is copied is read elsewhere, and by itself.
        .map(({ said: { draft: _, ...said } }) => said),
    ]);
    const repeated = told
      .map((said) => plainBody(said, words))
      .filter((said) => twice(said, DATES[locale]).length > 0);
    expect([...new Set(repeated)]).toEqual([]);
  });
});
