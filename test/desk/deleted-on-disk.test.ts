/** "削除" is true on the disk: with the real dialogue and a real file, looked at byte by byte while it is open. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { turn } from "../../src/core/turn.ts";
import { loadContent } from "../../src/desk/load-content.ts";
import { SqliteAdapter } from "../../src/desk/store/sqlite-adapter.ts";
import { type Bench, deskOver, SampleClock, SamplePlatform, says } from "../support/desk-bench.ts";
import { eventually } from "../support/eventually.ts";

const ID = "U4af4980629aa10b5cc7e3f1d2b8c9d0e";
/** As the answer "March 2008" is kept. */
const ANSWER = "2008-03-31";

let folder: string;
let adapter: SqliteAdapter;
let bench: Bench;
const platform = new SamplePlatform();

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "madoguchi-deleted-"));
  const clock = new SampleClock();
  adapter = new SqliteAdapter(join(folder, "desk.db"), clock);
  bench = await deskOver(adapter, clock, { turn, content: loadContent() });
  bench.desk.register("line", platform.deliver);
});
afterEach(async () => {
  await bench.desk.close();
  rmSync(folder, { recursive: true });
});

const holding = (text: string): readonly string[] =>
  readdirSync(folder).filter((file) => readFileSync(join(folder, file)).toString("latin1").includes(text));

async function say(...texts: string[]): Promise<void> {
  for (const text of texts) {
    const address = { userId: ID, replyToken: "token" };
    await bench.desk.answer(says(text, { conversation: ID, address }));
  }
  await eventually(async () => expect(await adapter.owing()).toEqual([]));
}

test("answers are there until they are deleted, then nowhere; the person's id never is", async () => {
  await say("払いすぎたかもしれない", "はい", "2008年3月");
  expect(holding(ANSWER)).not.toEqual([]);
  await say("削除", "はい");
  expect(platform.seen.at(-1)).toMatch(/削除しました|消しました/);
  await eventually(() => expect(holding(ANSWER)).toEqual([]));
  expect(holding(ID)).toEqual([]);
  await say("こんにちは");
  expect(holding(ANSWER)).toEqual([]);
});

test("also when the person leaves, and while others go on", async () => {
  await say("払いすぎたかもしれない", "はい", "2008年3月");
  await bench.desk.answer(says("払いすぎ", { conversation: "U-hanako" }));
  await bench.desk.forget("line", ID);
  await eventually(() => expect(holding(ANSWER)).toEqual([]));
  expect(holding(ID)).toEqual([]);
});
