/** Every number and address that belongs to no one matter, typed a second time beside its source. */
import { expect, test } from "vitest";
import { FACTS, LINKS, PHONES, SOURCES } from "../../../src/core/content/common-facts.ts";
import { figuresOf } from "../../../src/core/content/common-figures.ts";
import { MATTERS } from "../../../src/core/matters/index.ts";
import { ja } from "../../support/talk.ts";

test("the numbers to dial", () => {
  const numbers = {
    // C01 消費者庁: 消費者ホットライン188
    hotline: "188",
    // C05 政府広報: 警察相談専用電話 #9110
    policeAdvice: "#9110",
    // C04 厚生労働省: よりそいホットライン 0120-279-338, 岩手・宮城・福島 0120-279-226
    lifeline: "0120-279-338",
    lifelineTohoku: "0120-279-226",
    // C19 TELL: 0800-300-8355
    tell: "0800-300-8355",
    // C17 能美市: マイナンバー総合フリーダイヤル 0120-95-0178
    myNumber: "0120-95-0178",
    // C20 法テラス 多言語情報提供サービス 0570-078377
    multilingual: "0570-078377",
  };
  expect(FACTS).toEqual(numbers);
  expect(figuresOf(MATTERS, { retentionDays: 45 })(ja, ja)).toMatchObject({ ...numbers, retentionDays: 45 });
  // People who ask about these give nothing of their own away.
  expect(PHONES).toEqual(["0120-279-338", "0120-279-226", "0800-300-8355", "0120-95-0178", "0570-078377"]);
});

test("where each fact is from, and the day its source carries", () => {
  expect(
    Object.entries(SOURCES).map(([name, { publisher, url, dated, facts }]) => [
      name,
      publisher,
      url,
      dated,
      facts.join(" "),
    ]),
  ).toEqual([
    [
      "hotline",
      "消費者庁",
      "https://www.caa.go.jp/policies/policy/local_cooperation/local_consumer_administration/hotline/",
      null,
      "C01",
    ],
    ["mic", "総務省", "https://www.soumu.go.jp/main_sosiki/joho_tsusin/s-jyoho.html", null, "C02"],
    ["law", "総務省", "https://www.soumu.go.jp/menu_news/s-news/01kiban08_03000316.html", null, "C03"],
    [
      "lifeline",
      "厚生労働省",
      "http://www.mhlw.go.jp/stf/houdou/yorisoigatasoudansienjigyou/",
      "2013-08-08",
      "C04",
    ],
    [
      "policeAdvice",
      "政府広報",
      "https://www.gov-online.go.jp/pr/media/cd/201511/201511_08.html",
      "2015-11-01",
      "C05",
    ],
    [
      "lifelineAgain",
      "野洲市",
      "https://mykoho.jp/article/滋賀県野洲市/広報やす-令和6年9月1日号/9月10日火～16日祝は「自殺予防週間」-3",
      "2024-09-01",
      "C08",
    ],
    ["atm", "全国銀行協会", "https://www.zenginkyo.or.jp/hanzai/5395/", null, "C09"],
    ["pin", "全国銀行協会", "http://www.zenginkyo.or.jp/hanzai/7320/", null, "C10"],
    [
      "card",
      "堺市",
      "https://www.city.sakai.lg.jp/kurashi/shohi/trouble/sonota/statement.html",
      "2022-06-01",
      "C11",
    ],
    ["prepaid", "秋田県警察 大館警察署", "https://www.police.pref.akita.lg.jp/odate/p2664", null, "C12"],
    [
      "remoteApp",
      "八尾市",
      "https://www.city.yao.osaka.jp/kurashi_tetsuzuki/sumai_kurashi_seikatsu/1002819/1002842/1002848.html",
      "2025-03-21",
      "C13",
    ],
    [
      "remoteAppRemoved",
      "富良野市",
      "https://mykoho.jp/article/北海道富良野市/広報ふらの-2024年10月号-no-757/くらしの情報連載版〔消費トラブル〕-6",
      "2024-10-01",
      "C14",
    ],
    [
      "sent",
      "岩手銀行",
      "https://www.iwatebank.co.jp/personal/financial_crime/transfer_fraud.html",
      null,
      "C15",
    ],
    ["myNumber", "苅田町", "https://www.town.kanda.lg.jp/page/1076.html", null, "C16"],
    [
      "myNumberCard",
      "能美市",
      "https://www.city.nomi.ishikawa.jp/www/contents/1001000000043/index.html",
      "2021-04-01",
      "C17",
    ],
    [
      "wontLeave",
      "菊池市消費生活センター",
      "https://www.city.kikuchi.lg.jp/q/aview/329/26675.html",
      "2021-06-25",
      "C18",
    ],
    ["tell", "TELL", "https://telljp.com/toll-free-suicide-awareness-month-2024/", "2024-03-01", "C19"],
    ["multilingual", "法テラス", "https://www.houterasu.or.jp/multilingual/index.html", null, "C20"],
    ["lifelineAbroad", "岩国の情報サイト", "https://e-town-iwakuni.net/?p=8947", null, "C21"],
    [
      "rescue",
      "南魚沼市消防本部",
      "https://www.city.minamiuonuma.niigata.jp/shoubouhonbu/docs/4193.html",
      "2024-06-12",
      "C22",
    ],
  ]);
});

test("where every link leads", () => {
  expect(LINKS).toEqual({
    hotline: "tel:188",
    official: "https://www.so-net.ne.jp/",
    mic: "https://www.soumu.go.jp/main_sosiki/joho_tsusin/s-jyoho.html",
    police: "tel:110",
    ambulance: "tel:119",
    policeAdvice: "tel:%239110",
    lifeline: "tel:0120-279-338",
  });
});
