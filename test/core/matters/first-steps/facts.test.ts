/** What the pages say, typed a second time, and what must not be said. */
import { describe, expect, test } from "vitest";
import { withoutContacts } from "../../../../src/core/language/guard.ts";
import { FACTS, SOURCES } from "../../../../src/core/matters/first-steps/facts.ts";
import { firstSteps } from "../../../../src/core/matters/first-steps/index.ts";
import { content } from "../../../support/core-talker.ts";
import { talk } from "../../../support/talk.ts";

test("the numbers", () => {
  expect(FACTS).toEqual({
    // 「契約書面を受け取った日を1日目として8日以内」
    days: 8,
    // 「届出から過去60日以内のことが多い」
    cardDays: 60,
    takeoverFee: 3300,
    myNumberDesk: "0120-95-0178",
    languagesDesk: "0570-078377",
    languagesDeskIp: "050-3754-5430",
    languagesHours: "9:00–17:00",
    tell: "0800-300-8355",
  });
});

test("who says it, and when: each fact in one source", () => {
  expect(Object.values(SOURCES).map(({ publisher, dated, facts }) => [...facts, publisher, dated])).toEqual([
    ["F01", "総務省", null],
    ["F02", "総務省", "2020-03-24"],
    ["F03", "国民生活センター", "2024-04-23"],
    ["F04", "ソネット株式会社", "2014-09-18"],
    ["F05", "山形県警察", "2024-09-20"],
    ["F10", "柏市", "2021-10-18"],
    ["F11", "Iwaki City", "2024-11-25"],
    ["F12", "大東市", "2020-11-25"],
    ["F13", "総務省", "2022-07-01"],
    ["F14", "真岡市", "2024-09-01"],
    ["F15", "livedoorニュース", "2026-03-06"],
    ["F20", "So-net", null],
    ["F21", "So-net", null],
    ["F22", "So-net", null],
    ["F30", "国民生活センター", "2017-11-28"],
    ["F31", "Tokyo Kurashi WEB", null],
    ["F32", "沼津市", null],
    ["F40", "中野区", "2024-09-02"],
    ["F41", "So-net", null],
    ["F42", "全国商工団体連合会", "2020-03-30"],
    ["F50", "全国銀行協会", null],
    ["F51", "堺市", "2022-06-01"],
    ["F52", "岩手銀行", null],
    ["F53", "秋田県警察 大館警察署", null],
    ["F54", "富良野市", "2024-10-01"],
    ["F55", "能美市", "2021-04-01"],
    ["F60", "菊池市消費生活センター", "2021-06-25"],
    ["F61", "政府広報", "2015-11-01"],
    ["F62", "野洲市", "2024-09-01"],
    ["F63", "厚生労働省", "2013-08-08"],
    ["F64", "南魚沼市消防本部", "2024-06-12"],
    ["F70", "法テラス", null],
    ["F71", "国民生活センター", "2016-06-23"],
    ["F72", "岩国の情報サイト", null],
    ["F73", "TELL", "2024-03-01"],
  ]);
});

const answers = content.locales.flatMap((locale) =>
  [...content.topics]
    .filter(([, { matter }]) => matter === firstSteps.id)
    .map(([id]) => [locale, id, talk({ locale }).presses(`topic:${id}@0`).last] as const),
);
const textOf = ({ text, steps, links }: (typeof answers)[number][2]): string =>
  [text, ...(steps ?? []), ...(links ?? []).flatMap(({ label, url, note }) => [label, url, note])].join("\n");

describe.each(answers)("%s %s", (_, __, message) => {
  test("three steps at most, and every source by name", () => {
    expect(message.steps!.length).toBeLessThanOrEqual(3);
    expect(message.source).toMatch(/^(出典：|Source: )/);
    expect(message.source).not.toContain("undefined");
  });

  test("says nothing that rests on commercial pages alone, or on lines that come and go", () => {
    expect(textOf(message)).not.toMatch(/80-7761|383-1414|#9999|76-2029|6258-1227|142-142|5253-5900/);
  });

  test("promises no money", () => {
    expect(textOf(message)).not.toMatch(/必ず返|戻ってきます|will get (it|your money) back/i);
  });
});

test.each(firstSteps.phones)("%s is a public desk: whoever writes it may", (phone) => {
  const desks = content.matters.flatMap(({ phones }) => phones);
  expect(withoutContacts(`${phone}は何の番号？`, desks).masked).toBe(false);
});
