/** Talk about a result that was told: what to do, what to say, and that it is not understood. */
import { describe, expect, test } from "vitest";
import { content } from "../../support/core-talker.ts";
import { buttonsOf, talk } from "../../support/talk.ts";

describe.each([
  ["ja", "わからん", "どういうこと", ["なんて言えばいい？", "どうすればいいの", "次は何をすればいい"]],
  ["en", "no idea", "I don't get it", ["what do I say?", "what do I do?", "what should I do now"]],
])("%s: after a plan was told", (locale, unknown, unclear, asks) => {
  const told = talk({ locale }).presses("go:opt-out@0", "opt-out.channel=phone@0", "opt-out.scope=calls@0");
  const say = content.words(locale).say;

  test("it was told", () => expect(told.last.kind).toBe("verdict"));

  test.each(asks)("%s shows the steps and the text to say", (text) => {
    const { last } = told.says(text);
    expect(last.heading).toBe(say("desk.choices.kit"));
    expect(last.draft).toBeDefined();
  });

  test.each([unknown, unclear])("%s is told where it is explained", (text) => {
    const { last } = told.says(text);
    expect(last.text).toBe(say("desk.verdict.unclear"));
    expect(buttonsOf(last.choices)).toEqual(["do:why@0", "do:kit@0", "do:whatif@0"]);
  });
});

test("while a question stands, what to say is no talk about a result", () => {
  const asked = talk().presses("go:refund@0");
  expect(asked.says("どうすればいいの").asks).toBe("course");
});

test("頼みたい doubts nothing", () => {
  const asked = talk().presses("go:opt-out@0").says("電話で頼みたい");
  expect(asked.last.preface).not.toContain("たぶん");
});
