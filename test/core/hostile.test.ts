/** Texts made to hold the desk up: every recogniser is linear in their length, and reads so much and no more. */
import { describe, expect, test } from "vitest";
import { content } from "../support/core-talker.ts";
import { growth, LINEAR } from "../support/growth.ts";
import { hostile, longest, play, READ, states } from "../support/hostile-texts.ts";

describe("a text as long as the desk reads", () => {
  test.each(Object.entries(hostile))("of %s is answered with work that grows with its length", (_, piece) => {
    for (const state of states) {
      expect(play(state, longest(piece)).messages).not.toEqual([]);
      expect(growth(piece, READ, (text) => play(state, text))).toBeLessThan(LINEAR);
    }
  });

  test("is told from one whose work grows with the square of its length", () => {
    const square = (text: string) => {
      let pairs = 0;
      for (const one of text) for (const other of text) if (one === other) pairs += 1;
      return pairs;
    };
    expect(growth("a", READ, square)).toBeGreaterThan(LINEAR);
  });
});

test("what stands further back is not read, and that is said", () => {
  const long = "あ".repeat(READ);
  for (const state of states) {
    const [whole, cut] = [play(state, long), play(state, `${long}解約したい`)];
    const said = content.locales.map((locale) => content.words(locale).say("desk.onlyBeginning"));
    const isSaid = ({ messages }: typeof cut) =>
      messages.some(({ preface }) => said.includes(preface?.split("\n")[0] ?? ""));
    expect([isSaid(whole), isSaid(cut)]).toEqual([false, true]);
    expect(cut.messages.map(({ text }) => text)).toEqual(whole.messages.map(({ text }) => text));
    expect(cut.conversation).toEqual(whole.conversation);
  }
});
