import { Hono } from "hono";
import { beforeEach, describe, expect, it } from "vitest";
import { proxiesIn, trustedProxies } from "../../../src/desk/admission/client-address.ts";
import { createGate, ONE_ADDRESS, REFUSALS } from "../../../src/desk/admission/gate.ts";
import { SampleClock } from "../../support/desk-bench.ts";

let clock: SampleClock;
let http: Hono;
let done: number;
beforeEach(() => {
  clock = new SampleClock();
  done = 0;
  const gate = createGate({ clock, isTrusted: trustedProxies(proxiesIn("private")!), refused: () => {} });
  http = new Hono();
  http.post(
    "/each",
    gate.everyRequest((context) => context.text("wait", 429)),
    (context) => {
      done++;
      return context.text("ok");
    },
  );
  http.use("/hook", gate.refusedRequests);
  http.post("/hook", (context) => {
    done++;
    return context.body(null, context.req.header("x-bad") ? 401 : 200);
  });
});

const incoming = (remoteAddress: string) => ({ incoming: { socket: { remoteAddress } } });
const post = async (path: string, address: string, headers: Record<string, string> = {}) =>
  (await http.request(path, { method: "POST", headers }, incoming(address))).status;
async function often(times: number, one: () => Promise<number>): Promise<Record<number, number>> {
  const counts: Record<number, number> = {};
  for (let i = 0; i < times; i++) {
    const status = await one();
    counts[status] = (counts[status] ?? 0) + 1;
  }
  return counts;
}

describe("where every request counts", () => {
  it("a client that asks too much is turned away before any work, and others are not", async () => {
    const flood = await often(10_000, () => post("/each", "198.51.100.9"));
    expect(flood).toEqual({ 200: ONE_ADDRESS.burst, 429: 10_000 - ONE_ADDRESS.burst });
    expect(done).toBe(ONE_ADDRESS.burst);
    expect(await post("/each", "198.51.100.10")).toBe(200);
    clock.pass(1000);
    expect(await often(10, () => post("/each", "198.51.100.9"))).toEqual({
      200: ONE_ADDRESS.perSecond,
      429: 10 - ONE_ADDRESS.perSecond,
    });
  });

  it("clients behind a proxy are told apart, and nobody is limited where it does not say", async () => {
    const behind = (client: string) => () => post("/each", "10.0.0.2", { "x-forwarded-for": client });
    await often(ONE_ADDRESS.burst, behind("203.0.113.1"));
    expect(await behind("203.0.113.1")()).toBe(429);
    expect(await behind("203.0.113.2")()).toBe(200);
    expect(await often(ONE_ADDRESS.burst * 2, () => post("/each", "10.0.0.2"))).toEqual({
      200: ONE_ADDRESS.burst * 2,
    });
  });
});

describe("where only the refused count", () => {
  it("a platform that speaks for everybody has no limit", async () => {
    expect(await often(5000, () => post("/hook", "198.51.100.9"))).toEqual({ 200: 5000 });
  });

  it("a stranger who is refused again and again is no longer listened to", async () => {
    const forged = () => post("/hook", "198.51.100.9", { "x-bad": "1" });
    expect(await often(1000, forged)).toEqual({ 401: REFUSALS.burst, 429: 1000 - REFUSALS.burst });
    expect(done).toBe(REFUSALS.burst);
    expect(await post("/hook", "198.51.100.10")).toBe(200);
  });
});
