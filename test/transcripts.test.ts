import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { coreTalker } from "./support/core-talker.ts";
import { play } from "./support/play.ts";
import { transcripts } from "./support/transcript.ts";

describe("the transcripts, played on the core", () => {
  test.each(transcripts().map((transcript) => [transcript.name, transcript] as const))(
    "%s",
    async (_, transcript) => {
      await play(transcript, coreTalker(transcript));
    },
  );
});

describe("one that fails leads to its line", () => {
  const folder = mkdtempSync(join(tmpdir(), "transcripts-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  /** The stack of what is thrown where a conversation with these lines is read and played. */
  async function stackOf(name: string, lines: readonly string[]): Promise<string> {
    rmSync(folder, { recursive: true });
    mkdirSync(folder);
    writeFileSync(join(folder, `${name}.txt`), lines.join("\n"));
    try {
      for (const transcript of transcripts(pathToFileURL(`${folder}/`)))
        await play(transcript, coreTalker(transcript));
    } catch (error) {
      return (error as Error).stack!;
    }
    return "nothing failed";
  }

  test.each([
    ["what is not said", ["# Menu", "> メニュー", "< そんなことは言わない"], 2],
    ["what must not be said", ["@ locale en", "", "> menu", "! menu"], 3],
    ["what is not asked", ["> メニュー", "> {requested} 2008年3月"], 2],
    ["what nobody offers", ["> メニュー", "> [そんなボタン]"], 2],
    ["what cannot be read", ["> メニュー", "", "= そんな印"], 3],
  ])("%s", async (what, lines, at) => {
    const name = what.replaceAll(" ", "-");
    const [frame] = (await stackOf(name, lines)).split("\n").filter((line) => /^ +at /.test(line));
    expect(frame).toBe(`    at ${name} (${join(folder, `${name}.txt`)}:${at}:1)`);
  });
});
