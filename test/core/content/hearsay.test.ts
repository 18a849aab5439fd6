/** What Japanese gives as hearsay ("…そうです", "…とされています"), English must not give as fact; and what is linked is named. */
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { newConversation } from "../../../src/core/conversation.ts";
import { answerTopic } from "../../../src/core/dialogue/answer-topic.ts";
import { tell } from "../../../src/core/dialogue/tell.ts";
import type { Answers } from "../../../src/core/interview/interview.ts";
import { refund } from "../../../src/core/matters/refund-2010/refund.ts";
import type { Message } from "../../../src/core/message.ts";
import { content } from "../../support/core-talker.ts";
import { kitOf } from "../../support/layers.ts";
import { localeFiles } from "../../support/locale-file.ts";

/** The sentences as they are written, by path; what a person may say is no sentence of ours. */
function sentencesOf(locale: string, file: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const collect = (node: unknown, path: string): void => {
    if (typeof node === "string") found.set(path, node);
    else if (node && typeof node === "object")
      for (const [name, child] of Object.entries(node))
        if (!["say", "tell", "cues"].includes(name)) collect(child, path ? `${path}.${name}` : name);
  };
  for (const text of localeFiles(locale, file)) collect(parse(text), "");
  return found;
}

const HEARSAY_JA =
  /(?:[いたる]|だ)そうです|とされて|されるので|によると|によります|（公式のページによる）|とのこと/;
const HEARSAY_EN = /\b(?:said|says|according to|article|report|reported|advised)\b/i;

test.each(["topics", "opt-out", "still-called", "refund", "desk"])(
  "%s.yaml: English keeps the hearsay of Japanese",
  (file) => {
    const english = sentencesOf("en", file);
    const lost = [...sentencesOf("ja", file)]
      .filter(([path, text]) => HEARSAY_JA.test(text) && !HEARSAY_EN.test(english.get(path) ?? ""))
      .map(([path]) => path);
    expect(lost).toEqual([]);
  },
);

const stageIn = (locale: string) => ({
  content,
  words: content.words(locale),
  today: "2026-11-22",
  conversation: newConversation(locale),
});

/** How a source is named, in either language, and the page it stands for. */
const PAGES: readonly (readonly [name: RegExp, page: string])[] = [
  [/INTERNET Watch/, "https://internet.watch.impress.co.jp/docs/news/341239.html"],
  [/ITライフハック|IT Lifehack/, "https://itlifehack.jp/tag/%E8%AA%A4%E8%AB%8B%E6%B1%82"],
  [/denwa-kun/, "https://denwa-kun.com/so-net-solicitation-stopped"],
];

/** Every page that is linked as a source is named in the source line, and named beside its own link. */
function expectNamed(message: Message): void {
  for (const [name, page] of PAGES) {
    const link = message.links?.find(({ url }) => url === page);
    if (!link) continue;
    expect(link.note).toMatch(name);
    expect(message.source).toMatch(name);
  }
}

describe.each(["ja", "en"])("%s: the source that is named is the one that is linked", (locale) => {
  const stage = stageIn(locale);

  test.each(stage.words.names("topics").filter((id) => id !== "refund_check"))("%s", (id) => {
    expectNamed(answerTopic(stage, id));
  });

  test.each([
    [
      "in range",
      {
        course: "target",
        applied: ["2006-05-01", "2006-05-31"],
        requested: ["2009-08-01", "2009-08-31"],
        member: "yes",
      },
    ],
    ["not covered", { course: "other_sonet" }],
    ["undetermined", { course: "unknown", applied: "unknown", requested: "unknown" }],
  ] as const)("a refund verdict: %s", (_, answers: Answers) => {
    expectNamed(tell(stage, refund, answers));
  });

  test("INTERNET Watch has neither areas nor the desk: those are never given under its name alone", () => {
    for (const id of ["refund_amount", "refund_contact"])
      expect(answerTopic(stage, id).source).toMatch(/ITライフハック|IT Lifehack/);
  });
});

describe("customers of another company are sent to that company and to 188, not to So-net", () => {
  test.each(["ja", "en"])("%s", (locale) => {
    const message = tell(stageIn(locale), refund, { course: "other_company" });
    expect(kitOf(message).links!.map(({ url }) => url)).not.toContain("https://www.so-net.ne.jp/");
    expect(kitOf(message).links!.map(({ url }) => url)).toContain("tel:188");
    expect([message.text, ...kitOf(message).steps!].join()).not.toMatch(
      /So-netの(?:サポート|公式)|So-net's support|official site/,
    );
    const other = tell(stageIn(locale), refund, { course: "other_sonet" });
    expect(kitOf(other).links!.map(({ url }) => url)).toContain("https://www.so-net.ne.jp/");
    expect(kitOf(other).steps!.join()).toMatch(/So-netのサポート|So-net's support/);
  });
});
