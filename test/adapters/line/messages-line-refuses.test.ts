import { describe, expect, it } from "vitest";
import { violations } from "../../support/validators/line-messages.ts";

const postback = { type: "postback", label: "はい", data: "x", displayText: "はい" };
const button = { type: "button", action: postback };
const words = { type: "text", text: "文" };
const box = (...contents: unknown[]) => ({ type: "box", layout: "vertical", contents });
const bubble = (...contents: unknown[]) => ({ type: "bubble", body: box(...contents) });
const flex = (contents: unknown, altText = "文") => ({ type: "flex", altText, contents });
const component = (each: unknown) => flex(bubble(each));
const action = (each: unknown) => component({ type: "button", action: each });
const quick = (...items: unknown[]) => ({
  type: "text",
  text: "文",
  quickReply: { items: items.map((each) => ({ type: "action", action: each })) },
});
const family = "👨‍👩‍👧‍👦";

describe("what LINE takes", () => {
  it.each([
    ["5000 units of text", { type: "text", text: "あ".repeat(5000) }],
    ["a property LINE does not know outside of Flex", { type: "text", text: "文", mood: "good" }],
    ["13 quick replies", quick(...Array(13).fill(postback))],
    ["20 clusters in a quick reply, however many units", quick({ ...postback, label: family.repeat(20) })],
    ["40 clusters on a button", action({ ...postback, label: "が".repeat(40) })],
    ["1500 units of alternative text", flex(bubble(words), "あ".repeat(1500))],
    ["a telephone number", action({ type: "uri", label: "電話", uri: "tel:188" })],
    ["an empty box, as LINE's own samples have it", component(box())],
    ["a carousel", flex({ type: "carousel", contents: [bubble(words), bubble(button)] })],
    ["the camera in a quick reply", quick({ type: "camera", label: "写真" })],
  ])("%s", (_, message) => expect(violations([message])).toEqual([]));
});

describe("what LINE refuses", () => {
  it.each([
    ["no message", [], "messages"],
    ["six messages", Array(6).fill({ type: "text", text: "文" }), "messages"],
    ["an unknown type", [{ type: "poem" }], "messages[0].type"],
    ["an empty text", [{ type: "text", text: "" }], "messages[0].text"],
    ["a text of 5001 units", [{ type: "text", text: "あ".repeat(5001) }], "messages[0].text"],
    ["emoji counted as units", [{ type: "text", text: "😀".repeat(2501) }], "messages[0].text"],
    ["14 quick replies", [quick(...Array(14).fill(postback))], "messages[0].quickReply.items"],
    ["a quick reply of 21 clusters", [quick({ ...postback, label: "あ".repeat(21) })], "action.label"],
    ["a quick reply without display text", [quick({ ...postback, displayText: undefined })], "displayText"],
    ["1501 units of alternative text", [flex(bubble(words), "あ".repeat(1501))], "messages[0].altText"],
    ["a label of 41 clusters", [action({ ...postback, label: "あ".repeat(41) })], "action.label"],
    ["a button without a label", [action({ ...postback, label: undefined })], "action.label"],
    ["data of 301", [action({ ...postback, data: "x".repeat(301) })], "action.data"],
    ["display text of 301", [action({ ...postback, displayText: "あ".repeat(301) })], "displayText"],
    ["display text beside text", [action({ ...postback, text: "はい" })], "action"],
    ["a mail address", [action({ type: "uri", label: "書く", uri: "mailto:a@b.c" })], "action.uri"],
    [
      "an address that is not encoded",
      [action({ type: "uri", label: "見る", uri: "https://x.jp/あ" })],
      "action.uri",
    ],
    [
      "an address of 1001",
      [action({ type: "uri", label: "見る", uri: `https://x.jp/${"x".repeat(1000)}` })],
      "uri",
    ],
    [
      "1001 to copy",
      [action({ type: "clipboard", label: "写す", clipboardText: "あ".repeat(1001) })],
      "clipboardText",
    ],
    ["a camera outside of quick replies", [action({ type: "camera", label: "写真" })], "contents[0]"],
    [
      "min after max",
      [
        action({
          type: "datetimepicker",
          label: "日",
          data: "x",
          mode: "date",
          min: "2010-01-01",
          max: "2009-01-01",
        }),
      ],
      "action",
    ],
    [
      "a day before 1900",
      [action({ type: "datetimepicker", label: "日", data: "x", mode: "date", min: "1899-12-31" })],
      "min",
    ],
    ["an unknown property in Flex", [component({ ...words, mood: "good" })], "contents[0]"],
    ["null in Flex", [component({ ...words, color: null })], "color"],
    ["a number as text in Flex", [component({ ...words, text: 5 })], "text"],
    ["an empty text in Flex", [component({ ...words, text: "" })], "text"],
    ["a colour by name", [component({ ...words, color: "red" })], "color"],
    ["a margin in per cent", [component({ ...words, margin: "5%" })], "margin"],
    ["a button in a baseline box", [component({ ...box(button), layout: "baseline" })], "contents[0]"],
    ["a bubble without a block", [flex({ type: "bubble" })], "At least one block"],
    ["a bubble over 30 KB", [flex(bubble({ ...words, text: "あ".repeat(10_000) }))], "bytes"],
    ["13 bubbles", [flex({ type: "carousel", contents: Array(13).fill(bubble(words)) })], "contents"],
    [
      "bubbles of two sizes",
      [flex({ type: "carousel", contents: [bubble(words), { ...bubble(words), size: "giga" }] })],
      "size",
    ],
  ])("%s", (_, messages, where) => {
    const found = violations(messages);
    expect(found.length).toBeGreaterThan(0);
    expect(found.join("\n")).toContain(where);
  });
});
