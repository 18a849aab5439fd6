/** An answer from the FAQ: everything the content gives it, and the source that holds its facts. */
import { describe, expect, test } from "vitest";
import { content } from "../../support/core-talker.ts";
import { buttonsOf, says, talk } from "../../support/talk.ts";

const TOPICS = [...content.topics.keys()].filter((topic) => topic !== "refund_check");

describe.each(["ja", "en"])("in %s", (locale) => {
  const words = content.words(locale);

  test.each(TOPICS)("%s", (topic) => {
    const { last, topic: told } = talk({ locale }).presses(`topic:${topic}@0`);
    const path = `topics.${topic}`;
    expect(told).toBe(topic);
    expect(last).toMatchObject({
      kind: "answer",
      heading: words.say(`${path}.title`),
      text: words.say(`${path}.text`),
    });
    expect(last.steps ?? []).toEqual(words.list(`${path}.steps`));
    expect(last.links?.length ?? 0).toBe(words.list(`${path}.links`).length);
    expect(last.steps?.length).not.toBe(0);
    expect(last.links?.length).not.toBe(0);
    expect(buttonsOf(last.choices)).toEqual(words.list(`${path}.leads`).map((lead) => `${lead}@0`));
    expect(buttonsOf(last.ways)).toEqual(["do:menu@0", "do:human@0"]);
  });

  test.each([
    ["everything in the shorter report", "refund_overview", "matters.refund-2010.sources.report"],
    ["the amount by area", "refund_amount", "matters.refund-2010.sources.detail"],
    ["the desk of that time", "refund_contact", "matters.refund-2010.sources.detail"],
    ["the newspaper notice", "refund_source_notice", "matters.refund-2010.sources.detail"],
    ["the third party's article", "optout_phone", "matters.stop-calls.sources.article"],
    ["the article, and a public desk", "optout_escalation", "matters.stop-calls.sources.articleWithHelp"],
  ])("the source of %s", (_, topic, source) => {
    expect(talk({ locale }).presses(`topic:${topic}@0`).last.source).toBe(says(locale)(source));
  });
});
