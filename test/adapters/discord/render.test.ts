import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readButtonId } from "../../../src/adapters/discord/button-id.ts";
import { type Payload, render, renderPlain } from "../../../src/adapters/discord/render.ts";
import { type Choice, type Message, offers } from "../../../src/core/message.ts";
import { loadContent } from "../../../src/desk/load-content.ts";
import { buttonsOf, optionsOf, selectsOf, textOf } from "../../support/discord-world.ts";
import * as samples from "../../support/sample-messages.ts";
import { violations } from "../../support/validators/discord-messages.ts";

const content = loadContent();
const ja = content.words("ja");

const asMessage = (payload: Payload) => ({
  content: payload.content ?? "",
  components: (payload.components ?? []) as never[],
});
const text = (payloads: readonly Payload[]) => payloads.map((each) => textOf(asMessage(each))).join("\n");

/** What a tap can send to the desk, over all messages of a reply. */
const tappable = (payloads: readonly Payload[]): string[] =>
  payloads
    .map(asMessage)
    .flatMap((message) =>
      [
        ...buttonsOf(message).map((button) => String(button.custom_id)),
        ...selectsOf(message).flatMap((select) => optionsOf(select).map(({ value }) => value)),
      ].map(readButtonId),
    );

/** The law: every choice can be tapped, or stands there with its number. */
function lost(messages: readonly Message[], payloads: readonly Payload[]): Choice[] {
  const taps = tappable(payloads);
  const written = text(payloads);
  return messages.flatMap((message) =>
    offers(message).filter((choice, index) => {
      const at = taps.indexOf(choice.button);
      if (at >= 0) taps.splice(at, 1);
      return at < 0 && !written.includes(`${index + 1}\\.`);
    }),
  );
}

describe.each(["ja", "en"])("the sample messages in %s", (locale) => {
  const words = content.words(locale);
  describe.each(["dm", "server"] as const)("in a %s", (place) => {
    it.each(Object.entries(samples.sampleMessages))("%s keeps every limit and every choice", (_, message) => {
      const payloads = render([message], words, place);
      expect(payloads.flatMap(violations)).toEqual([]);
      expect(lost([message], payloads)).toEqual([]);
      expect(renderPlain([message], words).flatMap(violations)).toEqual([]);
    });
  });
});

describe("a reply", () => {
  it("is one Discord message for the three messages of a turn", () => {
    const payloads = render([samples.note, samples.answer, samples.choiceQuestion], ja, "dm");
    expect(payloads).toHaveLength(1);
  });

  it("shows a remark in passing without a frame", () => {
    expect(render([samples.note], ja, "dm")[0]?.components).toEqual([
      { type: 10, content: "2009年8月ですね。" },
    ]);
  });

  it("keeps a question beside its choices when only both together need a new message", () => {
    const filler: Message = { kind: "answer", text: "長".repeat(3990) };
    const [first, second] = render([filler, samples.choiceQuestion], ja, "dm");
    expect(tappable([first!])).toEqual([]);
    expect(tappable([second!])).toContain("refund.course=target@0");
    expect(text([second!])).toContain("契約書や料金の明細");
  });

  it("says the certainty of a verdict in words too", () => {
    expect(text(render([samples.verdict], ja, "dm"))).toContain(samples.verdict.sure);
  });

  it("puts the way to change an answer beside it", () => {
    expect(tappable(render([samples.verdict], ja, "dm"))).toContain("refund.requested?@0");
  });

  it("writes telephone numbers on a line of their own and makes web pages buttons", () => {
    const [payload] = render([samples.answer], ja, "dm");
    expect(text([payload!]).split("\n")).toContain("188");
    expect(JSON.stringify(payload)).toContain('"url":"https://www.so-net.ne.jp/"');
    expect(JSON.stringify(payload)).not.toContain("tel:");
  });

  it("shows a draft as a block to copy", () => {
    expect(text(render([samples.verdict], ja, "dm"))).toContain("```\n2010年1月7日発表の");
  });

  it("offers a form for a date everywhere, and for any question where nothing can be written", () => {
    const forms = (message: Message, place: "dm" | "server") =>
      tappable(render([message], ja, place))
        .map((id) => /^discord:type\.(\w+)@ja$/.exec(id)?.[1])
        .filter(Boolean);
    expect(forms(samples.dateQuestion, "dm")).toContain("date");
    expect(forms(samples.dateQuestion, "server")).toContain("date");
    expect(forms({ ...samples.choiceQuestion, progress: { at: 2, atMost: 4 } }, "dm")).toEqual([]);
    expect(forms({ ...samples.choiceQuestion, progress: { at: 2, atMost: 4 } }, "server")).toEqual([
      "answer",
    ]);
    expect(forms(samples.menu, "dm")).toEqual([]);
    expect(forms(samples.menu, "server")).toEqual(["ask"]);
  });

  it("offers to take the whole story at the first question of an interview", () => {
    const first = { ...samples.choiceQuestion, progress: { at: 1, atMost: 4 } };
    expect(tappable(render([first], ja, "dm"))).toContain("discord:type.all@ja");
  });

  it("turns more than five choices into a menu", () => {
    const choices = Array.from({ length: 30 }, (_, index) => ({
      label: `その${index}`,
      button: `topic:t${index}@0`,
    }));
    const [payload] = render([{ kind: "menu", text: "どれですか", choices }], ja, "dm");
    expect(selectsOf(asMessage(payload!)).map((select) => optionsOf(select).length)).toEqual([25, 5]);
    expect(tappable([payload!])).toEqual(choices.map(({ button }) => button));
  });

  it("keeps two choices with the same button apart, and reads both as that button", () => {
    const choices = [
      { label: "メニュー", button: "do:menu@0" },
      { label: "はじめから", button: "do:menu@0" },
    ];
    const payloads = render([{ kind: "menu", text: "どれですか", choices }], ja, "dm");
    expect(payloads.flatMap(violations)).toEqual([]);
    expect(tappable(payloads)).toEqual(["do:menu@0", "do:menu@0"]);
  });

  it("writes a choice whose button fits into no custom_id with its number", () => {
    const choices = [{ label: "長いもの", button: "x".repeat(101) }];
    expect(text(render([{ kind: "menu", text: "どれですか", choices }], ja, "dm"))).toContain(
      "1\\. 長いもの",
    );
  });

  it("splits a text that is longer than a message without losing a character", () => {
    const long = "あいうえお。\n".repeat(1500).trim();
    const payloads = render([{ kind: "answer", text: long }], ja, "dm");
    expect(payloads.length).toBeGreaterThan(1);
    expect(text(payloads).replaceAll("\n", "")).toBe(long.replaceAll("\n", ""));
  });
});

