/** Each page of docs/tasks does what it says: its edits are made on a copy of the project, its conversations played. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { TaskBench } from "../support/task-bench.ts";
import { blocksOf } from "../support/task-page.ts";

const PAGES = new URL("../../docs/tasks/", import.meta.url);
/** Done by a test of its own, which also compares the page with the adapter that passes the contract. */
const ELSEWHERE = ["add-an-adapter.md"];

const pages = readdirSync(PAGES).filter((page) => page.endsWith(".md") && !ELSEWHERE.includes(page));

describe.each(pages)("docs/tasks/%s", (page) => {
  const blocks = blocksOf(readFileSync(new URL(page, PAGES), "utf8"));

  test("shows a conversation", () => {
    expect(blocks.some(({ kind }) => kind === "transcript")).toBe(true);
  });

  test("does what it says", () => {
    const bench = new TaskBench();
    try {
      for (const block of blocks) bench.does(block);
    } finally {
      bench.close();
    }
  });
});
