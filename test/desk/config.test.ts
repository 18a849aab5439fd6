import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { SETTINGS } from "../../src/adapters/index.ts";
import { type Config, type ConfigError, loadConfig as load } from "../../src/desk/config.ts";
import { settingNames as namesOf } from "../../src/desk/settings.ts";

const settingNames = namesOf(SETTINGS);
const loadConfig = (environment: Record<string, string>, own?: ReadonlySet<string>): Config =>
  load(environment, SETTINGS, own);

const folder = mkdtempSync(join(tmpdir(), "madoguchi-config-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = (name: string, content: string): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const problems = (environment: Record<string, string>): readonly string[] => {
  try {
    loadConfig(environment);
    return [];
  } catch (error) {
    return (error as ConfigError).problems;
  }
};

describe("the configuration", () => {
  test("needs nothing: the chat page on port 3000, a file, 30 days", () => {
    expect(loadConfig({})).toEqual({
      port: 3000,
      storeUrl: { kind: "sqlite", path: "./data/madoguchi.db" },
      retentionDays: 30,
      hashKey: undefined,
      storeKeys: [],
      logLevel: "info",
      trustedProxies: expect.arrayContaining(["127.0.0.0/8", "10.0.0.0/8", "fc00::/7"]),
      adapters: { web: { embeddedIn: [] } },
      several: false,
    });
  });

  test.each([
    [undefined, false],
    ["1", false],
    ["2", true],
    ["auto", true],
  ])(
    "with DISCORD_SHARDS=%s beside the chat page: several processes use the store: %s",
    (shards, several) => {
      const { several: told } = loadConfig({
        DISCORD_TOKEN: "a.b-c",
        ...(shards && { DISCORD_SHARDS: shards }),
      });
      expect(told).toBe(several);
    },
  );

  test("takes every setting from the environment", () => {
    const config = loadConfig({
      PORT: "8080",
      STORE_URL: "memory:",
      RETENTION_DAYS: "7",
      PUBLIC_URL: "https://desk.example",
      HASH_KEY: "k".repeat(32),
      LINE_CHANNEL_SECRET: "secret",
      LINE_CHANNEL_ACCESS_TOKEN: "token/+=",
      LINE_API_BASE_URL: "http://127.0.0.1:9000",
      DISCORD_TOKEN: "a.b-c",
      DISCORD_API_BASE_URL: "http://127.0.0.1:9001/api",
      WEB_EMBEDDED_IN: "https://city.example",
      STORE_KEY: `${"n".repeat(32)}, ${"o".repeat(32)}`,
      TRUSTED_PROXIES: "203.0.113.7 2001:db8::/32",
      LOG_LEVEL: "debug",
    });
    expect(config).toEqual({
      port: 8080,
      storeUrl: { kind: "memory" },
      retentionDays: 7,
      publicUrl: "https://desk.example",
      hashKey: "k".repeat(32),
      storeKeys: ["n".repeat(32), "o".repeat(32)],
      logLevel: "debug",
      trustedProxies: ["203.0.113.7", "2001:db8::/32"],
      adapters: {
        line: {
          channelSecret: "secret",
          channelAccessToken: "token/+=",
          apiBaseUrl: "http://127.0.0.1:9000",
        },
        discord: { token: "a.b-c", apiBaseUrl: "http://127.0.0.1:9001/api" },
        web: { embeddedIn: ["https://city.example"] },
      },
      several: false,
    });
  });

  test.each(settingNames)("takes %s from a file too, without its line break, but not from both", (name) => {
    const values: Record<string, string> = {
      PORT: "8080",
      STORE_URL: "memory:",
      RETENTION_DAYS: "7",
      PUBLIC_URL: "https://desk.example",
      HASH_KEY: "k".repeat(32),
      LOG_LEVEL: "warn",
      STORE_KEY: "s".repeat(32),
      TRUSTED_PROXIES: "none",
      LINE_API_BASE_URL: "http://localhost",
      WEB_EMBEDDED_IN: "https://city.example",
      DISCORD_API_BASE_URL: "http://localhost",
      DISCORD_SHARDS: "1",
    };
    const value = values[name] ?? "value";
    const others = {
      LINE_CHANNEL_SECRET: "s",
      LINE_CHANNEL_ACCESS_TOKEN: "t",
      DISCORD_TOKEN: "d",
      [name]: "",
    };
    const path = file(name, `${value}\n`);
    expect(loadConfig({ ...others, [`${name}_FILE`]: path })).toEqual(
      loadConfig({ ...others, [name]: value }),
    );
    expect(problems({ ...others, [name]: value, [`${name}_FILE`]: path })).toContain(
      `${name} and ${name}_FILE are both set: remove one of them.`,
    );
  });

  test("counts an empty variable as not given, as Docker Compose passes them", () => {
    expect(loadConfig(Object.fromEntries(settingNames.map((name) => [name, ""])))).toEqual(loadConfig({}));
  });

  test.each([
    ["sqlite:./data/x.db", "./data/x.db"],
    ["sqlite:/var/lib/x.db", "/var/lib/x.db"],
    ["sqlite:///var/lib/x.db", "/var/lib/x.db"],
    ["sqlite:x.db", "x.db"],
  ])("reads %s as the file %s", (url, path) => {
    expect(loadConfig({ STORE_URL: url }).storeUrl).toEqual({ kind: "sqlite", path });
  });

  test.each([
    ["valkey://localhost", {}],
    ["redis://localhost:6379/", {}],
    ["rediss://store.example:6380/2", { host: "store.example", port: 6380, tls: true, database: 2 }],
    ["valkeys://[::1]:7000", { host: "::1", port: 7000, tls: true }],
    ["redis://:p%40ss%2Fword@localhost", { password: "p@ss/word" }],
    ["valkey://desk:secret@localhost", { username: "desk", password: "secret" }],
  ])("reads %s as a server", (url, more) => {
    expect(loadConfig({ STORE_URL: url, HASH_KEY: "k".repeat(32) }).storeUrl).toEqual({
      kind: "valkey",
      host: "localhost",
      port: 6379,
      tls: false,
      username: undefined,
      password: undefined,
      database: 0,
      ...more,
    });
  });

  test.each([
    ["postgres://localhost", /no address of a store.*sqlite:.*valkey:.*memory:/],
    ["redis:localhost", /names no host.*valkey:\/\/user:password@host:6379\/0/],
    ["valkey://:6379", /cannot be read/],
    ["valkey://localhost:70000", /cannot be read/],
    ["valkey://:p/ss@localhost", /cannot be read.*%2F/],
    ["redis://localhost/one", /number of a database/],
    ["redis://localhost/0/1", /number of a database/],
    ["redis://localhost?family=6", /after \? or #/],
    ["redis://:p#ss@localhost", /%23/],
    ["redis://:100%@localhost", /%25/],
    ["sqlite::memory:", /path of a file.*memory: keeps nothing/],
    ["sqlite:file:x.db?mode=ro", /no file:/],
    ["sqlite:~/x.db", /no ~/],
    ["sqlite:./data/", /no folder/],
    ["sqlite://data/x.db", /path of a file as it is/],
  ])("refuses STORE_URL=%s and says how to write it", (url, fix) => {
    expect(problems({ STORE_URL: url })).toEqual([expect.stringMatching(fix)]);
  });

  // 203.0.113.0/24 and 2001:db8::/32 are those for documentation (RFC 5737, RFC 3849).
  test("says by example how proxies are named, and takes the example", () => {
    const [said] = problems({ TRUSTED_PROXIES: "the one in front" });
    expect(said).toContain("(203.0.113.7, 2001:db8::/32)");
    expect(() => loadConfig({ TRUSTED_PROXIES: "203.0.113.7, 2001:db8::/32" })).not.toThrow();
  });

  test.each([
    ["PORT", "http"],
    ["PORT", "65536"],
    ["PORT", "99999"],
    ["PORT", "9999999999"],
    ["PORT", "0x50"],
    ["PORT", "３０００"],
    ["PORT", "-1"],
    ["RETENTION_DAYS", "0"],
    ["RETENTION_DAYS", "1.5"],
    ["PUBLIC_URL", "desk.example"],
    ["PUBLIC_URL", "https://desk.example/"],
    ["PUBLIC_URL", "https://example.org/desk"],
    ["HASH_KEY", "short"],
    ["STORE_URL", "postgres://localhost"],
    ["STORE_URL", "sqlite:"],
    ["LOG_LEVEL", "loud"],
    ["LINE_API_BASE_URL", "api.line.me"],
    ["LINE_API_BASE_URL", "http://127.0.0.1:9000/line"],
    ["LINE_API_BASE_URL", "https://proxy.example/?to=line"],
    ["LINE_API_BASE_URL", "https://me:word@proxy.example"],
    ["DISCORD_API_BASE_URL", "ftp://discord.com"],
    ["DISCORD_TOKEN", "Bot abc"],
  ])("refuses %s=%s with one sentence that names it", (name, value) => {
    const found = problems({ [name]: value });
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(new RegExp(`^${name}: .*[^.]\\.$`));
  });

  test("wants the key of the hashes from the operator where a server is shared", () => {
    const STORE_URL = "valkey://localhost";
    expect(problems({ STORE_URL })).toEqual([
      expect.stringMatching(/^HASH_KEY is missing.*openssl rand -hex 32/),
    ]);
    expect(problems({ STORE_URL, HASH_KEY: "short" })).toEqual([
      expect.stringMatching(/^HASH_KEY: give at least/),
    ]);
    expect(problems({ STORE_URL, HASH_KEY: "k".repeat(32) })).toEqual([]);
    expect(problems({ STORE_URL, HASH_KEY_FILE: file("key", "k".repeat(32)) })).toEqual([]);
    expect(problems({ STORE_URL: "sqlite:x.db" })).toEqual([]);
  });

  test("wants room for the shards' ports after PORT", () => {
    const more = { DISCORD_TOKEN: "t", DISCORD_SHARDS: "4" };
    expect(problems({ ...more, PORT: "65532" })).toEqual([
      expect.stringMatching(/^PORT: .*at most 65531\.$/),
    ]);
    expect(problems({ ...more, PORT: "65531" })).toEqual([]);
    expect(problems({ ...more, PORT: "0" })).toEqual([]);
  });

  test.each([
    ["LINE_CHANEL_SECRET", "LINE_CHANNEL_SECRET"],
    ["LINE_CHANNEL_SERCET", "LINE_CHANNEL_SECRET"],
    ["LINE_CHANNEL_ACCES_TOKEN", "LINE_CHANNEL_ACCESS_TOKEN"],
    ["LINE_CHANNEL_TOKEN", "LINE_CHANNEL_ACCESS_TOKEN"],
    ["LINE_ACCESS_TOKEN", "LINE_CHANNEL_ACCESS_TOKEN"],
    ["LINE_SECRET", "LINE_CHANNEL_SECRET"],
    ["DISCORD_TOKN", "DISCORD_TOKEN"],
    ["DICSORD_TOKEN", "DISCORD_TOKEN"],
    ["discord_token", "DISCORD_TOKEN"],
    ["DISCORD_TOKN_FILE", "DISCORD_TOKEN_FILE"],
    ["DISCORD_SHARD", "DISCORD_SHARDS"],
    ["STORE_URI", "STORE_URL"],
    ["RETENTION_DAY", "RETENTION_DAYS"],
    ["HASHKEY", "HASH_KEY"],
  ])("asks whether %s is %s", (name, meant) => {
    const found = problems({ [name]: "p4ssw0rd" });
    expect(found).toEqual([`${name} is no setting: if ${meant} is meant, rename it, otherwise remove it.`]);
    // Where the right one is there, the other is none of ours.
    const base = meant.replace(/_FILE$/, "");
    const valid = { DISCORD_TOKEN: "t", STORE_URL: "memory:", RETENTION_DAYS: "7", HASH_KEY: "k".repeat(32) };
    if (base in valid) expect(problems({ [name]: "x", ...valid })).toEqual([]);
  });

  test("says nothing of other programs' variables", () => {
    const names =
      "PATH HOME LANG SPORT PORTS PROT POST LOGLEVEL LOG_LEVELS LINE LINES LINE_CHANNEL_ID LINE_NOTIFY_TOKEN DISCORD_WEBHOOK_URL DISCORD_CLIENT_ID DISCORD_GUILD_ID DISCORD_OAUTH_TOKEN DISCORD_URL SHARDS SHARD_COUNT SHARDING_MANAGER STORE STORAGE_URL DATABASE_URL REDIS_URL API_BASE_URL SECRET_KEY CACHE_KEY NODE_ENV NODE_OPTIONS npm_config_user_agent npm_package_name COMPOSE_PROJECT_NAME";
    expect(problems(Object.fromEntries(names.split(" ").map((name) => [name, "x"])))).toEqual([]);
    expect(problems({ DISCORD_TOKN: " " })).toEqual([]);
  });

  test("tells all that is wrong at once", () => {
    const found = problems({
      PORT: "x",
      LOG_LEVEL: "loud",
      LINE_CHANNEL_SECRET: "s",
      DISCORD_TOKEN_FILE: join(folder, "nowhere"),
      HASH_KEY_FILE: file("empty", "\n"),
    });
    expect(found.map((problem) => problem.split(/[: ]/)[0]).sort()).toEqual([
      "DISCORD_TOKEN_FILE",
      "HASH_KEY_FILE",
      "LINE_CHANNEL_ACCESS_TOKEN",
      "LOG_LEVEL",
      "PORT",
    ]);
  });

  test.each([
    ["LINE_CHANNEL_SECRET", "LINE_CHANNEL_ACCESS_TOKEN"],
    ["LINE_CHANNEL_ACCESS_TOKEN", "LINE_CHANNEL_SECRET"],
  ])("refuses %s without %s", (have, lack) => {
    expect(problems({ [have]: "value" })).toEqual([
      `${lack} is missing while ${have} is set: set both to serve LINE, or neither.`,
    ]);
  });

  test.each([
    ["alone", {}],
    ["the same as the secret itself", { LINE_CHANNEL_SECRET: "old", LINE_CHANNEL_ACCESS_TOKEN: "token" }],
  ])("refuses a channel secret of before that is %s", (_, given) => {
    expect(problems({ ...given, LINE_CHANNEL_SECRET_PREVIOUS: "old" })).toEqual([
      expect.stringContaining("LINE_CHANNEL_SECRET_PREVIOUS: it is for the secret before"),
    ]);
  });

  test("never repeats a value: it may be a secret in the wrong place", () => {
    const secret = "p4ssw0rd with spaces";
    const all = Object.fromEntries(settingNames.map((name) => [name, secret]));
    const found = problems({ ...all, HASH_KEY: "p4ssw0rd" });
    expect(found.length).toBeGreaterThan(8);
    expect(found.join()).not.toContain("p4ssw0rd");
  });
});

describe(".env.example", () => {
  const example = readFileSync(new URL("../../.env.example", import.meta.url), "utf8");
  const entries = [...example.matchAll(/^([A-Z_]+)=(.*)$/gm)].map(
    ([, name, value]) => [name!, value!] as const,
  );

  test("names every setting once, and no other", () => {
    expect(entries.map(([name]) => name).sort()).toEqual([...settingNames].sort());
  });

  test("shows a store's addresses as they can be written", () => {
    const shown = [...example.matchAll(/^# {3}(\S+:\S*) {2}/gm)].map(([, url]) => url!);
    const HASH_KEY = "k".repeat(32);
    expect(shown.map((url) => loadConfig({ STORE_URL: url, HASH_KEY }).storeUrl.kind)).toEqual([
      "sqlite",
      "valkey",
      "memory",
    ]);
  });

  test("explains each setting, and is itself the default configuration", () => {
    const lines = example.split("\n");
    for (const [name] of entries)
      expect(lines[lines.findIndex((line) => line.startsWith(`${name}=`)) - 1]).toMatch(/^# /);
    expect(loadConfig(Object.fromEntries(entries))).toEqual(loadConfig({}));
  });
});
