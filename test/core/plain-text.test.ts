/** A message as plain text: nothing of it is lost, everything that can be tapped is numbered, in one order. */
import { describe, expect, test } from "vitest";
import { addressOf, type Message, offers } from "../../src/core/message.ts";
import { plainBody, plainOffers, plainText } from "../../src/core/plain-text.ts";
import { content } from "../support/core-talker.ts";

const words = content.words("ja");
const full: Message = {
  kind: "verdict",
  progress: { at: 2, atMost: 5 },
  preface: "PREFACE",
  heading: "HEADING",
  text: "TEXT",
  hint: "HINT",
  timeline: {
    earliest: "2005-01-01",
    latest: "2010-12-31",
    lanes: [
      { label: "L1", text: "LANE 1", periods: [] },
      { label: "L2", text: "LANE 2", periods: [] },
    ],
  },
  rows: [
    { label: "ROW", value: "VALUE", change: { label: "CHANGE", button: "refund.member?@0" } },
    { label: "ROW 2", value: "VALUE 2" },
  ],
  steps: ["STEP A", "STEP B"],
  draft: { label: "DRAFT", text: "DRAFT TEXT" },
  links: [
    { label: "LINK", url: "tel:%239110", note: "NOTE" },
    { label: "LINK 2", url: "https://example.com/a" },
  ],
  source: "SOURCE",
  choices: [
    { label: "ONE", button: "a@0" },
    { label: "TWO", button: "b@0" },
  ],
  ways: [{ label: "THREE", button: "c@0" }],
};

test("everything stands in the order in which it is read", () => {
  expect(plainText(full, words)).toBe(
    [
      "（質問2・多くて5問）\nPREFACE\n【HEADING】\nTEXT\nHINT",
      "LANE 1\nLANE 2",
      "手順1　STEP A\n手順2　STEP B",
      "・ROW：VALUE\n・ROW 2：VALUE 2",
      "――― DRAFT ―――\nDRAFT TEXT\n―――――――――",
      "→ LINK：#9110（NOTE）\n→ LINK 2：https://example.com/a",
      "SOURCE",
      "1. ONE\n2. TWO\n3. THREE",
    ].join("\n\n"),
  );
});

test("what a message does not have leaves no gap", () => {
  expect(plainText({ kind: "note", text: "TEXT" }, words)).toBe("TEXT");
  expect(plainBody({ ...full, kind: "menu", rows: [], steps: [], links: [] }, words)).not.toContain("\n\n\n");
  expect(plainOffers({ kind: "note", text: "TEXT" }, words)).toBe("");
  expect(plainOffers(full, words)).toBe("1. ONE\n2. TWO\n3. THREE");
  expect(plainBody(full, words)).not.toContain("1. ONE");
});

describe("what is offered", () => {
  test("the answers, then the ways onward", () => {
    expect(offers(full).map(({ label }) => label)).toEqual(["ONE", "TWO", "THREE"]);
    expect(offers({ kind: "note", text: "" })).toEqual([]);
    expect(offers({ kind: "note", text: "", ways: full.ways! })).toEqual(full.ways);
  });
});

test.each([
  ["tel:0120-279-338", "0120-279-338"],
  ["tel:%239110", "#9110"],
  ["https://itlifehack.jp/tag/%E8%AA%A4", "https://itlifehack.jp/tag/%E8%AA%A4"],
])("%s is said as %s", (url, said) => {
  expect(addressOf({ label: "", url })).toBe(said);
});
