import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { MAX_BODY, MAX_TEXT } from "../../../src/adapters/web/limits.ts";
import type { Input } from "../../../src/core/message.ts";
import { sampleMessages } from "../../support/sample-messages.ts";
import { createWebDesk, type WebDesk } from "../../support/web-desk.ts";
import { createWebApp, type WebApp } from "../../support/web-server.ts";

let desk: WebDesk;
let app: WebApp;

beforeEach(async () => {
  desk = createWebDesk();
  app = await createWebApp(desk);
});

const conversation = randomUUID();
const turnOf = (input: unknown, more: object = {}) => ({ conversation, event: randomUUID(), input, ...more });

const post = (body: unknown, headers: Record<string, string> = {}, path = "/api/turn") =>
  app.http.request(`http://desk.example${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", host: "desk.example", ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });

const refusal = async (response: Response | Promise<Response>) => {
  const { status, json } = await Promise.resolve(response).then(async (r) => ({
    status: r.status,
    json: await r.json(),
  }));
  return { status, ...(json as { code: string; instruction: string }) };
};

describe("a turn", () => {
  const inputs: readonly Input[] = [
    { type: "arrive" },
    { type: "text", text: "" },
    { type: "text", text: "あ".repeat(MAX_TEXT) },
    { type: "press", button: "go:refund@0" },
    { type: "pick", date: "2009-09-16" },
    { type: "pick", date: "2009-09" },
    { type: "pick", date: "2009" },
    { type: "unreadable", what: "image" },
  ];

  test.each(inputs)("hands the desk what the person did and answers with its messages: %o", async (input) => {
    const request = turnOf(input, { locale: "en-GB" });
    const response = await post(request);
    expect(response.status).toBe(200);
    expect(desk.played).toEqual([
      { adapter: "web", conversation, id: request.event, input, locale: "en-GB", address: null },
    ]);
    const reply = (await response.json()) as { messages: unknown[]; locale: string };
    expect(reply.messages.length).toBeGreaterThan(0);
    expect(reply.locale).toBe("en");
    expect(response.headers.get("cache-control")).toBe("no-store");
  });

  test("5,000 characters of escaped text fit in the largest body", async () => {
    const escaped = JSON.stringify(turnOf({ type: "text", text: "X" })).replace(
      "X",
      "\\u3042".repeat(MAX_TEXT),
    );
    expect((await post(escaped)).status).toBe(200);
  });

  test("sent twice with the same event id is played once and answered the same both times", async () => {
    const request = turnOf({ type: "press", button: "go:refund@0" });
    const first = await (await post(request)).json();
    const second = await (await post(request)).json();
    expect(second).toEqual(first);
    const change = "refund.course?@0";
    expect(first).toEqual({ messages: [{ ...sampleMessages.choiceQuestion, change }], locale: "ja" });
    expect(desk.played).toHaveLength(1);
  });

  test("that the store could not keep is answered 503, and the same request succeeds afterwards", async () => {
    desk.fail(1);
    const request = turnOf({ type: "arrive" });
    const failed = await post(request);
    expect(failed.headers.get("retry-after")).toBe("5");
    expect(await refusal(failed)).toMatchObject({ status: 503, code: "unavailable" });
    expect((await post(request)).status).toBe(200);
  });
});

describe("a request is refused, with a code and what to do, when", () => {
  const long = "あ".repeat(MAX_TEXT + 1);
  const cases: readonly [what: string, body: unknown, status: number, code: string][] = [
    ["it is not well-formed JSON", "{", 400, "invalid"],
    ["it is no turn", {}, 400, "invalid"],
    [
      "the conversation's id could be guessed",
      turnOf({ type: "arrive" }, { conversation: "taro" }),
      400,
      "invalid",
    ],
    ["the event has no id", { conversation, input: { type: "arrive" } }, 400, "invalid"],
    ["the input is of an unknown type", turnOf({ type: "shout" }), 400, "invalid"],
    ["the input carries more than it should", turnOf({ type: "arrive", admin: true }), 400, "invalid"],
    ["the date does not exist", turnOf({ type: "pick", date: "2009-02-30" }), 400, "invalid"],
    ["the month does not exist", turnOf({ type: "pick", date: "2009-13" }), 400, "invalid"],
    ["the date is no date", turnOf({ type: "pick", date: "2009-8" }), 400, "invalid"],
    [
      "the button is longer than any button",
      turnOf({ type: "press", button: "x".repeat(201) }),
      400,
      "invalid",
    ],
    ["the locale is no language tag", turnOf({ type: "arrive" }, { locale: "x".repeat(36) }), 400, "invalid"],
    ["the text is too long", turnOf({ type: "text", text: long }), 413, "text_too_long"],
    ["the body is too large", turnOf({ type: "text", text: "x".repeat(MAX_BODY) }), 413, "body_too_large"],
  ];

  test.each(cases)("%s", async (_what, body, status, code) => {
    const refused = await refusal(post(body));
    expect(refused).toMatchObject({ status, code });
    expect(refused.instruction).toMatch(/\w/);
    expect(desk.played).toEqual([]);
  });

  test("it is not declared as JSON, as a form of another site would be", async () => {
    const refused = refusal(post(turnOf({ type: "arrive" }), { "content-type": "text/plain" }));
    expect(await refused).toMatchObject({ status: 415, code: "not_json" });
  });

  test.each([
    ["another site's page", { "sec-fetch-site": "cross-site", origin: "https://evil.example" }],
    ["a sibling domain's page", { "sec-fetch-site": "same-site", origin: "https://www.example" }],
    ["a page of another host, in an old browser", { origin: "https://evil.example" }],
    ["a sandboxed page", { origin: "null" }],
  ])("it comes from %s", async (_what, headers) => {
    const refused = refusal(post(turnOf({ type: "arrive" }), headers));
    expect(await refused).toMatchObject({ status: 403, code: "other_origin" });
    expect(desk.played).toEqual([]);
  });

  test("the desk is closing", async () => {
    await app.adapter.stop();
    expect(await refusal(post(turnOf({ type: "arrive" })))).toMatchObject({
      status: 503,
      code: "unavailable",
    });
    expect(desk.played).toEqual([]);
  });
});

test.each([
  ["our own page", { "sec-fetch-site": "same-origin", origin: "https://desk.example" }],
  [
    "our own page behind a proxy that renames the host",
    { "sec-fetch-site": "same-origin", origin: "https://public.example" },
  ],
  ["our own page, in an old browser", { origin: "http://desk.example" }],
  ["a program", {}],
])("a turn from %s is played", async (_what, headers) => {
  expect((await post(turnOf({ type: "arrive" }), headers)).status).toBe(200);
});

test("answers carry no CORS header: no other site may read them", async () => {
  const response = await post(turnOf({ type: "arrive" }), { origin: "http://desk.example" });
  expect(response.headers.get("access-control-allow-origin")).toBeNull();
});

test("a result can be kept as a file: its plain text goes along", async () => {
  const response = await post(turnOf({ type: "press", button: "refund.requested=before@0" }));
  const { messages } = (await response.json()) as { messages: { plain: string }[] };
  expect(messages[0]!.plain).toContain("【発表の条件の期間に入っています】");
  expect(messages[0]!.plain).not.toContain("なぜこの結果？");
});

test("the event it follows goes along, for the desk to know what was on the screen", async () => {
  const after = randomUUID();
  await post(turnOf({ type: "text", text: "はい" }, { after }));
  expect(desk.played.at(-1)).toMatchObject({ after });
});

describe("feedback", () => {
  const give = (body: object) => post(body, {}, "/api/feedback");

  test("is counted, and that is all", async () => {
    expect((await give({ of: "verdict", useful: true })).status).toBe(200);
    expect((await give({ of: "answer", useful: false })).status).toBe(200);
    const counted = await app.metrics.metrics();
    expect(counted).toContain('madoguchi_web_feedback_total{of="verdict",useful="yes"} 1');
    expect(counted).toContain('madoguchi_web_feedback_total{of="answer",useful="no"} 1');
    expect(desk.played).toEqual([]);
  });

  test.each([[{ of: "me", useful: true }], [{ of: "verdict", useful: true, text: "090-1234-5678" }]])(
    "takes no words: %o",
    async (body) => {
      expect(await refusal(give(body))).toMatchObject({ status: 400 });
    },
  );
});

describe("forgetting", () => {
  test("deletes what the desk keeps of the conversation", async () => {
    expect((await post({ conversation }, {}, "/api/forget")).status).toBe(200);
    expect(desk.forgotten).toEqual([conversation]);
  });

  test("that failed says so", async () => {
    desk.fail(1);
    expect(await refusal(post({ conversation }, {}, "/api/forget"))).toMatchObject({ status: 503 });
  });

  test("is as closed to other sites as a turn", async () => {
    const refused = refusal(post({ conversation }, { "sec-fetch-site": "cross-site" }, "/api/forget"));
    expect(await refused).toMatchObject({ status: 403 });
    expect(desk.forgotten).toEqual([]);
  });
});

test("a failure is logged by its code, without the person's words or the conversation's id", async () => {
  desk.fail(1);
  await post(turnOf({ type: "text", text: "山田太郎 090-1234-5678" }));
  const log = app.logged.join("");
  expect(log).toContain("store_down");
  expect(log).not.toContain("山田");
  expect(log).not.toContain(conversation);
});
