/**
 * A text is brought into one spelling where it comes in, and handed on so: the emergencies, the language and the dialogue
 * each begin with what was written, and whatever reads it within them reads theirs. Counted, not timed.
 */
import { beforeAll, expect, test, vi } from "vitest";

const spelled = vi.hoisted(() => ({ texts: [] as string[] }));
vi.mock("../../src/core/language/normalise.ts", async (original) => {
  const real = await original<typeof import("../../src/core/language/normalise.ts")>();
  const counted = (work: (text: string) => string) => (text: string) => {
    spelled.texts.push(text);
    return work(text);
  };
  return { ...real, normalise: counted(real.normalise), squash: counted(real.squash) };
});

type Talk = Awaited<typeof import("../support/talk.ts")>;
let talk: Talk["talk"];
beforeAll(async () => {
  ({ talk } = await import("../support/talk.ts"));
  // What is read once for all turns is read here.
  talk().says("勧誘を止めたい").says("I want the calls to stop").presses("go:refund@0").says("2007年5月");
});

/** Seventeen and twenty-one before each reading was given what had been read. */
const MOST = 10;

test.each([
  ["an answer", "go:refund@0", "はい、そのコースです"],
  ["a date", "go:still-called@0", "先月の10日ごろに頼みました"],
  ["a question", "do:menu@0", "勧誘の電話を止めたいのですが、どうすればいいですか"],
  ["a question in English", "do:menu@0", "How can I make these sales calls stop for good?"],
  ["a story", "go:refund@0", "2006年5月に申し込んで、2008年3月に解約を頼みました。大阪です"],
  ["what is not understood", "go:refund@0", "ぬるぽがっと"],
])("%s is spelled anew at most so often", (_, before, text) => {
  const begun = talk().presses(before);
  spelled.texts.length = 0;
  begun.says(text);
  const times = [...Map.groupBy(spelled.texts, (each) => each).values()].map(({ length }) => length);
  expect(times.length).toBeGreaterThan(0);
  expect(Math.max(...times)).toBeLessThanOrEqual(MOST);
});
