import { messagingApi } from "@line/bot-sdk";
import { Registry } from "prom-client";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createLineMetrics } from "../../../src/adapters/line/counters.ts";
import { createDeliver } from "../../../src/adapters/line/deliver.ts";
import { retryKey } from "../../../src/adapters/line/retry-key.ts";
import type { Message } from "../../../src/core/message.ts";
import { type Deliver, type Delivery, PlatformRefuses } from "../../../src/desk/desk.ts";
import { loadContent } from "../../../src/desk/load-content.ts";
import { createLog } from "../../../src/desk/log.ts";
import { type Fault, type LineServer, startLineServer } from "../../support/line-server.ts";
import type { LineUser } from "../../support/line-user.ts";
import { stopTime, throughSilence, timeGoesOn } from "../../support/stopped-time.ts";

const content = loadContent();
let line: LineServer;
let user: LineUser;
let logged: string[];
let deliver: Deliver;
let figures: Registry;

/** How long an answer of LINE is waited for; nothing but LINE's silence lets it pass. */
const DEADLINE = 500;

/** Another process: it knows nothing of what an earlier one tried. */
function newProcess(): Deliver {
  const { channelAccessToken } = line;
  const client = new messagingApi.MessagingApiClient({ channelAccessToken, baseURL: line.url });
  const log = createLog("info", { write: (entry) => void logged.push(entry) });
  figures = new Registry();
  const bring = createDeliver({
    client,
    content,
    log,
    metrics: createLineMetrics(figures),
    deadline: DEADLINE,
  });
  return (delivery) => throughSilence(line.silences, DEADLINE, () => bring(delivery));
}

beforeEach(async () => {
  line = await startLineServer();
  user = line.user();
  logged = [];
  deliver = newProcess();
  stopTime();
});
afterEach(async () => {
  timeGoesOn();
  await line.close();
});

const owed = (more: Partial<Delivery> = {}): Delivery => ({
  event: "event-1",
  locale: "ja",
  messages: [{ kind: "note", text: "はい。" }],
  address: { userId: user.id, replyToken: line.webhooks.issueToken(user.id) },
  committedAt: Date.now(),
  attempt: 1,
  ...more,
});

const requests = () => line.requests.map(({ endpoint, status }) => `${endpoint} ${status}`);

/** Delivers as the desk does: again and again until it is settled. Time may pass between the tries. */
async function until(delivery: Delivery, between: () => void = () => {}): Promise<string> {
  for (let attempt = 1; attempt <= 5; attempt += 1) {
    try {
      return await deliver({ ...delivery, attempt });
    } catch {
      between();
    }
  }
  return "never";
}

describe("the way of a reply", () => {
  it("is the reply token while it is fresh", async () => {
    expect(await deliver(owed())).toBe("delivered");
    expect(requests()).toEqual(["reply 200"]);
  });

  it.each([
    ["is a push when the token is old", () => owed({ committedAt: Date.now() - 51_000 })],
    ["is a push when there is no token", () => owed({ address: { userId: user.id } })],
  ])("%s", async (_, delivery) => {
    expect(await deliver(delivery())).toBe("delivered");
    expect(requests()).toEqual(["push 200"]);
    expect(line.requests[0]!.retryKey).toBe(retryKey("event-1", "0"));
  });

  it("is a push, at the next try, when LINE refuses a token that nobody here has used", async () => {
    const address = { userId: user.id, replyToken: "00000000000000000000000000000000" };
    const first = owed({ address });
    // Another process may be bringing it: the desk asks only whoever has it in hand for another try.
    await expect(deliver(first)).rejects.toMatchObject({ code: "line_token_used" });
    expect(await deliver({ ...first, attempt: 2 })).toBe("delivered");
    expect(requests()).toEqual(["reply 400", "push 200"]);
    expect(user.received).toHaveLength(1);
  });

  it("never puts a retry key on a reply, which LINE would refuse", async () => {
    await deliver(owed());
    expect(line.requests[0]!.retryKey).toBeUndefined();
  });

  it("goes in the language of the conversation", async () => {
    const ways = Array.from({ length: 12 }, (_, i) => ({ label: `Choice ${i}`, button: `b${i}` }));
    await deliver(owed({ locale: "en", messages: [{ kind: "menu", text: "Choose.", choices: ways }] }));
    expect(JSON.stringify(user.received)).toContain("Send the number");
  });
});

