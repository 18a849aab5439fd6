import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { render } from "../../../src/adapters/line/render.ts";
import { type Choice, type Message, offers } from "../../../src/core/message.ts";
import { plainText } from "../../../src/core/plain-text.ts";
import { loadContent } from "../../../src/desk/load-content.ts";
import { type LineSent, quickActions, readable, stayingActions } from "../../support/line-actions.ts";
import { sampleMessages } from "../../support/sample-messages.ts";
import { violations } from "../../support/validators/line-messages.ts";

const content = loadContent();
const ja = content.words("ja");
const rendered = (...messages: Message[]) => render(messages, ja) as unknown as LineSent[];

/** As LINE takes them: five to a request. */
const refusals = (sent: readonly LineSent[]) =>
  Array.from({ length: Math.ceil(sent.length / 5) }, (_, part) =>
    violations(sent.slice(part * 5, part * 5 + 5)),
  ).flat();

const taps = (sent: readonly LineSent[]) => [...sent.flatMap(stayingActions), ...quickActions(sent.at(-1))];

/** A choice is there if it, or another of the reply that does the same, can be tapped, or is read with its number. */
function missing(message: Message, sent: readonly LineSent[], reply = [message]): readonly Choice[] {
  const words = sent.map(readable).join("\n").replace(/\s/g, "");
  return offers(message).filter(({ label, button }, index) => {
    const alike = reply.flatMap(offers).filter((other) => other.button === button);
    const tapped = taps(sent).some(
      (each) => each.data === button && alike.some((other) => other.label === each.label),
    );
    return !tapped && !words.includes(`${index + 1}. ${label}`.replace(/\s/g, ""));
  });
}

describe.each(Object.entries(sampleMessages))("the sample message %s", (_, message) => {
  it.each(content.locales)("is taken by LINE as it is, in %s", (locale) => {
    const sent = render([message], content.words(locale));
    expect(violations(sent)).toEqual([]);
    expect(sent.length).toBeLessThanOrEqual(5);
  });

  it("offers every choice", () => expect(missing(message, rendered(message))).toEqual([]));

  it("puts the label of a tap into the chat as the person's words", () => {
    for (const tap of taps(rendered(message)).filter(({ type }) => type === "postback"))
      expect(tap.displayText).toBe(tap.label);
  });

  it("says everything in the alternative text, as far as LINE lets it", () => {
    const bubble = rendered(message).find(({ type }) => type === "flex");
    if (!bubble) return;
    const whole = plainText(message, ja);
    if (whole.length < 1400) for (const line of whole.split("\n")) expect(bubble.altText).toContain(line);
    else expect(bubble.altText).toMatch(/…\n\n1\. /);
  });

  it("begins a question's alternative text with the question", () => {
    if (message.kind !== "question" || message.heading) return;
    for (const { altText } of rendered(message).filter(({ type }) => type === "flex"))
      expect(altText!.startsWith(message.text)).toBe(true);
  });

  it("shows rows, steps, links and source", () => {
    const sent = rendered(message);
    const words = sent.map(readable).join("\n");
    for (const row of message.rows ?? []) expect(words).toContain(row.value);
    for (const step of message.steps ?? []) expect(words).toContain(step);
    for (const link of message.links ?? []) expect(words).toContain(link.label);
    if (message.source) expect(words).toContain(message.source);
    const opened = taps(sent).map(({ uri }) => uri);
    for (const link of message.links ?? []) expect(opened).toContain(link.url);
    const changes = taps(sent).map(({ data }) => data);
    for (const { change } of message.rows ?? []) if (change) expect(changes).toContain(change.button);
  });
});

