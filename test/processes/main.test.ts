import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { SETTINGS } from "../../src/adapters/index.ts";
import { loadConfig } from "../../src/desk/config.ts";
import { settingNames } from "../../src/desk/settings.ts";
import type { ValkeyAddress } from "../../src/desk/store/store-url.ts";
import { endChildren } from "../support/children.ts";
import { eventually } from "../support/eventually.ts";
import { hasRedis, RedisServer } from "../support/redis.ts";
import { spawned } from "../support/spawned.ts";

const folder = mkdtempSync(join(tmpdir(), "madoguchi-main-"));
afterEach(endChildren);
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const main = new URL("../../src/main.ts", import.meta.url);
const read = (name: string): string => readFileSync(new URL(`../../${name}`, import.meta.url), "utf8");

describe("npm start", () => {
  test("needs no account and no key: the chat page answers, and keeps its file in ./data", async () => {
    const running = spawned(main, { PORT: "0" }, folder);
    const address = await running.open();
    const page = await fetch(address);
    expect(page.status).toBe(200);
    expect(page.headers.get("content-type")).toContain("text/html");
    expect(
      readFileSync(join(folder, "data", "madoguchi.db"))
        .subarray(0, 15)
        .toString(),
    ).toBe("SQLite format 3");
    running.child.kill("SIGTERM");
    expect(await running.exit).toBe(0);
  });

  test("serves the page while LINE and Discord are away, and says who is missing", async () => {
    const running = spawned(
      main,
      {
        PORT: "0",
        STORE_URL: "memory:",
        LINE_CHANNEL_SECRET: "secret",
        LINE_CHANNEL_ACCESS_TOKEN: "token",
        LINE_API_BASE_URL: "http://127.0.0.1:9",
        DISCORD_TOKEN: "token",
        DISCORD_API_BASE_URL: "http://127.0.0.1:9/api",
      },
      folder,
    );
    const address = await running.open();
    const readiness = async () => {
      const response = await fetch(`${address}readyz`);
      return { status: response.status, ...(await response.json()) };
    };
    await eventually(async () => expect((await readiness()).adapters).toMatchObject({ discord: "down" }));
    expect(await readiness()).toMatchObject({ status: 503, ready: false, adapters: { web: "up" } });
    expect((await fetch(address)).status).toBe(200);
    expect((await fetch(`${address}line/webhook`, { method: "POST", body: "{}" })).status).not.toBe(404);
    expect(running.err()).toContain("discord could not start");
    running.child.kill("SIGTERM");
    expect(await running.exit).toBe(0);
  });

  test("reads .env where it is started", async () => {
    writeFileSync(join(folder, ".env"), "PORT=seven\nLOG_LEVEL=warn\n");
    const running = spawned(main, { LOG_LEVEL: "loud" }, folder);
    expect(await running.exit).toBe(78);
    expect(running.err()).toContain("PORT:");
    // What the environment says wins over the file.
    expect(running.err()).toContain("LOG_LEVEL:");
    rmSync(join(folder, ".env"));
  });
});

describe("compose.yaml", () => {
  const compose = parse(read("compose.yaml"));
  const { madoguchi, valkey } = compose.services;
  const { environment, ports, env_file } = madoguchi;

  test("passes only settings there are, and they are valid", () => {
    for (const name of Object.keys(environment)) expect(settingNames(SETTINGS)).toContain(name);
    // Compose itself asks for the key, before anything is started.
    expect(environment.HASH_KEY).toMatch(/^\$\{HASH_KEY:\?/);
    const config = loadConfig(environment);
    expect(ports).toEqual([`127.0.0.1:${config.port}:${config.port}`]);
    expect(env_file).toEqual([{ path: ".env", required: false }]);
  });

  test("keeps the store in the service beside it, on a volume that outlives the container", () => {
    const { host } = loadConfig(environment).storeUrl as ValkeyAddress;
    expect(compose.services[host]).toBe(valkey);
    expect(madoguchi.depends_on).toEqual({ [host]: { condition: "service_healthy" } });
    expect(valkey.image).toMatch(/^valkey\/valkey:\d+-alpine$/);
    expect(valkey.ports).toBeUndefined();
    const [name, path] = valkey.volumes[0].split(":");
    expect(Object.keys(compose.volumes)).toContain(name);
    expect(path).toBe("/data");
  });

  test.skipIf(!hasRedis)(
    "starts that service with options it knows, so that it keeps what it is told",
    async () => {
      const [program, ...options] = valkey.command as string[];
      expect(program).toBe("valkey-server");
      const server = await RedisServer.start(...options);
      const settings = await server.ask((client) =>
        client.config("GET", "appendonly", "appendfsync", "save", "maxmemory-policy"),
      );
      expect(settings).toEqual(
        expect.arrayContaining([
          "appendonly",
          "yes",
          "appendfsync",
          "always",
          "maxmemory-policy",
          "noeviction",
        ]),
      );
      await server.remove();
    },
  );
});

describe("the image", () => {
  const dockerfile = read("Dockerfile");

  test("runs the Node this project is made for, not as root, without npm in front of it", () => {
    const { engines } = JSON.parse(read("package.json")) as { engines: { node: string } };
    expect(dockerfile).toContain(`FROM node:${engines.node.replace(/\D/g, "")}-slim`);
    expect(dockerfile.indexOf("USER node")).toBeLessThan(dockerfile.indexOf('CMD ["node", "src/main.ts"]'));
  });

  test("checks its health with a command that works", async () => {
    const check = /CMD (\["node", "-e".*\])$/m.exec(dockerfile)?.[1];
    const [, ...args] = JSON.parse(check!) as string[];
    const { spawnSync } = await import("node:child_process");
    const healthy = (port: string) => spawnSync(process.execPath, args, { env: { PORT: port } }).status;
    const running = spawned(main, { PORT: "0", STORE_URL: "memory:" }, folder);
    const { port } = new URL(await running.open());
    expect(healthy(port)).toBe(0);
    expect(healthy("1")).toBe(1);
  });

  test("takes in everything the process reads, and nothing private", () => {
    const allowed = read(".dockerignore")
      .match(/^!.+$/gm)
      ?.map((line) => line.slice(1));
    const copied = [...dockerfile.matchAll(/^COPY (.+) \S+$/gm)].flatMap(([, names]) => names!.split(" "));
    expect(copied.sort()).toEqual(allowed?.sort());
  });
});
