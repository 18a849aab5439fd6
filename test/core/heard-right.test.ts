/**
 * What people's own sentences are heard as, by the labels they came with (test/evaluation): what is heard right stays
 * so. The sentences that are not are listed in test/evaluation/missed.json; one that is mended may be taken out.
 */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { Strangers } from "../../scripts/evaluate/strangers.ts";
import { thisDesk } from "../evaluation/date-readers.ts";
import {
  outcomeOf as dateOutcomeOf,
  isToTheDay,
  PEOPLES,
  peoplesDates,
  recognizersText,
  specOutcomeOf,
} from "../evaluation/dates.ts";
import { outcomeOf, sentencesOf } from "../evaluation/hearing/score.ts";
import { content } from "../support/core-talker.ts";

const missed = JSON.parse(
  readFileSync(new URL("../evaluation/missed.json", import.meta.url), "utf8"),
) as Readonly<Record<string, readonly string[]>>;

const staysRight = (set: string, misses: readonly string[]): void =>
  expect(misses.filter((text) => !missed[set]?.includes(text))).toEqual([]);

/** Of the harder sentences, the answers: its questions are hundreds, and each is a whole turn. */
const isPlayed = (folder: string, set: string): boolean =>
  folder !== "5-material" || set.startsWith("answers");

describe.each(["1", "2", "3", "4", "5", "5-material"])("strangers %s", (folder) => {
  const misses: string[] = [];
  const strangers = new Strangers(
    content,
    new URL(`../evaluation/strangers/${folder}/`, import.meta.url),
    (_, __, text) => misses.push(text),
  );
  it.each(strangers.sets().filter((set) => isPlayed(folder, set)))("%s", (set) => {
    misses.length = 0;
    strangers.tally(set);
    staysRight(`strangers/${folder}/${set}`, misses);
  });
});

it.each(["answers-ja", "answers-en", "multi"])("hearing/%s", (set) =>
  staysRight(
    `hearing/${set}`,
    sentencesOf(set)
      .filter((said) => outcomeOf(content, said).heard !== "right")
      .map(({ text }) => text),
  ),
);

describe("read to the day", () => {
  it.each(PEOPLES)("%s", (set) =>
    staysRight(
      `to-the-day/${set}`,
      peoplesDates(set)
        .filter((phrase) => !isToTheDay(phrase, thisDesk(phrase)))
        .map(({ text }) => text),
    ),
  );
});

describe.each(["ja", "en"] as const)("dates in %s", (locale) => {
  it("of people", () =>
    staysRight(
      `dates-${locale}`,
      peoplesDates(`dates-${locale}`)
        .filter((phrase) => dateOutcomeOf(phrase, thisDesk(phrase)) !== "right")
        .map(({ text }) => text),
    ));

  it("of Recognizers-Text", () =>
    staysRight(
      `recognizers-text-${locale}`,
      recognizersText(locale)
        .filter((phrase) => !["exact", "wider"].includes(specOutcomeOf(phrase, thisDesk(phrase))))
        .map(({ text, today }) => `${today}: ${text}`),
    ));
});