describe("what becomes what", () => {
  const note: Message = { kind: "note", text: "はい。" };
  const ways: Choice[] = [{ label: "メニュー", button: "do:menu@0" }];

  it("makes a plain line a text", () => {
    expect(rendered(note)).toEqual([{ type: "text", text: "はい。" }]);
  });

  it("puts the ways of plain lines into the quick replies of the last message, each once", () => {
    const sent = rendered({ ...note, ways }, { ...note, ways }, note);
    expect(sent.map((each) => quickActions(each).length)).toEqual([0, 0, 1]);
  });

  it("makes a question a bubble, whose buttons stay when other messages follow", () => {
    const [question] = rendered(sampleMessages.choiceQuestion);
    expect(stayingActions(question!).map(({ label }) => label)).toEqual(
      offers(sampleMessages.choiceQuestion).map(({ label }) => label),
    );
  });

  it("lays the ways onward under the thumb as quick replies, beside those that stay", () => {
    const [question] = rendered(sampleMessages.choiceQuestion);
    expect(quickActions(question).map(({ label }) => label)).toEqual(["わからない", "戻る", "メニュー"]);
  });

  it("lists by number what is too much for buttons, and repeats it in the quick replies of a last message", () => {
    const sent = rendered(sampleMessages.largest);
    expect(readable(sent.at(-1)!)).toContain("11. 選択肢その11\n12. 選択肢その12");
    expect(quickActions(sent.at(-1)).map(({ label }) => label)).toContain("選択肢その20");
  });

  it("lists by number a label too long for a button", () => {
    const long = { label: "長い".repeat(30), button: "do:long@0" };
    expect(readable(rendered({ ...note, choices: [long] })[0]!)).toContain(`1. ${long.label}`);
  });

  it("offers LINE's calendar beside the choices of a date question, within the dates LINE knows", () => {
    const message = sampleMessages.dateQuestion;
    const picker = taps(rendered(message)).find(({ type }) => type === "datetimepicker");
    expect(picker).toMatchObject({
      label: "カレンダーから選ぶ",
      data: "refund.requested@2007-07-15",
      mode: "date",
      min: "2005-04-01",
      max: "2026-11-22",
      initial: "2007-07-15",
    });
    const wide = { earliest: "0001-01-01", latest: "9999-12-31", initial: "1850-01-01" };
    const clipped = rendered({ ...message, asking: { ...message.asking!, picker: wide } });
    expect(taps(clipped).find(({ type }) => type === "datetimepicker")).toMatchObject({
      min: "1900-01-01",
      max: "2100-12-31",
      initial: "1900-01-01",
      data: "refund.requested@1900-01-01",
    });
    const none = { earliest: "2009-01-01", latest: "2009-01-01", initial: "2009-01-01" };
    const without = rendered({ ...message, asking: { ...message.asking!, picker: none } });
    expect(taps(without).map(({ type }) => type)).not.toContain("datetimepicker");
  });

  it("lays the calendar last and quiet: after every answer and way, no louder than they are", () => {
    const [question] = rendered(sampleMessages.dateQuestion);
    const labels = stayingActions(question!).map(({ label }) => label);
    expect(labels).toEqual([
      ...offers(sampleMessages.dateQuestion).map(({ label }) => label),
      "カレンダーから選ぶ",
    ]);
    expect(JSON.stringify(question)).not.toContain('"style":"primary"');
    const { contents } = question as unknown as { contents: { footer: { contents: { style?: string }[] } } };
    expect(contents.footer.contents.at(-1)).toMatchObject({ type: "button", style: "link" });
  });

  it("says how sure a verdict is in words, in the bubble and first of all in the alternative text", () => {
    const [verdict] = rendered(sampleMessages.verdict);
    expect(readable(verdict!).split("\n")[0]).toBe(sampleMessages.verdict.sure);
    expect(verdict!.altText).toMatch(/^【発表の条件の期間に入っています】\n期間は合う\n/);
  });

  it("copies a draft by a button, and sends one too long for that as a text of its own, whole", () => {
    const draft = { label: "下書き", text: `${"あ".repeat(999)}。` };
    const [fits] = rendered({ ...note, draft });
    expect(stayingActions(fits!)).toContainEqual({
      type: "clipboard",
      label: "コピーする",
      clipboardText: draft.text,
    });
    const long = { label: "下書き", text: `${"あ".repeat(1000)}。` };
    const sent = rendered({ ...note, draft: long });
    expect(sent.map(({ type }) => type)).toEqual(["text", "flex"]);
    expect(sent[0]!.text).toBe(long.text);
  });

  it("shows an address LINE would refuse as text", () => {
    for (const url of ["mailto:a@example.com", "not a url", `https://example.com/${"x".repeat(1000)}`]) {
      const sent = rendered({ ...note, links: [{ label: "宛先", url }] });
      expect(taps(sent)).toEqual([]);
      expect(sent.map(readable).join()).toContain(url);
    }
  });

  it("percent-encodes an address with Japanese in it", () => {
    const sent = rendered({ ...note, links: [{ label: "検索", url: "https://example.com/勧誘?q=停 止" }] });
    expect(refusals(sent)).toEqual([]);
    expect(taps(sent)[0]!.uri).toMatch(/^https:\/\/example\.com\/%E5/);
  });

  it("says a text too large for a bubble in texts, and keeps all its buttons", () => {
    const message: Message = { ...sampleMessages.verdict, text: "とても長い説明です。".repeat(1500) };
    const sent = rendered(message);
    expect(refusals(sent)).toEqual([]);
    expect(missing(message, sent)).toEqual([]);
    expect(sent.slice(0, -1).every(({ type }) => type === "text")).toBe(true);
    for (const { text } of sent.slice(0, -2)) expect(text).toMatch(/。$/);
    expect(taps(sent).map(({ type }) => type)).toContain("clipboard");
  });
});

