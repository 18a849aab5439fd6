import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, afterEach, describe, expect, onTestFinished, test } from "vitest";
import { loadContent } from "../../src/desk/load-content.ts";
import { endChildren } from "../support/children.ts";
import { eventually } from "../support/eventually.ts";
import { type Spawned, spawned } from "../support/spawned.ts";

const folder = mkdtempSync(join(tmpdir(), "madoguchi-run-"));
afterEach(endChildren);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Root may write anywhere. */
const UNPRIVILEGED =
  process.getuid?.() === 0 ? 'exec setpriv --reuid=65534 --regid=65534 --clear-groups "$0" "$@"' : "true";

/** `limit`: a shell's word on what the process may do. */
function start(environment: Record<string, string> = {}, limit?: string): Spawned {
  return spawned(
    new URL("../support/sample-house.ts", import.meta.url),
    { PORT: "0", STORE_URL: "memory:", ...environment },
    undefined,
    limit,
  );
}
const json = async (url: string) => (await fetch(url)).json();

describe("a process that starts", () => {
  test("says where it is open, lives, and is ready", async () => {
    const house = start();
    const address = await house.open();
    expect(house.out().match(/is open at/g)).toHaveLength(1);
    expect((await fetch(`${address}livez`)).status).toBe(200);
    const ready = await fetch(`${address}readyz`);
    expect(ready.status).toBe(200);
    expect(await ready.json()).toEqual({
      ready: true,
      stopping: false,
      store: "up",
      adapters: { page: "up" },
      troubles: {},
    });
  });

  test("shows its figures", async () => {
    const address = await start().open();
    await fetch(`${address}say/1`, { method: "POST", body: "hello" });
    await fetch(`${address}say/1`, { method: "POST", body: "hello" });
    const figures = await (await fetch(`${address}metrics`)).text();
    expect(figures).toContain('madoguchi_turns_total{adapter="page",outcome="answered"} 1');
    expect(figures).toContain('madoguchi_duplicates_total{adapter="page"} 1');
    expect(figures).toContain("madoguchi_owed_conversations 1");
    expect(figures).toMatch(/madoguchi_turn_seconds_count\{adapter="page"\} 1/);
    expect(figures).toContain("process_cpu_seconds_total");
  });

  test("serves the page while another adapter cannot start, and says which and why", async () => {
    const house = start({ BAD_TOKEN: "1" });
    const address = await house.open();
    await eventually(() => expect(house.err()).toContain("The token is not accepted: copy it again."));
    const ready = await fetch(`${address}readyz`);
    expect(ready.status).toBe(503);
    expect(await ready.json()).toMatchObject({ ready: false, adapters: { page: "up", chat: "down" } });
    expect((await fetch(`${address}livez`)).status).toBe(200);
    expect(await (await fetch(`${address}say/1`, { method: "POST", body: "hi" })).json()).toMatchObject({
      status: "answered",
    });
    expect(house.out()).toContain('"code":"bad_token"');
  });
});

describe("a store in trouble shows in /readyz", () => {
  const readiness = async (address: string) => {
    const response = await fetch(`${address}readyz`);
    return { status: response.status, ...(await response.json()) };
  };

  test("its file is gone: nothing is acknowledged that would be lost", async () => {
    const path = join(folder, "gone.db");
    const address = await start({ STORE_URL: `sqlite:${path}` }).open();
    expect(await readiness(address)).toMatchObject({ status: 200, troubles: {} });
    rmSync(path);
    await eventually(async () =>
      expect(await readiness(address)).toMatchObject({
        status: 503,
        ready: false,
        store: "down",
        troubles: { store: "store_gone" },
      }),
    );
    expect((await fetch(`${address}say/1`, { method: "POST", body: "hello" })).status).toBe(500);
    expect((await fetch(`${address}livez`)).status).toBe(200);
  });

  test("its disk is full: for as long as it is", async () => {
    const path = join(folder, "full.db");
    const house = start({ STORE_URL: `sqlite:${path}`, LOG_LEVEL: "silent" }, "ulimit -f 256");
    const address = await house.open();
    expect(await readiness(address)).toMatchObject({ status: 200 });
    const say = async (number: number) =>
      (await fetch(`${address}say/${number}?who=${number}`, { method: "POST", body: "hello" })).status;
    let filled = 0;
    while ((await say(filled)) === 200) filled++;
    expect(filled).toBeGreaterThan(0);
    await eventually(async () =>
      expect(await readiness(address)).toMatchObject({
        status: 503,
        // A limit on the file's size is refused by the system in other words than a full disk is.
        troubles: { store: expect.stringMatching(/^store_(full|unavailable)$/) },
      }),
    );
  });
});

