/** What an operator gets wrong at the command line and in `.env`: a sentence that says what to do, and exit code 78. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { spawned } from "../support/spawned.ts";

const source = (name: string): URL => new URL(`../../src/${name}`, import.meta.url);
const chat = source("adapters/terminal/index.ts");
const main = source("main.ts");
const doctor = source("doctor.ts");

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "madoguchi-operator-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** What it complains, once it has ended with 78. */
async function complaint(script: URL, args: readonly string[], environment: Record<string, string> = {}) {
  const program = spawned(
    script,
    { PORT: "0", STORE_URL: "memory:", ...environment },
    folder,
    undefined,
    args,
  );
  try {
    expect(await program.exit).toBe(78);
  } finally {
    program.child.kill("SIGKILL");
  }
  expect(program.err()).not.toMatch(/ {4}at |node:/);
  return program.err();
}

describe("npm run chat", () => {
  test("ends without a word when nobody reads it any more", () => {
    const script = `printf 'menu\\nmenu\\n' | "$0" "$1" | head -1`;
    const { stdout, stderr } = spawnSync("bash", ["-c", script, process.execPath, chat.pathname], {
      encoding: "utf8",
    });
    expect(stdout.split("\n")).toHaveLength(2);
    expect(stderr).toBe("");
  });

  test.each([
    [
      ["--bogus"],
      "Unknown option '--bogus': the options are --json, --locale=<value>, --today=<value>, --record=<value>.",
    ],
    [["--today"], "Option '--today <value>' argument missing"],
    [["--json=yes"], "Option '--json' does not take an argument"],
    [["hello"], "Unexpected argument 'hello'"],
    [["--today=2026-13-45"], "--today: give a day that exists, for instance --today=20"],
    [["--today=2026-02-29"], "--today: give a day that exists"],
    [["--today=2026-02"], "--today: give a day that exists"],
    [["--today=tomorrow"], "--today: give a day that exists"],
    [["--locale=fr"], "--locale: give one of ja, en."],
    [["--record=nowhere/x.txt"], "--record: that file cannot be written (ENOENT)"],
    [["--today=x", "--locale=y"], "--locale: give one of ja, en."],
  ])("%j", async (args, sentence) => {
    expect(await complaint(chat, args)).toContain(sentence);
  });

  test("with what it knows, it talks", async () => {
    const args = ["--today=2026-02-28", "--locale=en-GB", "--record=said.txt"];
    const program = spawned(chat, {}, folder, undefined, args);
    program.child.stdin!.end("quit\n");
    expect(await program.exit).toBe(0);
    expect(program.out()).toContain("Madoguchi in the terminal");
    expect(readFileSync(join(folder, "said.txt"), "utf8")).toMatch(/^< /);
  });
});

describe("other commands", () => {
  test.each([
    ["npm start", main, "leave it out, there are no options"],
    ["npm run doctor", doctor, "leave it out, there are no options"],
    ["npm run line:setup", source("adapters/line/setup.ts"), "the options are --dry-run, --webhook=<value>"],
    ["npm run discord:setup", source("adapters/discord/setup.ts"), "the options are --dry-run"],
  ])("%s does not pass over an option it does not have", async (_, script, fix) => {
    expect(await complaint(script, ["--bogus"])).toContain(`Unknown option '--bogus': ${fix}.`);
  });
});

describe(".env", () => {
  test.each([
    ["main", main],
    ["doctor", doctor],
  ])(
    "with a misspelt setting stops %s, also where only our own file makes the slip plain",
    async (_, script) => {
      writeFileSync(
        join(folder, ".env"),
        "LINE_CHANEL_SECRET=s3cret\nPROT=8080\nDISCORD_WEBHOOK_TOKEN=t0ken\n",
      );
      const said = await complaint(script, [], { PORT: "" });
      expect(said).toContain("LINE_CHANEL_SECRET is no setting: if LINE_CHANNEL_SECRET is meant");
      expect(said).toContain("PROT is no setting: if PORT is meant");
      expect(said).toContain("DISCORD_WEBHOOK_TOKEN is no setting: if DISCORD_TOKEN is meant");
      expect(said).not.toMatch(/s3cret|t0ken/);
    },
  );

  test("with a colon for the equals sign would be passed over in silence", async () => {
    writeFileSync(join(folder, ".env"), "DISCORD_TOKEN: t0ken\n");
    const said = await complaint(main, []);
    expect(said).toContain("DISCORD_TOKEN stands in .env with a colon: write DISCORD_TOKEN=…");
    expect(said).not.toContain("t0ken");
  });

  test("that is a folder", async () => {
    mkdirSync(join(folder, ".env"));
    expect(await complaint(main, [])).toContain(".env cannot be read (EISDIR): make it a file");
  });
});