describe("whatever the dialogue says", () => {
  // Without `size`, fast-check hardly ever makes anything long.
  const size = "max";
  const pieces = ["あ", "漢", "ー", "。", "、", "\n", " ", "a", "👨‍👩‍👧‍👦", "🇯🇵", "が"];
  const words = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 60, size }),
    fc.string({ unit: fc.constantFrom(...pieces), maxLength: 300, size }),
  );
  const long = fc
    .tuple(words, fc.constantFrom(1, 1, 1, 5, 60))
    .map(([text, times]) => text.repeat(times).slice(0, 14_000).toWellFormed());
  const label = fc
    .oneof(
      fc.string({
        unit: fc.constantFrom("あ", "い", "2", "年", "👍🏽", "k"),
        minLength: 1,
        maxLength: 20,
        size,
      }),
      fc.string({ unit: "grapheme", minLength: 1, maxLength: 45, size }),
    )
    .filter((text) => text.trim() !== "");
  const button = fc.string({
    unit: fc.constantFrom("a", ".", "=", "@", "1"),
    minLength: 1,
    maxLength: 100,
    size,
  });
  const choice: fc.Arbitrary<Choice> = fc.record({ label, button });
  const day = fc
    .date({ min: new Date("0001-01-01"), max: new Date("9999-12-31"), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const url = fc.oneof(
    fc.webUrl({ withQueryParameters: true, size: "large" }),
    fc.constantFrom("tel:188", "mailto:x@y.z", "", "電話"),
    words,
  );
  const opt = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
  const several = <T>(arbitrary: fc.Arbitrary<T>, maxLength: number) =>
    opt(fc.array(arbitrary, { maxLength, size }));
  const message = fc.record({
    kind: fc.constantFrom("note", "answer", "question", "menu", "verdict"),
    heading: opt(words),
    text: long,
    certainty: opt(fc.constantFrom("in_range", "not_covered", "undetermined", "inconsistent", "plan")),
    rows: several(fc.record({ label: words, value: words, change: opt(choice) }), 12),
    steps: several(words, 8),
    draft: opt(fc.record({ label: words, text: long })),
    links: several(fc.record({ label: words, url, note: opt(words) }), 6),
    progress: opt(fc.record({ at: fc.nat(9), atMost: fc.nat(9) })),
    source: opt(words),
    asking: opt(
      fc.record({
        interview: fc.constant("refund"),
        question: fc.constant("requested"),
        kind: fc.constantFrom("choice", "date"),
        picker: opt(fc.record({ earliest: day, latest: day, initial: day })),
      }),
    ),
    choices: several(choice, 30),
    ways: several(choice, 16),
  }) as fc.Arbitrary<Message>;
  /** Plain lines, which make quick replies, are rare among the above. */
  const note: fc.Arbitrary<Message> = fc.record({
    kind: fc.constant("note"),
    text: words,
    ways: fc.array(choice, { maxLength: 16, size }),
  });

  it("LINE takes it, and no choice is lost", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(message, note), { minLength: 1, maxLength: 3 }), (messages) => {
        const sent = render(messages, ja) as unknown as LineSent[];
        expect(refusals(sent)).toEqual([]);
        for (const each of messages) expect(missing(each, sent, messages)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