describe("a second process on the same file", () => {
  test("is refused with exit code 78 while the first lives, and not when it was killed", async () => {
    const STORE_URL = `sqlite:${join(folder, "one.db")}`;
    const first = start({ STORE_URL });
    await fetch(`${await first.open()}say/1`, { method: "POST", body: "hello" });
    const second = start({ STORE_URL });
    expect(await second.exit).toBe(78);
    expect(second.err()).toMatch(/one\.db is in use by another Madoguchi: stop that one, or give this one/);
    expect(second.err()).not.toContain("    at ");
    first.child.kill("SIGKILL");
    await first.exit;
    const third = await fetch(`${await start({ STORE_URL }).open()}say/1`, { method: "POST", body: "hello" });
    expect(await third.json()).toMatchObject({ status: "duplicate" });
  });

  test("that shares Discord with it as a shard is not", async () => {
    const shared = {
      STORE_URL: `sqlite:${join(folder, "shards.db")}`,
      DISCORD_TOKEN: "t",
      DISCORD_SHARDS: "2",
    };
    await start(shared).open();
    await start(shared).open();
    const alone = start({ STORE_URL: shared.STORE_URL });
    expect(await alone.exit).toBe(78);
  });
});

describe("a process that cannot start says what to mend", () => {
  test.each([
    ["a folder", () => folder, /EISDIR/],
    ["under a file", () => join(folder, "plain.txt", "x.db"), /ENOTDIR|EEXIST/],
    ["in a folder of somebody else's", () => join(mkdtempSync(join(folder, "other-")), "x.db"), /EACCES/],
  ])("a store that is %s: exit code 78", async (_, path, code) => {
    writeFileSync(join(folder, "plain.txt"), "");
    const file = path();
    const forbidden = code.source === "EACCES";
    if (forbidden) {
      chmodSync(folder, 0o755);
      chmodSync(dirname(file), 0o555);
    }
    const house = start({ STORE_URL: `sqlite:${file}` }, forbidden ? UNPRIVILEGED : undefined);
    expect(await house.exit).toBe(78);
    expect(house.err()).toMatch(/cannot be made \(\w+\): point STORE_URL to a file in a folder/);
    expect(house.err()).toMatch(code);
    expect(house.err()).not.toContain("    at ");
  });

  test("a configuration with faults: all of them, exit code 78", async () => {
    const house = start({ PORT: "x", LOG_LEVEL: "loud", STORE_URL: "redis://taro:s3cret@host/zero" });
    expect(await house.exit).toBe(78);
    for (const name of ["PORT:", "LOG_LEVEL:", "STORE_URL:"]) expect(house.err()).toContain(name);
    expect(house.err()).not.toMatch(/taro|s3cret/);
    expect(house.err()).not.toContain("    at ");
  });

  test("a store that somebody else has made, as a first start as root does: exit code 78", async () => {
    chmodSync(folder, 0o777);
    const file = join(folder, "owned.db");
    for (const name of [file, `${file}-lock`]) writeFileSync(name, "", { mode: 0o600 });
    // Who is not root cannot give a file away; without any rights it is as closed to its owner.
    if (process.getuid?.() !== 0) chmodSync(`${file}-lock`, 0);
    const house = start({ STORE_URL: `sqlite:${file}` }, UNPRIVILEGED);
    expect(await house.exit).toBe(78);
    expect(house.err()).toMatch(/-lock cannot be opened by this user: give it .* \(chown\)/);
    expect(house.err()).not.toContain("    at ");
  });

  test("a store that may only be read: exit code 78", async () => {
    const open = mkdtempSync(join(folder, "readable-"));
    for (const path of [folder, open]) chmodSync(path, 0o777);
    writeFileSync(join(open, "x.db"), "");
    chmodSync(join(open, "x.db"), 0o444);
    const house = start({ STORE_URL: `sqlite:${join(open, "x.db")}` }, UNPRIVILEGED);
    expect(await house.exit).toBe(78);
    expect(house.err()).toMatch(/x\.db cannot be written to: make it and its folder writable/);
    expect(house.err()).not.toContain("    at ");
  });

  test("a port in use: exit code 1", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, resolve));
    onTestFinished(() => void other.close());
    const port = (other.address() as { port: number }).port;
    const house = start({ PORT: String(port) });
    expect(await house.exit).toBe(1);
    expect(house.err().trim()).toBe(
      `Port ${port} is already in use: stop what uses it, or set PORT to another, for instance PORT=${port + 1}.`,
    );
  });

  test("a store that is not there: exit code 1", async () => {
    const house = start({ STORE_URL: "valkey://:s3cret@127.0.0.1:1", HASH_KEY: "k".repeat(32) });
    expect(await house.exit).toBe(1);
    expect(house.err()).toMatch(/^127\.0\.0\.1:1 does not answer: check that the server runs/);
    expect(house.err()).not.toMatch(/s3cret| {4}at /);
  });

  test("a store that is damaged: exit code 1", async () => {
    const path = join(folder, "damaged.db");
    writeFileSync(path, "not a database".repeat(500));
    const house = start({ STORE_URL: `sqlite:${path}` });
    expect(await house.exit).toBe(1);
    expect(house.err()).toMatch(/damaged\.db is not a SQLite database/);
    expect(house.err()).not.toContain("    at ");
  });
});

