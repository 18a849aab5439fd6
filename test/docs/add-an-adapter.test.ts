/** The adapter on the page is the one that passes the contract, every file of it, as it is; and a house serves it. */
import { readdirSync, readFileSync } from "node:fs";
import { afterEach, describe, expect, test } from "vitest";
import { endChildren } from "../support/children.ts";
import { member, startWorkspace } from "../support/slack-like-workspace.ts";
import { spawned } from "../support/spawned.ts";
import { TaskBench } from "../support/task-bench.ts";
import { blocksOf } from "../support/task-page.ts";

const root = new URL("../../", import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), "utf8");

const FOLDER = "test/adapters/slack-like/";
const blocks = blocksOf(read("docs/tasks/add-an-adapter.md"));
const shown = blocks
  .filter(({ kind }) => kind === "ts")
  .map(({ path, lines }) => ({ path, code: `${lines.join("\n")}\n` }));

test("shows every file of the adapter once", () => {
  const files = readdirSync(new URL(FOLDER, root)).map((file) => FOLDER + file);
  expect(shown.map(({ path }) => path).sort()).toEqual(files.sort());
});

test.each(shown)("shows $path as it is", ({ path, code }) => {
  expect(code, `Copy ${path} into the page again.`).toBe(read(path));
});

describe("a copy of the project with the steps of the page", () => {
  afterEach(endChildren);

  const asked = async (address: string, token: string, body: string): Promise<number> => {
    const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
    return (await fetch(new URL("slack-like/events", address), { method: "POST", body, headers })).status;
  };

  test("serves the platform where it is set up, and nowhere else", async () => {
    const workspace = await startWorkspace();
    const bench = new TaskBench();
    try {
      for (const block of blocks) bench.does(block);
      const start = (environment: Record<string, string>) =>
        spawned(bench.at("src/main.ts"), { PORT: "0", STORE_URL: "memory:", ...environment }).open();
      const { token, apiBaseUrl } = workspace.settings;
      const address = await start({ SLACK_LIKE_TOKEN: token, SLACK_LIKE_API_BASE_URL: apiBaseUrl });
      const person = member("en", workspace.posted, (body) => asked(address, token, body));
      const [answer] = await person.does({ type: "message", text: "menu" });
      expect(JSON.stringify(answer!.blocks)).toContain("Which one?");
      expect(workspace.taps().map(({ text }) => text)).toContain("Stop the sales calls");
      expect(await asked(await start({}), token, "{}")).toBe(404);
    } finally {
      await workspace.close();
      bench.close();
    }
  });
});
