/** A text for So-net is in Japanese in every language: what stands beside it is for whoever does not read that. */
import { expect, test } from "vitest";
import { type Draft, layerOf, type Message } from "../../../src/core/message.ts";
import { verdicts } from "../../support/verdicts.ts";

const drafts = (all: readonly Message[]): readonly (Draft | undefined)[] =>
  all.map((each) => layerOf(each, "kit")?.said.draft);

const inJapanese = drafts(verdicts("ja"));
const inEnglish = drafts(verdicts("en"));
const JAPANESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const MONTH = /January|February|March|April|May|June|July|August|September|October|November|December/;

/** Written or copied into a form, and read aloud to nobody. */
const WRITTEN = ["E-mail draft", "Text for the form", "Words for the postcard"];

test("is the same, letter for letter, whatever language it is offered in", () => {
  expect(inEnglish.map((draft) => draft?.text)).toEqual(inJapanese.map((draft) => draft?.text));
  expect(inEnglish.filter(Boolean).length).toBeGreaterThan(100);
});

test("has its English beside it, with every answer in it", () => {
  for (const draft of inEnglish.filter((each) => each !== undefined)) {
    expect(draft.meaning).toBeTruthy();
    expect(draft.meaning).not.toMatch(JAPANESE);
    expect(draft.meaning!.trim().split("\n").length).toBe(draft.text.trim().split("\n").length);
  }
});

test("is spelled in Latin letters where it is read aloud, line by line, with no English in it", () => {
  for (const draft of inEnglish.filter((each) => each !== undefined && !WRITTEN.includes(each.label))) {
    expect(draft!.reading, draft!.text).toBeTruthy();
    expect(draft!.reading).not.toMatch(JAPANESE);
    expect(draft!.reading).not.toMatch(MONTH);
    expect(draft!.reading!.trim().split("\n").length).toBe(draft!.text.trim().split("\n").length);
  }
});