describe("a process that is asked to stop", () => {
  test.each(["SIGTERM", "SIGINT"] as const)(
    "by %s finishes turn and delivery, then exits 0",
    async (signal) => {
      const house = start({ STORE_URL: `sqlite:${join(folder, `${signal}.db`)}` });
      const address = await house.open();
      await fetch(`${address}say/1`, { method: "POST", body: "hello" });
      expect(house.out()).not.toContain("delivered");
      house.child.kill(signal);
      expect(await house.exit).toBe(0);
      expect(house.out()).toContain("delivered");
      const next = start({ STORE_URL: `sqlite:${join(folder, `${signal}.db`)}` });
      const again = await fetch(`${await next.open()}say/1`, { method: "POST", body: "hello" });
      expect(await again.json()).toMatchObject({ status: "duplicate", messages: [] });
    },
  );

  test("is not ready while it stops; a second signal ends it at once", async () => {
    const house = start({ STUCK: "1" });
    const address = await house.open();
    house.child.kill("SIGTERM");
    await eventually(async () => expect((await fetch(`${address}readyz`)).status).toBe(503));
    expect(await json(`${address}readyz`)).toMatchObject({ ready: false, stopping: true });
    house.child.kill("SIGTERM");
    expect(await house.exit).toBe(1);
    expect(house.out()).not.toContain("closing took too long");
  });

  test("ends even if an adapter does not", async () => {
    const house = start({ STUCK: "1" });
    await house.open();
    house.child.kill("SIGTERM");
    expect(await house.exit).toBe(1);
    expect(house.out()).toContain("closing took too long");
  });
});

describe("a client that takes its time", () => {
  test("with its headers is let go", async () => {
    const address = new URL(await start().open());
    const socket = connect(Number(address.port), "127.0.0.1");
    socket.write("GET /livez HTTP/1.1\r\nHost: x\r\n");
    const answer = await new Promise<string>((resolve) => {
      let text = "";
      socket.on("data", (data) => (text += data));
      socket.on("close", () => resolve(text));
    });
    expect(answer).toContain("408");
  });
});

test("the desk can apologise in every language of the house", () => {
  const content = loadContent();
  for (const locale of content.locales) expect(content.words(locale).say("runtime.apology")).not.toBe("");
});