const shown = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: "grapheme", maxLength: 60 }) },
  fc.constantFrom(
    "",
    " ",
    "\n\n",
    "# 見出し",
    "**太字** と ~~線~~",
    "1. いち\n- に\n> さん",
    "```",
    "\\",
    "@everyone <@1>",
  ),
  fc.integer({ min: 1, max: 900 }).map((times) => "日本語の長い文。👩‍👩‍👧 _*`|".repeat(times).slice(0, 6000)),
);
const choice = fc.record({
  label: fc.oneof(fc.string({ unit: "grapheme", maxLength: 20 }), fc.constant("長".repeat(120))),
  button: fc.oneof(
    fc.string({ maxLength: 30 }),
    fc.constantFrom(
      "do:menu@0",
      "do:menu@0~2",
      "discord:type@ja",
      "discord:select@1",
      "x".repeat(100),
      "x".repeat(140),
    ),
  ),
});
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const anyMessage = fc
  .record({
    kind: fc.constantFrom("note", "answer", "question", "menu", "verdict"),
    text: shown,
    heading: optional(shown),
    certainty: optional(fc.constantFrom("in_range", "not_covered", "undetermined", "inconsistent", "plan")),
    rows: optional(
      fc.array(fc.record({ label: shown, value: shown, change: optional(choice) }), { maxLength: 10 }),
    ),
    steps: optional(fc.array(shown, { maxLength: 8 })),
    draft: optional(fc.record({ label: shown, text: shown })),
    links: optional(
      fc.array(
        fc.record({
          label: shown,
          url: fc.oneof(
            fc.webUrl(),
            fc.constantFrom("tel:188", "https://x.jp/?".padEnd(700, "q"), "mailto:a@b.jp"),
          ),
          note: optional(shown),
        }),
        { maxLength: 6 },
      ),
    ),
    progress: optional(fc.record({ at: fc.nat(9), atMost: fc.nat(9) })),
    source: optional(shown),
    asking: optional(
      fc.record({
        interview: fc.constant("refund"),
        question: fc.constant("ended"),
        kind: fc.constantFrom("choice", "date"),
      }),
    ),
    choices: optional(fc.array(choice, { maxLength: 30 })),
    ways: optional(fc.array(choice, { maxLength: 12 })),
  })
  .map((message) => message as Message);

describe("whatever the dialogue says", () => {
  it("Discord takes it, and no choice is lost", () => {
    fc.assert(
      fc.property(
        fc.array(anyMessage, { minLength: 1, maxLength: 3 }),
        fc.constantFrom("dm" as const, "server" as const),
        (messages, place) => {
          const payloads = render(messages, ja, place);
          expect(payloads.flatMap(violations)).toEqual([]);
          expect(lost(messages, payloads)).toEqual([]);
          expect(renderPlain(messages, ja).flatMap(violations)).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("fills a message before it begins another", () => {
    expect(render([samples.largest], ja, "dm")).toHaveLength(1);
    expect(render([samples.note, samples.verdict, samples.menu], ja, "server")).toHaveLength(1);
  });
});