describe("when LINE fails, the person still gets the reply once", () => {
  it.each<[string, Fault[], Fault[], string[]]>([
    ["the reply got lost on the way back", ["lost"], [], ["reply null", "reply 400"]],
    ["the reply got lost, then LINE hung", ["lost", "hang"], [], ["reply null", "reply null", "reply 400"]],
    ["LINE hung once", ["hang"], [], ["reply null", "reply 200"]],
    ["LINE failed once", ["error"], [], ["reply 500", "reply 200"]],
    [
      "LINE failed for a while",
      ["error", "error", "error"],
      [],
      ["reply 500", "reply 500", "reply 500", "reply 200"],
    ],
    ["LINE was busy", ["rate"], [], ["reply 429", "reply 200"]],
  ])("%s", async (_, onReply, onPush, expected) => {
    line.fault("reply", ...onReply);
    line.fault("push", ...onPush);
    expect(await until(owed())).toBe("delivered");
    expect(requests()).toEqual(expected);
    expect(user.received).toHaveLength(1);
  });

  it.each<[string, Fault[], string[]]>([
    ["the push got lost on the way back", ["lost"], ["push null", "push 409"]],
    ["LINE hung at the push", ["hang"], ["push null", "push 200"]],
    ["LINE failed at the push", ["error"], ["push 500", "push 200"]],
    ["LINE was busy at the push", ["rate"], ["push 429", "push 200"]],
  ])("%s", async (_, faults, expected) => {
    line.fault("push", ...faults);
    expect(await until(owed({ committedAt: Date.now() - 55_000, address: { userId: user.id } }))).toBe(
      "delivered",
    );
    expect(requests()).toEqual(expected);
    expect(user.received).toHaveLength(1);
  });

  it("a token refused while unused is not taken for used when the push has to be repeated", async () => {
    line.fault("push", "error");
    const address = { userId: user.id, replyToken: "00000000000000000000000000000000" };
    expect(await until(owed({ address }))).toBe("delivered");
    expect(requests()).toEqual(["reply 400", "push 500", "push 200"]);
  });

  it("a token that ran out while LINE was busy is followed by a push", async () => {
    line.fault("reply", "rate");
    const delivery = owed();
    const pass = () => line.advance(61_000);
    expect(await until(delivery, pass)).toBe("delivered");
    expect(requests()).toEqual(["reply 429", "reply 400", "push 200"]);
    expect(user.received).toHaveLength(1);
  });

  it("the process died between the reply and the record of it", async () => {
    const delivery = owed();
    await deliver(delivery);
    deliver = newProcess();
    expect(await deliver({ ...delivery, attempt: 2 })).toBe("delivered");
    expect(requests()).toEqual(["reply 200", "reply 400"]);
    expect(user.received).toHaveLength(1);
  });

  it("the process died before the reply, and LINE's minute is over a little before ours", async () => {
    const delivery = owed({ committedAt: Date.now() - 57_000, attempt: 2 });
    line.advance(61_000);
    expect(await deliver(delivery)).toBe("delivered");
    expect(user.received).toHaveLength(1);
  });

  it("the process died between the push and the record of it", async () => {
    const delivery = owed({ address: { userId: user.id } });
    await deliver(delivery);
    deliver = newProcess();
    expect(await deliver({ ...delivery, attempt: 2 })).toBe("delivered");
    expect(requests()).toEqual(["push 200", "push 409"]);
    expect(user.received).toHaveLength(1);
  });

  it("a reply of more than five messages comes in parts, and no part twice", async () => {
    const messages = Array.from({ length: 12 }, (_, i): Message => ({ kind: "note", text: `${i}番目` }));
    line.fault("push", "error", "lost");
    expect(await until(owed({ messages }))).toBe("delivered");
    expect(user.received.map(({ text }) => text)).toEqual(messages.map(({ text }) => text));
    expect(requests()).toEqual(["reply 200", "push 500", "push null", "push 409", "push 200"]);
  });
});

