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

test("where it can be read: a slip of a digit leads to another page of the same town", () => {
  expect(Object.values(SOURCES).map(({ facts, url }) => [...facts, url])).toEqual([
    ["F01", "https://www.soumu.go.jp/menu_news/s-news/01kiban08_03000305.html"],
    ["F02", "https://www.soumu.go.jp/menu_news/s-news/01kiban08_03000312.html"],
    ["F03", "https://www.kokusen.go.jp/t_box/data/t_box-faq_qa2017_21.html"],
    ["F04", "http://so-net.ne.jp/support/information/140918.html"],
    ["F05", "https://www-pref-yamagata-jp.cache.yimg.jp/800028/tokusyusagi/nttsagi.html"],
    ["F10", "https://www.city.kashiwa.lg.jp/shohiseikatsu-c/living_environment/shohisekatsu/1669.html"],
    ["F11", "https://www.city.iwaki.lg.jp/www/contents/1731905043868/index.html"],
    ["F12", "https://www.city.daito.lg.jp/soshiki/16/2277.html"],
    ["F13", "https://www.soumu.go.jp/main_sosiki/joho_tsusin/d_syohi/shohi.htm"],
    [
      "F14",
      "https://mykoho.jp/article/栃木県真岡市/広報もおか-令和6年9月号no-832/消費生活センターメモ-no-495",
    ],
    ["F15", "https://news.livedoor.com/article/detail/30710038/"],
    ["F20", "https://so-net.ne.jp/support/mbr/shiharai/timing/kaiyaku.html"],
    ["F21", "https://www.so-net.ne.jp/support/withdrawal/s0010.html"],
    ["F22", "https://www.so-net.ne.jp/support/channel/line/?SmRint=sp_sotop_dd_line"],
    ["F30", "https://www.kokusen.go.jp/mimamori/mj_mailmag/mj-shinsen296.html"],
    ["F31", "https://www.shouhiseikatu.metro.tokyo.lg.jp/kurashi/soudan.html"],
    ["F32", "https://city.numazu.shizuoka.jp/kurashi/anshin/consumer/topics/meisaicheck.htm"],
    [
      "F40",
      "https://www.city.tokyo-nakano.lg.jp/kurashi/bohan/syohiseikatsu/syohisyasodannogenba/2024/koureisyanosyouhisyatoraburuwofs.html",
    ],
    ["F41", "https://support.so-net.ne.jp/supportsitedetailpage?id=000011271"],
    ["F42", "https://zenshoren.or.jp/2020/03/30/post-2650"],
    ["F50", "https://www.zenginkyo.or.jp/hanzai/5395/"],
    ["F51", "https://www.city.sakai.lg.jp/kurashi/shohi/trouble/sonota/statement.html"],
    ["F52", "https://www.iwatebank.co.jp/personal/financial_crime/transfer_fraud.html"],
    ["F53", "https://www.police.pref.akita.lg.jp/odate/p2664"],
    [
      "F54",
      "https://mykoho.jp/article/北海道富良野市/広報ふらの-2024年10月号-no-757/くらしの情報連載版〔消費トラブル〕-6",
    ],
    ["F55", "https://www.city.nomi.ishikawa.jp/www/contents/1001000000043/index.html"],
    ["F60", "https://www.city.kikuchi.lg.jp/q/aview/329/26675.html"],
    ["F61", "https://www.gov-online.go.jp/pr/media/cd/201511/201511_08.html"],
    [
      "F62",
      "https://mykoho.jp/article/滋賀県野洲市/広報やす-令和6年9月1日号/9月10日火～16日祝は「自殺予防週間」-3",
    ],
    ["F63", "http://www.mhlw.go.jp/stf/houdou/yorisoigatasoudansienjigyou/"],
    ["F64", "https://www.city.minamiuonuma.niigata.jp/shoubouhonbu/docs/4193.html"],
    ["F70", "https://www.houterasu.or.jp/site/english/multilingualinformationservice.html"],
    ["F71", "https://www.kokusen.go.jp/news/data/n-20160623_3.html"],
    ["F72", "https://e-town-iwakuni.net/?p=8947"],
    ["F73", "https://telljp.com/toll-free-suicide-awareness-month-2024/"],
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

test.each([
  ["ja", /\d{4}年\d{1,2}月(?!\d)/],
  ["en", /(?<!\d )(?:March|September|October|November) \d{4}/],
] as const)("in %s a page that shows a month is dated by no day", (locale, month) => {
  const words = content.words(locale);
  const monthly = words
    .names("matters.first-steps.sources")
    .filter((name) => month.test(words.say(`matters.first-steps.sources.${name}`)));
  expect(monthly).toEqual(["beforeWork", "remoteApp", "policeAdvice", "tell"]);
});
