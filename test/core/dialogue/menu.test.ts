/** The screens that belong to no interview: what stands on each, and where each leads. */
import { describe, expect, test } from "vitest";
import type { Words } from "../../../src/core/content/words.ts";
import { keptRows } from "../../../src/core/dialogue/privacy.ts";
import type { Message } from "../../../src/core/message.ts";
import { content } from "../../support/core-talker.ts";
import { buttonsOf, en, firstMeeting, ja, says, talk } from "../../support/talk.ts";

const urls = ({ links }: Message) => links?.map(({ url }) => url);
const labels = ({ rows }: Message) => rows?.map(({ label }) => label);
const values = ({ rows }: Message) => rows?.map(({ value }) => value);
/** The rows as the content writes them. */
const written = (locale: string, path: string, part: "label" | "value") =>
  content
    .words(locale)
    .names(path)
    .map((index) => says(locale)(`${path}.${index}.${part}`));

const CHOICES = [
  "go:opt-out@0",
  "go:refund@0",
  "go:still-called@0",
  "questions:first-steps@0",
  "do:topics@0",
];

describe.each(["ja", "en"])("in %s", (locale) => {
  const say = says(locale);

  test("whoever arrives is told who this is, what is kept, and what can be done", () => {
    const { messages } = firstMeeting(locale).arrives();
    expect(messages.map(({ kind, text }) => [kind, text])).toEqual([
      ["note", say("desk.greeting")],
      ["note", say("desk.privacy")],
      ["menu", say("desk.menu.text")],
    ]);
  });

  test("the menu offers what is mostly asked for, other troubles, the questions, the other language and a person", () => {
    const { messages, last } = talk({ locale }).presses("do:menu@0");
    expect(messages).toHaveLength(1);
    expect(last.heading).toBe(say("desk.menu.heading"));
    expect(buttonsOf(last.choices)).toEqual(CHOICES);
    expect(last.choices!.map(({ label }) => label)).toEqual([
      say("opt-out.begin"),
      say("refund.begin"),
      say("still-called.begin"),
      say("matters.first-steps.questions.label"),
      say("desk.choices.topics"),
    ]);
    expect(buttonsOf(last.ways)).toEqual([`do:${locale === "ja" ? "speak_en" : "speak_ja"}@0`, "do:human@0"]);
  });

  test("about: who answers, from which pages, and the way to what is kept", () => {
    const { last } = talk({ locale }).presses("do:about@0");
    const matters = ["stop-calls", "refund-2010", "first-steps"];
    expect(labels(last)).toEqual([
      ...written(locale, "desk.about.rows", "label"),
      ...matters.map((matter) => say(`matters.${matter}.about.label`)),
    ]);
    expect(values(last)).toEqual([
      ...written(locale, "desk.about.rows", "value"),
      ...matters.map((matter) => say(`matters.${matter}.about.value`)),
    ]);
    expect(urls(last)).toEqual([
      "https://denwa-kun.com/so-net-solicitation-stopped",
      "https://internet.watch.impress.co.jp/docs/news/341239.html",
      "https://itlifehack.jp/tag/%E8%AA%A4%E8%AB%8B%E6%B1%82",
      "https://www.soumu.go.jp/main_sosiki/joho_tsusin/d_syohi/shohi.htm",
    ]);
    expect(buttonsOf(last.ways)).toEqual(["do:data@0", "do:delete@0", "do:menu@0"]);
  });

  test("help: the words that always work", () => {
    const { last } = talk({ locale }).presses("do:help@0");
    expect(labels(last)).toEqual(written(locale, "desk.help.rows", "label"));
    expect(values(last)).toEqual(written(locale, "desk.help.rows", "value"));
    expect(buttonsOf(last.ways)).toEqual(["do:menu@0", "do:about@0", "do:human@0"]);
  });

  test("a person: 188, So-net itself, the ministry", () => {
    const { last } = talk({ locale }).presses("do:human@0");
    expect(urls(last)).toEqual([
      "tel:188",
      "https://www.so-net.ne.jp/",
      "https://www.soumu.go.jp/main_sosiki/joho_tsusin/s-jyoho.html",
    ]);
    expect(labels(last)).toEqual(written(locale, "desk.human.rows", "label"));
    expect(last.source).toBe(say("desk.sources.hotline"));
    expect(last.draft).toBeUndefined();
    expect(buttonsOf(last.ways)).toEqual(["do:menu@0"]);
  });

  test.each([
    ["stop-calls", "optout_", 16],
    ["refund-2010", "refund_", 12],
    ["first-steps", "first_", 8],
  ])("every topic about %s can be asked for by its title", (matter, prefix, count) => {
    const { last } = talk({ locale }).presses(`questions:${matter}@0`);
    expect(last.text).toBe(say(`matters.${matter}.questions.text`));
    const topics = content
      .words("ja")
      .names("topics")
      .filter((id) => id.startsWith(prefix));
    expect(topics).toHaveLength(count);
    expect(buttonsOf(last.choices)).toEqual(topics.map((id) => `topic:${id}@0`));
    expect(last.choices!.map(({ label }) => label)).toEqual(topics.map((id) => say(`topics.${id}.title`)));
    expect(buttonsOf(last.ways)).toEqual(["do:menu@0"]);
  });

  test("there is a list of topics for each matter", () => {
    const { last } = talk({ locale }).presses("do:topics@0");
    expect(buttonsOf(last.choices)).toEqual([
      "questions:stop-calls@0",
      "questions:refund-2010@0",
      "questions:first-steps@0",
    ]);
    expect(buttonsOf(last.ways)).toEqual(["do:menu@0", "do:about@0"]);
  });
});