const menu: Message = {
  kind: "menu",
  heading: "見出し",
  text: "どれにしますか。",
  choices: [
    { label: "はい", button: "yes@0" },
    { label: "いいえ", button: "no@0" },
  ],
  ways: [{ label: "メニュー", button: "do:menu@0" }],
};
const note = (text: string): Message => ({ kind: "note", text });
const received = () => user.received.map(({ type, text }) => (type === "text" ? text : type));

describe("a layout that LINE refuses is followed by its words", () => {
  const words = "【見出し】\nどれにしますか。\n\n1. はい\n2. いいえ\n3. メニュー";
  const pushed = (messages: readonly Message[]) => owed({ messages, address: { userId: user.id } });

  it("with the same reply token, for nothing was sent", async () => {
    line.fault("reply", "layout");
    expect(await deliver(owed({ messages: [note("はい。"), menu] }))).toBe("delivered");
    expect(requests()).toEqual(["reply 400", "reply 200"]);
    expect(received()).toEqual(["はい。", words]);
    expect(JSON.parse(logged[0]!)).toMatchObject({ code: "line_layout_refused", status: 400 });
  });

  it("by a push with a retry key of its own", async () => {
    line.fault("push", "layout");
    expect(await deliver(pushed([menu]))).toBe("delivered");
    expect(requests()).toEqual(["push 400", "push 200"]);
    expect(received()).toEqual([words]);
    const keys = line.requests.map(({ retryKey: key }) => key);
    expect(keys).toEqual([retryKey("event-1", "0"), retryKey("event-1", "text/0")]);
  });

  it.each<[string, Fault]>([
    ["got lost on their way back", "lost"],
    ["met a failing LINE", "error"],
    ["met a busy LINE", "rate"],
  ])("once, though they %s", async (_, fault) => {
    line.fault("reply", "layout", fault);
    line.fault("push", "layout", fault);
    expect(await until(owed({ messages: [menu] }))).toBe("delivered");
    expect(await until({ ...pushed([menu]), event: "event-2" })).toBe("delivered");
    expect(received()).toEqual([words, words]);
    const refused = line.requests.filter(({ messages }) => messages[0]?.type === "flex");
    expect(refused).toHaveLength(2);
  });

  it("only as far as LINE has not taken the messages", async () => {
    line.fault("push", "layout");
    const notes = ["一", "二", "三", "四", "五", "六"].map(note);
    expect(await deliver(owed({ messages: [...notes, menu] }))).toBe("delivered");
    expect(received()).toEqual(["一", "二", "三", "四", "五", "六", words]);
    expect(requests()).toEqual(["reply 200", "push 400", "push 200"]);
  });

  it("also where only the quick replies were refused", async () => {
    line.fault("reply", "layout");
    const ways = [{ label: "メニュー", button: "do:menu@0" }];
    expect(await deliver(owed({ messages: [{ kind: "note", text: "はい。", ways }] }))).toBe("delivered");
    expect(received()).toEqual(["はい。\n\n1. メニュー"]);
  });
});

describe("while LINE refuses the access token, a reply waits", () => {
  it.each<[string, () => void, () => void]>([
    ["401", () => line.revoke(true), () => line.revoke(false)],
    ["403", () => line.fault("reply", "forbidden"), () => {}],
  ])("%s", async (status, refuse, mend) => {
    refuse();
    const delivery = owed();
    const held = deliver(delivery);
    await expect(held).rejects.toBeInstanceOf(PlatformRefuses);
    await expect(held).rejects.toMatchObject({ code: "line_token_refused" });
    mend();
    expect(await deliver(delivery)).toBe("delivered");
    expect(requests()).toEqual([`reply ${status}`, "reply 200"]);
    expect(received()).toEqual(["はい。"]);
  });
});

