/** What the house or a library of it does is done there: a second way of it is a second set of faults. */
import { expect, test } from "vitest";
import { sources } from "./source-tree.ts";

/** What gives it away, the file that has it, and what would be found elsewhere. */
const ONCE = [
  {
    what: "waiting no longer than so long",
    sign: /Promise\.race\(/,
    at: ["desk/deadline.ts"],
    planted: "await Promise.race([work, timeout]);",
  },
  {
    what: "a map that forgets the oldest",
    sign: /extends Map\b|keys\(\)\.next\(\)/,
    at: ["desk/capped-map.ts"],
    planted: "if (known.size > MOST) known.delete(known.keys().next().value);",
  },
  {
    what: "what is made of a thing once and kept as long as it",
    sign: /new WeakMap\b/,
    at: ["core/once.ts"],
    planted: "const known = new WeakMap<Words, Grammar>();",
  },
  {
    what: "cutting a text between its characters",
    sign: /granularity: "grapheme"/,
    at: ["adapters/kit/text.ts"],
    planted: 'new Intl.Segmenter("ja", { granularity: "grapheme" })',
  },
  {
    what: "what a browser may do (hono's secure-headers)",
    sign: /content-?security-?policy/i,
    at: ["adapters/web/security.ts"],
    planted: 'c.header("content-security-policy", "default-src none");',
  },
  {
    what: "what a browser has already (hono's etag)",
    sign: /if-none-match|\b304\)/i,
    at: [],
    planted: 'if (c.req.header("if-none-match") === tag) return c.body(null, 304);',
  },
  {
    what: "which language a browser would like (hono's accepts)",
    sign: /header\("accept-language"\)|header\("accept-encoding"\)/i,
    at: [],
    planted: 'const wished = c.req.header("accept-language")?.split(",");',
  },
  {
    what: "whether a letter is one of those Japanese is written in, for the topics",
    sign: /\\u3040-\\u30ff\\u3400-\\u9fff/,
    at: ["core/language/topics/alphabet-words.ts"],
    planted: String.raw`const JAPANESE = /[\u3040-\u30ff\u3400-\u9fff]/;`,
  },
] as const;

const placesOf = (files: ReadonlyMap<string, string>, sign: RegExp): readonly string[] =>
  [...files].flatMap(([file, code]) => (sign.test(code) ? [file] : []));

test.each(ONCE)("$what is in one place", ({ sign, at }) => {
  expect(placesOf(sources(), sign)).toEqual(at);
});

test.each(ONCE)("$what would be found in a second one", ({ sign, planted }) => {
  expect(placesOf(new Map([["desk/planted.ts", planted]]), sign)).toEqual(["desk/planted.ts"]);
});
