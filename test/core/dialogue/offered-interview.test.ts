/** Under a page that offers an interview, whoever goes on telling is in it. */
import { expect, test } from "vitest";
import { talk } from "../../support/talk.ts";

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