describe("what can never be delivered is given up, counted and logged", () => {
  const log = () => logged.map((entry) => JSON.parse(entry));

  it("the monthly quota is spent", async () => {
    line.pushesLeft(0);
    expect(await deliver(owed({ address: { userId: user.id } }))).toBe("undeliverable");
    expect(log()).toMatchObject([{ code: "line_quota_used_up", status: 429, event: "event-1" }]);
  });

  it("the person is not there any more", async () => {
    expect(await deliver(owed({ address: { userId: "Ugone" } }))).toBe("undeliverable");
    expect(log()).toMatchObject([{ code: "line_refused", status: 400 }]);
    expect(log()[0].request).toMatch(/^[0-9a-f-]{36}$/);
  });

  it("LINE refuses the layout and then the words", async () => {
    line.fault("reply", "layout", "refused");
    expect(await deliver(owed({ messages: [menu] }))).toBe("undeliverable");
    expect(requests()).toEqual(["reply 400", "reply 400"]);
    expect(log()).toMatchObject([{ code: "line_layout_refused" }, { code: "line_refused", status: 400 }]);
  });

  it.each([null, "U1", { replyToken: "x" }])("the address is %j", async (address) => {
    expect(await deliver(owed({ address }))).toBe("undeliverable");
  });

  it("no user id is in the log", async () => {
    line.pushesLeft(0);
    await deliver(owed({ address: { userId: user.id } }));
    expect(logged.join()).not.toContain(user.id);
  });
});

it("says to try again later while LINE gives no clear answer", async () => {
  line.fault("reply", "hang", "error");
  await expect(deliver(owed())).rejects.toMatchObject({ code: "line_unclear" });
  line.fault("reply", "rate");
  await expect(deliver(owed({ event: "event-2" }))).rejects.toMatchObject({ code: "line_rate_limited" });
});

describe("what an operator can count", () => {
  const counted = async () =>
    (await figures.metrics())
      .split("\n")
      .filter((row) => row.startsWith("madoguchi_line_sends_total"))
      .map((row) => row.replace(/.*way="(.*)",outcome="(.*)"} (.*)/, "$1 $2 $3"));

  it.each<[string, readonly Fault[], () => Delivery, readonly string[]]>([
    ["a reply taken", [], owed, ["reply accepted 1"]],
    ["a server error", ["error"], owed, ["reply server_error 1", "reply accepted 1"]],
    ["no answer in time", ["hang"], owed, ["reply timeout 1", "reply accepted 1"]],
    [
      "an answer lost on its way: the token tells that the reply had arrived",
      ["lost"],
      owed,
      ["reply broken_off 1", "reply token_used 1"],
    ],
    ["the rate limit", ["rate"], owed, ["reply rate_limited 1", "reply accepted 1"]],
    ["the quota", ["quota"], () => owed({ address: { userId: user.id } }), ["push quota_used_up 1"]],
    [
      "a token that was refused",
      [],
      () => owed({ address: { userId: user.id, replyToken: "0".repeat(32) } }),
      ["reply token_used 1", "push accepted 1"],
    ],
    [
      "a push that had arrived: its retry key tells",
      ["lost"],
      () => owed({ address: { userId: user.id } }),
      ["push broken_off 1", "push accepted_before 1"],
    ],
    ["a token that is refused", ["forbidden"], owed, ["reply forbidden 1", "reply accepted 1"]],
    ["somebody LINE does not know", [], () => owed({ address: { userId: "Unobody" } }), ["push refused 1"]],
  ])("is %s", async (_, faults, delivery, outcomes) => {
    line.fault("reply", ...faults);
    line.fault("push", ...faults);
    await until(delivery());
    expect(await counted()).toEqual(outcomes);
    expect(user.received.length).toBeLessThanOrEqual(1);
  });
});