describe("a person to talk to, in mid-interview", () => {
  const asked = talk().presses(
    "go:refund@0",
    "refund.course=target@0",
    "refund.requested=2008-03-01_2008-03-31@0",
  );

  test("comes with a note of the answers so far, and the way back", () => {
    const { last } = asked.presses("do:human@0");
    expect(last.draft).toEqual({
      label: ja("desk.human.summary.label"),
      text: ja("desk.human.summary.text", {
        name: ja("refund.name"),
        summary: "・コース：「So-net 光 with フレッツ」\n・解約の申込み：2008年3月",
      }),
    });
    expect(buttonsOf(last.ways)).toEqual(["do:resume@0", "do:menu@0"]);
  });

  test("has no note where nothing was answered, or nothing is known", () => {
    expect(talk().presses("go:refund@0", "do:human@0").last.draft).toBeUndefined();
    const unknown = talk().presses("go:refund@0", "refund.course=unknown@0", "do:human@0");
    expect(unknown.last.draft).toBeUndefined();
    expect(buttonsOf(unknown.last.ways)).toEqual(["do:resume@0", "do:menu@0"]);
  });
});

describe("what is kept", () => {
  const ends = (words: Words) => keptRows(words).map(({ label, value }) => [label, value]);

  test("of somebody who answered nothing: the language", () => {
    const { last } = talk().presses("do:data@0");
    expect(last.text).toBe(ja("desk.data.none"));
    expect(last.rows?.map(({ label, value }) => [label, value])).toEqual([
      [ja("desk.data.locale"), "日本語"],
      ...ends(content.words("ja")),
    ]);
    expect(buttonsOf(last.ways)).toEqual(["do:delete@0", "do:menu@0"]);
  });

  test("the answers of every interview, each with the way to change it", () => {
    const { last } = talk({ locale: "en" }).presses(
      "go:refund@0",
      "refund.course=target@0",
      "go:opt-out@0",
      "opt-out.channel=phone@0",
      "do:data@0",
    );
    expect(last.text).toBe(en("desk.data.text"));
    expect(last.rows?.map(({ label, value, change }) => [label, value, change?.button])).toEqual([
      [en("desk.data.locale"), "English", undefined],
      [
        en("opt-out.questions.channel.name"),
        en("opt-out.questions.channel.options.phone.value"),
        "opt-out.channel?@0",
      ],
      [
        en("refund.questions.course.name"),
        en("refund.questions.course.options.target.value"),
        "refund.course?@0",
      ],
      ...ends(content.words("en")).map((row) => [...row, undefined]),
    ]);
    expect(last.rows![2]!.change!.label).toBe(en("desk.choices.changeRow"));
  });

  test("that help lines were shown, and for how long that is kept", () => {
    const { last } = talk().says("死にたい").presses("do:data@0");
    const row = last.rows?.find(({ label }) => label === ja("desk.data.crisis.label"));
    expect(row?.value).toBe(
      ja("desk.data.crisis.value", { heading: ja("desk.safety.distress.heading"), turns: 10 }),
    );
  });
});

describe("whoever comes back", () => {
  test("finds the menu where nothing was left open", () => {
    const { messages } = talk().arrives();
    expect(messages.map(({ text }) => text)).toEqual([ja("desk.menu.text")]);
  });

  test("is asked whether to go on with what was left open", () => {
    const back = talk().presses("go:refund@0", "refund.course=target@0").arrives();
    expect(back.last).toMatchObject({ kind: "menu", text: ja("desk.recap", { name: ja("refund.name") }) });
    expect(buttonsOf(back.last.choices)).toEqual(["do:resume@0", "do:restart@0"]);
    expect(buttonsOf(back.last.ways)).toEqual(["do:menu@0"]);
    expect(back.presses("do:resume@0").last.text).toBe(ja("refund.questions.requested.ask"));
  });
});
