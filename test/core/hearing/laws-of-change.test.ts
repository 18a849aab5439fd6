/** What may change, what is said back first, and what is never dropped: over people's sentences and mixtures of them. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Conversation } from "../../../src/core/conversation.ts";
import { heardOf } from "../../../src/core/hearing/heard.ts";
import { type Answer, isInterval } from "../../../src/core/interview/interview.ts";
import { squash } from "../../../src/core/language/normalise.ts";
import type { Message } from "../../../src/core/message.ts";
import { plainText } from "../../../src/core/plain-text.ts";
import { type Turn, turn } from "../../../src/core/turn.ts";
import { sentencesOf } from "../../evaluation/hearing/score.ts";
import { content } from "../../support/core-talker.ts";
import { atQuestion, INTERVIEWS, TODAY } from "../../support/open-questions.ts";
import { typedAnswers } from "../../support/strangers-answers.ts";

const says = (conversation: Conversation, text: string): Turn =>
  turn({ conversation, input: { type: "text", text }, content, today: TODAY });

const sentences = [
  ...sentencesOf("answers-ja"),
  ...sentencesOf("answers-en"),
  ...sentencesOf("multi"),
  ...typedAnswers,
];
const refund = INTERVIEWS.find(({ id }) => id === "refund")!;
const LATER = ["member", "ended", "area"] as const;

const anyText = fc.oneof(
  fc.constantFrom(...sentences),
  fc.tuple(fc.constantFrom(...sentences), fc.constantFrom(...sentences)).map(([one, other]) => ({
    ...one,
    text: `${one.text}${one.lang === "ja" ? "、" : ", "}${other.text}`,
  })),
);

/** All ways in which a locale names a question or takes something back. */
function namesOf(locale: string, question: string): readonly string[] {
  const words = content.words(locale);
  const path = `refund.questions.${question}`;
  const options = words
    .names(`${path}.options`)
    .flatMap((option) =>
      ["say", "tell", "whole"].flatMap((list) => words.list(`${path}.options.${option}.${list}`)),
    );
  return [
    ...words.list(`${path}.cues`),
    ...words.list(`${path}.cuesWhenAsked`),
    ...options,
    ...words.list("grammar.marks.corrected"),
    ...words.list("grammar.marks.replaced"),
    ...words.list("grammar.marks.takenBack"),
    ...words.list("grammar.marks.not"),
    ...words.list("grammar.no"),
  ].map(squash);
}

const shown = (messages: readonly Message[], locale: string): string =>
  messages.map((message) => plainText(message, content.words(locale))).join("\n");

describe("an answer that was given", () => {
  test("changes only when the text names it or takes something back, and the change is said", () => {
    fc.assert(
      fc.property(fc.constantFrom(...LATER), anyText, (question, { text, lang }) => {
        const before = atQuestion(lang, refund, question);
        const { conversation, messages } = says(before, text);
        for (const [id, old] of Object.entries(before.answers.refund!)) {
          const now = conversation?.answers.refund?.[id];
          if (JSON.stringify(now) === JSON.stringify(old)) continue;
          const said = squash(text);
          const named = content.locales.some((locale) =>
            namesOf(locale, id).some((name) => said.includes(name)),
          );
          expect(named, `${text}: ${id}`).toBe(true);
          expect(shown(messages, lang), text).toContain(
            content.words(lang).say(`refund.questions.${id}.name`),
          );
        }
      }),
      { numRuns: 400 },
    );
  });
});

describe("no contradiction is concluded from what was not told exactly", () => {
  const doubted = {
    ja: (said: string) => [`たぶん${said}`, `${said}だったと思う`, `メモを見ると、${said}かな`],
    en: (said: string) => [`maybe ${said}`, `I think it was ${said}`, `from my notes, probably ${said}`],
  };
  test.each([
    ["ja", "applied", "2009年11月"],
    ["ja", "ended", "2004年3月"],
    ["ja", "ended", "2006年の暮れ"],
    ["en", "applied", "November 2009"],
    ["en", "ended", "March 2004"],
  ] as const)("%s, at %s: %s", (locale, question, said) => {
    const before = atQuestion(locale, refund, question);
    for (const text of doubted[locale](said)) {
      const { conversation, messages } = says(before, text);
      expect(conversation?.answers, text).toEqual(before.answers);
      expect(messages.at(-1)?.asking?.question, text).toBe(question);
      expect(messages.at(-1)?.choices?.[0]?.button, text).toMatch(/^refund\.\w+=.*|!/);
      expect(messages.map(({ kind }) => kind)).not.toContain("verdict");
    }
  });
});

const datesIn = (text: string): number => heardOf(content.words("ja"), text, TODAY).dates().length;

describe("a date that was told", () => {
  const isIn = (
    answers: readonly (Answer | undefined)[],
    [from, until]: readonly (string | null)[],
  ): boolean =>
    answers.some(
      (answer) =>
        isInterval(answer) &&
        (answer[0] === null || until === null || answer[0] <= until!) &&
        (answer[1] === null || from === null || answer[1] >= from!),
    );

  test("with a word of what it is the date of is kept, or the reply speaks of its year, or asks: it is never dropped", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("course", "requested", "applied", "ended", "area"),
        fc.constantFrom(2006, 2007, 2008),
        fc.integer({ min: 2, max: 11 }),
        // Of several dates in one message, which may contradict each other, this law judges nothing.
        fc.constantFrom(...sentences.filter(({ lang, text }) => lang === "ja" && datesIn(text) === 0)),
        (question, year, month, { text }) => {
          const said = `${text}。解約は${year}年${month}月`;
          const told = heardOf(content.words("ja"), said, TODAY)
            .dates()
            .filter(({ clause }) => clause.mood === "told" && !clause.takenBack);
          const date = told.find(({ interval }) => interval[0]?.startsWith(`${year}-`));
          if (!date) return;
          const before = atQuestion("ja", refund, question);
          const { conversation, messages } = says(before, said);
          const answers = Object.values(conversation?.answers.refund ?? {});
          const kept = isIn(answers, date.interval);
          const spoken = shown(messages, "ja").includes(`${year}年`);
          expect(kept || spoken || messages.at(-1)?.kind === "question", said).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });

  test("without a year, or counted from another answer, is said back in full", () => {
    for (const [locale, text, back] of [
      ["ja", "翌月", "2008年6月"],
      ["ja", "その月の末", "2008年5月"],
      ["ja", "8月", "2008年8月"],
      ["ja", "その年の暮れ", "2008年"],
      ["en", "the next month", "June 2008"],
      ["en", "September", "September 2008"],
      ["en", "end of that month", "May 2008"],
    ] as const) {
      const { conversation, messages } = says(atQuestion(locale, refund, "ended"), text);
      expect(isInterval(conversation?.answers.refund?.ended), text).toBe(true);
      expect(shown(messages, locale), text).toContain(back);
    }
  });
});
