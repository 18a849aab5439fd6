/** Ready for people or not, and what an operator can ask: /livez, /readyz, /metrics. */
import { Registry } from "prom-client";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { codeOf } from "../../src/desk/error-code.ts";
import { reported } from "../../src/desk/finding.ts";
import { Health } from "../../src/desk/health.ts";
import { createHttp, ListenError } from "../../src/desk/http.ts";
import { createLog } from "../../src/desk/log.ts";

const full = () => Promise.reject(Object.assign(new Error("disk"), { code: "store_full" }));
const well = () => Promise.resolve();

describe("a process", () => {
  test("is ready once its store answers and every adapter is up", async () => {
    const health = new Health({ ping: well });
    health.adapter("line", "starting");
    health.adapter("web", "up");
    expect(await health.readiness()).toEqual({
      ready: false,
      stopping: false,
      store: "up",
      adapters: { line: "starting", web: "up" },
      troubles: {},
    });
    health.adapter("line", "up");
    expect((await health.readiness()).ready).toBe(true);
    health.adapter("line", "down");
    expect((await health.readiness()).ready).toBe(false);
  });

  test("is not ready while a trouble lasts, nor once it is stopping", async () => {
    const health = new Health({ ping: well });
    health.set("line", "bad_token");
    expect(await health.readiness()).toMatchObject({ ready: false, troubles: { line: "bad_token" } });
    health.over("line");
    expect(await health.readiness()).toMatchObject({ ready: true, troubles: {} });
    health.stop();
    expect(await health.readiness()).toMatchObject({ ready: false, stopping: true });
  });

  test("whose store takes nothing says why", async () => {
    const readiness = await new Health({ ping: full }).readiness();
    expect(readiness).toMatchObject({ ready: false, store: "down", troubles: { store: "store_full" } });
  });
});

describe("the store is asked", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test("once a second at most, however often anybody asks", async () => {
    const ping = vi.fn(well);
    const health = new Health({ ping });
    await Promise.all([health.readiness(), health.readiness()]);
    vi.advanceTimersByTime(1_000);
    await health.readiness();
    expect(ping).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(1);
    await health.readiness();
    expect(ping).toHaveBeenCalledTimes(2);
  });
});

describe("over HTTP", () => {
  function served(ping: () => Promise<void>) {
    const lines: string[] = [];
    const log = createLog("debug", { write: (line) => void lines.push(line) });
    return { http: createHttp(new Health({ ping }), new Registry(), log), lines };
  }

  test("the process lives", async () => {
    const response = await served(full).http.request("/livez");
    expect([response.status, await response.text()]).toEqual([200, "ok"]);
  });

  test.each([
    ["ready", well, 200, true],
    ["not ready", full, 503, false],
  ])("it is %s", async (_, ping, status, ready) => {
    const response = await served(ping).http.request("/readyz");
    expect([response.status, await response.json()]).toEqual([status, expect.objectContaining({ ready })]);
  });

  test("its figures are in Prometheus' own format", async () => {
    const response = await served(well).http.request("/metrics");
    expect([response.status, response.headers.get("content-type")]).toEqual([
      200,
      expect.stringContaining("text/plain"),
    ]);
  });

  test("a route that fails tells the log its code and the client nothing", async () => {
    const { http, lines } = served(well);
    http.get("/bug", () => {
      throw Object.assign(new Error("secret"), { code: "sample_bug" });
    });
    const response = await http.request("/bug");
    expect([response.status, await response.text()]).toEqual([500, "Internal Server Error"]);
    expect(lines.join()).toContain("sample_bug");
    expect(lines.join()).toContain("GET");
    expect(lines.join()).not.toContain("secret");
  });

  test.each([
    [
      "EADDRINUSE",
      "Port 80 is already in use: stop what uses it, or set PORT to another, for instance PORT=81.",
    ],
    ["EACCES", "Port 80 is not allowed for this user: set PORT to one above 1023, for instance PORT=3000."],
    ["EIO", "Port 80 cannot be opened (EIO): set PORT to another."],
  ])("a port that cannot be had (%s) is told with its way out", (code, sentence) => {
    const error = new ListenError(80, Object.assign(new Error(), { code }));
    expect([error.message, error.code]).toEqual([sentence, code]);
  });
});

test.each([
  [Object.assign(new Error("x"), { code: "E1" }), "E1"],
  [Object.assign(new Error("x"), { code: 7 }), "7"],
  [Object.assign(new TypeError("x"), { code: {} }), "TypeError"],
  [new RangeError("x"), "RangeError"],
  ["text of a person", "unknown"],
  [undefined, "unknown"],
])("of the error %s the log has %s", (error, code) => {
  expect(codeOf(error)).toBe(code);
});

test("findings are marked by what they are, each with its fix below", () => {
  expect(
    reported([
      { ok: true, what: "well" },
      { ok: true, what: "perhaps", fix: "look" },
      { ok: false, what: "wrong", fix: "mend" },
      { ok: false, what: "bad" },
    ]),
  ).toBe("✓ well\n? perhaps\n  → look\n✗ wrong\n  → mend\n✗ bad");
});
