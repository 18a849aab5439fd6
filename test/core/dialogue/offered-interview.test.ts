/** Under a page that offers an interview, whoever goes on telling is in it. */
import { describe, expect, test } from "vitest";
import { ja, talk } from "../../support/talk.ts";

test.each([
  [
    "a date",
    "topic:refund_eligibility@0",
    "解約の電話をしたのは2008年の3月10日",
    "refund",
    { requested: ["2008-03-10", "2008-03-10"] },
  ],
  [
    "the plan by its name",
    "topic:refund_eligibility@0",
    "So-net 光 with フレッツのマンションです",
    "refund",
    { course: "target" },
  ],
  [
    "the way by its name",
    "topic:optout_required_info@0",
    "電話でお願いしたいです",
    "opt-out",
    { channel: "phone" },
  ],
])("%s", (_, page, text, interview, answers) => {
  const told = talk().presses(page).says(text);
  expect(told.conversation.open?.interview).toBe(interview);
  expect(told.conversation.answers[interview]).toEqual(answers);
});

test("a question there is answered, and begins nothing", () => {
  const asked = talk()
    .presses("topic:refund_eligibility@0")
    .says("2008年3月の解約も返金の条件に入りますか？");
  expect(asked.conversation.answers.refund ?? {}).not.toHaveProperty("course");
});

describe("who has not asked yet goes on to the request", () => {
  test.each([
    ["ja", "topic:optout_overview@0", "まだ何も頼んでいません"],
    ["ja", "topic:optout_still_called@0", "いえ、停止の依頼はしておりません"],
    ["en", "topic:optout_overview@0", "no, I haven't asked them yet"],
  ] as const)("%s, under %s: %s", (locale, page, text) => {
    const told = talk({ locale }).presses(page).says(text);
    expect(told.asks).toBe("channel");
    expect(told.says(locale === "ja" ? "メールで送りたい" : "an email please").answersTo("opt-out")).toEqual({
      channel: "email",
    });
  });

  test("also from the other interview, and at its own questions it says nothing new", () => {
    const own = talk().presses("go:still-called@0").says("いや、まだ頼んでないんです");
    expect(own.conversation.open).toEqual({ interview: "opt-out", question: "channel" });
    const again = own.says("だからまだ頼んでないんです");
    expect(again.asks).toBe("channel");
    expect(again.last.preface).toBe(ja("desk.question.whatNext"));
  });

  test("but not at the question that asks when", () => {
    const asked = talk().presses("go:still-called@0", "still-called.contact=call@0");
    expect(asked.says("まだ頼んでいないです").answersTo("still-called").requested).toBe("never");
    expect(asked.says("頼んでも止まらないです").answersTo("still-called").requested).toBeUndefined();
  });
});

describe("who asked and is called again is in the interview about that", () => {
  test.each([
    [
      "ja",
      "so-netに営業電話を止めるよう頼んだら断られました。どういうことですか",
      { contact: "call", response: "refused" },
    ],
    [
      "en",
      "So-net keeps calling, I asked them to stop and the guy just said no",
      { contact: "call", response: "refused" },
    ],
    ["en", "I asked So-net to stop and yet they rang again yesterday", { contact: "call" }],
  ] as const)("%s: %s", (locale, text, answers) => {
    const told = talk({ locale }).says(text);
    expect(told.conversation.open?.interview).toBe("still-called");
    expect(told.answersTo("still-called")).toEqual(answers);
  });

  test("a date alone, under its page, is the day on which they asked", () => {
    const told = talk().presses("topic:optout_still_called@0").says("先々週の金曜や");
    expect(told.answersTo("still-called").requested).toEqual(["2026-11-06", "2026-11-06"]);
  });

  test("a yes takes up the one thing that is offered", () => {
    const told = talk().presses("topic:optout_still_called@0").says("うん、もう頼んである");
    expect(told.conversation.open?.interview).toBe("still-called");
  });

  test("what is told once more is said back and not looked up", () => {
    const told = talk({ locale: "en" }).says(
      "So-net keeps calling, I asked them to stop and the guy just said no",
    );
    const again = told.says("he refused, said they can't take me off the list");
    expect(again.asks).toBe(told.asks);
    expect(again.topic).toBeNull();
  });
});

test.each([
  ["半年前に解約したのに、まだソネットから請求されています", "topic:first_cancel@0"],
  ["先月から請求が続いています", "topic:first_other_contract@0"],
])("where a matter is no one thing, %j is of no interview that the page does not offer", (text, page) => {
  const told = talk().presses(page).says(text);
  expect(told.conversation.answers).toEqual({});
  expect(told.conversation.open?.interview).not.toBe("eight-days");
});

describe("a whole dialogue that is only typed", () => {
  test.each([
    [
      "ja",
      [
        "頼んだのにメールがまた来る",
        "3週間前にフォームで頼んだ",
        "返事はもらってない",
        "郵便やメールのことは言ってない",
        "ソネットの人からでした",
      ],
      "mail_not_named",
    ],
    [
      "ja",
      [
        "so-netからの電話がうざい",
        "まだ断ってもおりません",
        "メールでお願いしようかしら",
        "電話だけでええわ",
      ],
      "plan_email",
    ],
    [
      "en",
      [
        "my mum keeps getting calls from so-net, she's 82",
        "no she never told them to stop",
        "she'd rather call them",
        "just the calls",
      ],
      "plan_phone",
    ],
    [
      "en",
      [
        "So-net keeps calling, I asked them to stop and the guy just said no",
        "yes I did ask already, last tuesday",
      ],
      "not_accepted",
    ],
  ] as const)("%s: %j", (locale, turns, verdict) => {
    const told = turns.reduce((there, text) => there.says(text), talk({ locale }));
    expect(told.report.verdict?.id).toBe(verdict);
  });

  test("for one of the family, whose word is kept with a doubt", () => {
    const told = [
      "my grandpa wants to know if he gets money back from so-net",
      "he says it was so-net hikari with flets",
    ].reduce((there, text) => there.says(text), talk({ locale: "en" }));
    expect(told.answersTo("refund").course).toBe("target");
    expect(told.conversation.hedged?.refund).toContain("course");
  });
});
