/** A second day told of one thing is never dropped in silence: which it was is asked, and nothing is kept meanwhile. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plainText } from "../../../src/core/plain-text.ts";
import { turn } from "../../../src/core/turn.ts";
import { content } from "../../support/core-talker.ts";
import { atQuestion, INTERVIEWS, TODAY } from "../../support/open-questions.ts";

const refund = INTERVIEWS.find(({ id }) => id === "refund")!;
const MONTHS = ["March", "April", "May", "June", "July"] as const;

const says = (locale: string, question: string, text: string) =>
  turn({
    conversation: atQuestion(locale, refund, question),
    input: { type: "text", text },
    content,
    today: TODAY,
  });

const TOLD = {
  ja: [
    (one: string, other: string) => `解約の電話は${one}、解約の電話は${other}`,
    (one: string, other: string) => `${one}に解約を申し込んで、${other}に解約を申し込みました`,
  ],
  en: [
    (one: string, other: string) => `I asked to cancel in ${one}, I asked to cancel in ${other}`,
    (one: string, other: string) => `I called to cancel in ${one} and I called to cancel in ${other}`,
  ],
} as const;

const spoken = (locale: "ja" | "en", year: number, month: number): string =>
  locale === "ja" ? `${year}年${month}月` : `${MONTHS[month - 3]} ${year}`;

const day = fc.record({ year: fc.constantFrom(2006, 2007, 2008), month: fc.integer({ min: 3, max: 7 }) });

describe.each(["ja", "en"] as const)("in %s, two days of one request", (locale) => {
  test("are both said back, whatever is asked, and neither is kept", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("course", "requested"),
        fc.constantFrom(...TOLD[locale]),
        fc.uniqueArray(day, { minLength: 2, maxLength: 2, selector: ({ year, month }) => year * 12 + month }),
        (question, tell, [one, other]) => {
          const days = [one!, other!].map(({ year, month }) => spoken(locale, year, month));
          const text = tell(days[0]!, days[1]!);
          const { conversation, messages } = says(locale, question, text);
          expect(conversation?.answers.refund?.requested, text).toBeUndefined();
          const shown = plainText(messages.at(-1)!, content.words(locale));
          for (const told of days) expect(shown, text).toContain(told);
        },
      ),
      { numRuns: 60 },
    );
  });

  test("are buttons, each typed by its label, and a mere yes chooses none", () => {
    const [one, other] = [spoken(locale, 2007, 3), spoken(locale, 2008, 5)];
    const asked = says(locale, "requested", TOLD[locale][0](one, other)).conversation;
    const chosen = (text: string) =>
      turn({ conversation: asked, input: { type: "text", text }, content, today: TODAY }).conversation;
    expect(chosen(other)?.answers.refund?.requested).toEqual(["2008-05-01", "2008-05-31"]);
    expect(chosen("1")?.answers.refund?.requested).toEqual(["2007-03-01", "2007-03-31"]);
    expect(chosen(locale === "ja" ? "はい" : "yes")?.answers.refund?.requested).toBeUndefined();
  });
});

test.each([
  ["ja", "applied", "2005年？2006年？", ["2005-01-01", "2006-12-31"]],
  ["en", "applied", "2005? 2006?", ["2005-01-01", "2006-12-31"]],
] as const)("%s, who is not sure means the whole stretch: %s %s", (locale, question, text, stretch) => {
  expect(says(locale, question, text).conversation?.answers.refund?.[question]).toEqual(stretch);
});
