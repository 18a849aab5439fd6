import { describe, expect, it } from "vitest";
import { codeBlocks, literal, literalLine, pieces } from "../../../src/adapters/discord/markdown.ts";

describe("a text arrives as it was written", () => {
  it.each([
    ["*強調* と _下線_", "\\*強調\\* と \\_下線\\_"],
    ["~~線~~ ||伏せ字|| `code`", "\\~\\~線\\~\\~ \\|\\|伏せ字\\|\\| \\`code\\`"],
    ["# 見出し", "\\# 見出し"],
    ["-# 小さく", "\\-# 小さく"],
    ["> 引用\n- 項目\n+ 項目", "\\> 引用\n\\- 項目\n\\+ 項目"],
    ["1. 一番\n 2) 二番", "1\\. 一番\n 2\\) 二番"],
    ["2009.8", "2009.8"],
    ["0120-788-221", "0120-788-221"],
    ["[名前](https://example.jp/)", "\\[名前\\](https://example.jp/)"],
    ["<@123> @everyone", "\\<@123> @everyone"],
    ["https://example.jp/a_b_c を見る", "https://example.jp/a_b_c を見る"],
    ["https://example.jp/a_bです_", "https://example.jp/a_bです\\_"],
    ["円記号 \\ です", "円記号 \\\\ です"],
  ])("%j", (written, sent) => {
    expect(literal(written)).toBe(sent);
  });

  it("stays on one line where a line's end would end the format", () => {
    expect(literalLine("見出し\nの続き")).toBe("見出し の続き");
  });

  it("is never cut inside a character or an escape", () => {
    for (let limit = 6; limit < 30; limit += 1) {
      for (const piece of pieces(literal("👍*👍*👍*👍*👍*👍*👍*👍*👍*👍*👍*"), limit)) {
        expect(piece.length).toBeLessThanOrEqual(limit);
        expect(piece.isWellFormed()).toBe(true);
        expect(/(^|[^\\])(\\\\)*\\$/.test(piece)).toBe(false);
      }
    }
  });

  it("begins no heading or list where it is cut", () => {
    expect(pieces(literal("ああああ# い"), 4)).toEqual(["ああああ", "\\# い"]);
    expect(pieces("1. いち\n2. に\n3. さん", 10)).toEqual(["1. いち\n2. に", "3. さん"]);
  });

  it("does not end a code block by its own backticks", () => {
    expect(codeBlocks("a```b", 100)).toEqual(["```\na`\u200b`\u200b`b\n```"]);
  });
});
