/** What must be nowhere: each kind of it is given to a real process once, and looked for wherever the process leaves anything. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { endChildren } from "../support/children.ts";
import { type DiscordServer, startDiscord } from "../support/discord-server.ts";
import { eventually } from "../support/eventually.ts";
import { type LineServer, startLineServer } from "../support/line-server.ts";
import { spawned } from "../support/spawned.ts";

const WORDS = "カナリアのうたごえ七七三一";
const NAME = "山田金糸雀太郎";
const MAIL = "canary.7731@example.org";
const PHONE = "080-7731-9942";
const CARD = "4111 1111 1111 1111";
const ADDRESS = "203.0.113.177";
const DATE = "2007-07-15";

/** Ends the process as a fault nobody has thought of would. */
const CRASHES = `data:text/javascript,process.on("SIGUSR2",()=>{throw new Error("a fault")})`;

let folder: string;
let line: LineServer;
let discord: DiscordServer;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "madoguchi-canaries-"));
  line = await startLineServer();
  discord = await startDiscord({ token: "discord.token.of-the-canary" });
});
afterEach(async () => {
  await endChildren();
  await line.close();
  await discord.close();
  rmSync(folder, { recursive: true, force: true });
});

const onDisk = (): Buffer =>
  Buffer.concat(readdirSync(folder).map((name) => readFileSync(join(folder, name))));

/** As it was given, and with its digits alone. */
const holds = (place: Buffer, canary: string): boolean =>
  place.includes(canary) || (/\d{2}[ -]\d{2}/.test(canary) && place.includes(canary.replace(/[ -]/g, "")));

test.each([
  ["with STORE_KEY", { STORE_KEY: "canary".repeat(8) }, []],
  // So that nobody takes a search that finds nothing for a place that holds nothing.
  ["without, only what was answered", {}, ["a date answered, on the disk"]],
])("nothing of a person, and no secret, is left anywhere: %s", async (_, keys, found) => {
  const running = spawned(
    new URL("../../src/main.ts", import.meta.url),
    {
      PORT: "0",
      STORE_URL: "sqlite:./desk.db",
      HASH_KEY: "the key of the canaries' hashes, long",
      LOG_LEVEL: "debug",
      LINE_CHANNEL_SECRET: line.channelSecret,
      LINE_CHANNEL_ACCESS_TOKEN: line.channelAccessToken,
      LINE_API_BASE_URL: line.url,
      DISCORD_TOKEN: discord.token,
      DISCORD_API_BASE_URL: discord.apiBaseUrl,
      NODE_OPTIONS: `--import=${encodeURI(CRASHES)}`,
      ...keys,
    },
    folder,
  );
  const address = await running.open();
  await eventually(async () => expect((await fetch(`${address}readyz`)).status).toBe(200));
  line.webhooks.to(`${address}line/webhook`);
  const [taro, hanako] = [line.user(), discord.person("hanako")];
  const texts = [`${WORDS}、私は${NAME}です`, `${MAIL}か${PHONE}へ`, `カードは${CARD}`, "返金を調べたい"];
  for (const text of [...texts, "2007年7月15日に解約を申し込みました"]) {
    await taro.says(text);
    await hanako.says(text);
  }
  await fetch(`${address}line/webhook`, {
    method: "POST",
    headers: { "x-forwarded-for": ADDRESS },
    body: WORDS,
  });
  // One answer is never taken, so that it stays on its way.
  line.fault("reply", "hang");
  await taro.causes({ type: "message", message: { type: "text", id: "9", text: WORDS } });
  await eventually(() => expect(line.silences()).toBe(1));

  const figures = Buffer.from(await (await fetch(`${address}metrics`)).text());
  const whileRunning = onDisk();
  running.child.kill("SIGUSR2");
  expect(await running.exit).not.toBe(0);
  expect(running.err()).toContain("a fault");
  const places = {
    "in the log": Buffer.from(running.out()),
    "in what a crash prints": Buffer.from(running.err()),
    "in the figures": figures,
    "on the disk": Buffer.concat([whileRunning, onDisk()]),
  };
  const canaries = {
    "somebody's words": WORDS,
    "a LINE id": taro.id,
    "a Discord id": hanako.account.id,
    "a channel secret": line.channelSecret,
    "LINE's access token": line.channelAccessToken,
    "Discord's token": discord.token,
    "a date answered": DATE,
    "an e-mail address": MAIL,
    "a phone number": PHONE,
    "a card number": CARD,
    "an IP address": ADDRESS,
    "a name": NAME,
  };
  expect(places["in the log"].length).toBeGreaterThan(1000);
  const seen = Object.entries(canaries).flatMap(([what, canary]) =>
    Object.entries(places).flatMap(([where, place]) => (holds(place, canary) ? [`${what}, ${where}`] : [])),
  );
  expect(seen).toEqual(found);
});
