/** What holds whatever people say, over the sentences in test/evaluation/hearing and mixtures of them. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Conversation } from "../../../src/core/conversation.ts";
import { offers } from "../../../src/core/message.ts";
import { type Turn, turn } from "../../../src/core/turn.ts";
import { sentencesOf } from "../../evaluation/hearing/score.ts";
import { content } from "../../support/core-talker.ts";
import { atQuestion, INTERVIEWS, optionPhrases, TODAY } from "../../support/open-questions.ts";
import { typedAnswers } from "../../support/strangers-answers.ts";

const says = (conversation: Conversation, text: string): Turn =>
  turn({ conversation, input: { type: "text", text }, content, today: TODAY });

const sentences = [
  ...sentencesOf("answers-ja"),
  ...sentencesOf("answers-en"),
  ...sentencesOf("multi"),
  ...typedAnswers,
];
const open = INTERVIEWS.flatMap((interview) =>
  interview.questions.flatMap(({ id }) =>
    (["ja", "en"] as const).map((locale) => ({ locale, interview, question: id })),
  ),
);

const anyText = fc.oneof(
  fc.constantFrom(...sentences.map(({ text }) => text)),
  fc
    .tuple(fc.constantFrom(...sentences), fc.constantFrom(...sentences))
    .map(([one, other]) => `${one.text}${one.lang === "ja" ? "、" : ", "}${other.text}`),
);

/** The question, the next one, the verdict, or a card with the way back. */
function keepsTheThread({ conversation, messages }: Turn): boolean {
  const last = messages.at(-1)!;
  const buttons = offers(last).map(({ button }) => button);
  if (buttons.length === 0 || !conversation) return false;
  if (last.asking) return last.asking.question === conversation.open?.question;
  return (
    last.kind === "question" ||
    last.kind === "verdict" ||
    conversation.open === null ||
    buttons.some((button) => /^(?:do:resume|do:why|do:keep|go:)/.test(button))
  );
}

describe("with a question open", () => {
  test("every reply ends with it, the next one, the verdict, or a card with the way back", () => {
    fc.assert(
      fc.property(fc.constantFrom(...open), anyText, ({ locale, interview, question }, text) => {
        expect(keepsTheThread(says(atQuestion(locale, interview, question), text)), text).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test("no reply is the last one again, however often something unread is said", () => {
    for (const { locale, interview, question } of open) {
      let conversation = atQuestion(locale, interview, question);
      let before = "";
      for (let time = 0; time < 6; time++) {
        const reply = says(conversation, locale === "ja" ? "ぬるぽがっ" : "blorg flimp");
        const said = JSON.stringify([reply.messages.at(-1)!.preface, reply.messages.at(-1)!.text]);
        expect(said).not.toBe(before);
        before = said;
        conversation = reply.conversation!;
      }
    }
  });

  test("a number means what the last message shows", () => {
    for (const { locale, interview, question } of open) {
      const conversation = atQuestion(locale, interview, question);
      conversation.offered.forEach((button, index) => {
        const typed = says(conversation, String(index + 1));
        const pressed = turn({ conversation, input: { type: "press", button }, content, today: TODAY });
        expect(typed.messages).toEqual(pressed.messages);
      });
    }
  });

  test("an earlier answer changes only when the text names it or corrects it", () => {
    const passing = [
      ["ja", "member", "OCNに乗り換えたので"],
      ["ja", "area", "ADSLの話は聞いた"],
      ["en", "member", "then OCN called me"],
    ] as const;
    for (const [locale, question, text] of passing) {
      const refund = INTERVIEWS.find(({ id }) => id === "refund")!;
      const reply = says(atQuestion(locale, refund, question), text);
      expect(reply.conversation?.answers.refund?.course).toBe("target");
    }
  });
});

/** What is said of an option without telling it. */
const UNTOLD = {
  ja: [
    (name: string) => `${name}だったかわからない`,
    (name: string) => `${name}かどうか覚えていません`,
    (name: string) => `もし${name}だったらどうなりますか？`,
    (name: string) => `${name}って何ですか？`,
    (name: string) => `${name}だと言われました`,
  ],
  en: [
    (name: string) => `I don't know whether it was ${name}`,
    (name: string) => `I can't remember if it was ${name}`,
    (name: string) => `what if it was ${name}?`,
    (name: string) => `what does ${name} mean?`,
    (name: string) => `they told me it was ${name}`,
  ],
} as const;

const DENIED = {
  ja: [(name: string) => `${name}ではありません`, (name: string) => `${name}じゃないです`],
  en: [(name: string) => `it was not ${name}`, (name: string) => `it wasn't ${name}`],
} as const;

describe.each(["ja", "en"] as const)("in %s, no option comes", (locale) => {
  const named = INTERVIEWS.flatMap((interview) =>
    interview.questions.flatMap((question) =>
      question.kind === "choice" ? question.options.map((option) => ({ interview, question, option })) : [],
    ),
  );
  test.each(named)(
    "of $interview.id $question.id $option, untold or denied",
    ({ interview, question, option }) => {
      const before = atQuestion(locale, interview, question.id);
      const reported = question.reported === true;
      for (const name of optionPhrases(locale, interview, question.id, option)) {
        for (const say of [...UNTOLD[locale].slice(0, reported ? -1 : undefined), ...DENIED[locale]]) {
          const text = say(name);
          const after = says(before, text).conversation?.answers[interview.id]?.[question.id];
          // What cannot be told from advice ("which is best?") is asked for by the same words.
          if (option !== question.unsure) expect(after, text).not.toBe(option);
        }
      }
    },
  );
});
