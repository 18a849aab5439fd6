/** The smallest dialogue that shows what the desk must keep: it counts, repeats, forgets and fails on demand. */
import type { Content } from "../../src/core/content/content.ts";
import type { Words } from "../../src/core/content/words.ts";
import { newConversation } from "../../src/core/conversation.ts";
import type { Turn, TurnInput } from "../../src/core/turn.ts";

/** How many turns the conversation has had: kept in `generation`, the only number a conversation holds. */
export function countingTurn({ conversation, input, locale, content }: TurnInput): Turn {
  const text = input.type === "text" ? input.text : input.type;
  if (text === "bug") throw Object.assign(new Error(`cannot answer "${text}"`), { code: "sample_bug" });
  if (text === "silence") return { conversation, messages: [], topic: null };
  if (text === "delete")
    return { conversation: null, messages: [{ kind: "note", text: "deleted" }], topic: null };
  const before = conversation ?? newConversation(content.words(locale ?? "").locale);
  const next = { ...before, generation: before.generation + 1 };
  return {
    conversation: next,
    messages: [{ kind: "note", text: `${next.generation}: ${text}` }],
    topic: null,
  };
}

function words(locale: string, apology: string, lost: string): Words {
  const say = (key: string): string => (key === "runtime.lost" ? lost : apology);
  return {
    locale,
    has: (key) => key === "runtime.apology" || key === "runtime.lost",
    say,
    aloud: say,
    list: () => [],
    names: () => [],
  };
}
const ja = words("ja", "申し訳ありません。", "失われました。");
const en = words("en", "Sorry.", "Lost.");

export const sampleContent: Content = {
  locales: ["ja", "en"],
  words: (locale) => (locale.startsWith("en") ? en : ja),
  matters: [],
  topics: new Map(),
  abroad: new Map(),
  learned: { ids: [], words: [], step: 1, weights: new Uint8Array() },
  emergencies: { ids: [], words: [], step: 1, weights: new Uint8Array() },
};
