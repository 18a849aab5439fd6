/** The web adapter over the real desk: what the pull contract promises, end to end. */
import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Desk } from "../../../src/desk/desk.ts";
import { deskOver, memory } from "../../support/desk-bench.ts";
import { sampleContent } from "../../support/sample-turn.ts";
import { createWebApp, type WebApp } from "../../support/web-server.ts";

let desk: Desk;
let app: WebApp;

beforeEach(async () => {
  ({ desk } = await deskOver(memory()));
  app = await createWebApp(desk);
});
afterEach(() => desk.close());

const conversation = randomUUID();
const says = (text: string) => ({ conversation, event: randomUUID(), input: { type: "text", text } });

const post = (path: string, body: object) =>
  app.http.request(path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });

const replyTo = async (body: object) => (await post("/api/turn", body)).json();
const counted = (text: string) => ({ messages: [{ kind: "note", text }], locale: "ja" });

test("turns of a conversation follow each other", async () => {
  expect(await replyTo(says("はい"))).toEqual(counted("1: はい"));
  expect(await replyTo(says("いいえ"))).toEqual(counted("2: いいえ"));
});

test("a reply lost on its way is given again, also to requests at the same moment", async () => {
  const request = says("はい");
  const replies = await Promise.all([replyTo(request), replyTo(request), replyTo(request)]);
  expect(replies).toEqual([counted("1: はい"), counted("1: はい"), counted("1: はい")]);
  expect(await replyTo(says("いいえ"))).toEqual(counted("2: いいえ"));
});

test("a reply asked for again after another turn is no longer kept: the answer is empty, not wrong", async () => {
  const first = says("はい");
  await replyTo(first);
  await replyTo(says("いいえ"));
  expect(await replyTo(first)).toEqual({ messages: [], locale: "ja" });
});

test("forgetting starts from the beginning, and a late repetition brings nothing back", async () => {
  const first = says("はい");
  await replyTo(first);
  expect((await post("/api/forget", { conversation })).status).toBe(200);
  expect(await replyTo(first)).toEqual({ messages: [], locale: "ja" });
  expect(await replyTo(says("はい"))).toEqual(counted("1: はい"));
});

const text = (reply: { messages: { text: string }[] }) => reply.messages.map((each) => each.text);

test("who goes on where nothing is kept any more is told so", async () => {
  const reply = await replyTo({ ...says("はい"), after: randomUUID() });
  expect(text(reply)[0]).toBe(sampleContent.words("ja").say("runtime.lost"));
  expect(text(await replyTo(says("いいえ")))).toEqual(["2: いいえ"]);
});

test("a desk that is closing answers 503", async () => {
  await desk.close();
  expect((await post("/api/turn", says("はい"))).status).toBe(503);
});
