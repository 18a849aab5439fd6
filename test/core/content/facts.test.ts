/** Every number and address that belongs to no one matter, typed a second time beside its source. */
import { expect, test } from "vitest";
import { FACTS, LINKS, PHONES, SOURCES } from "../../../src/core/content/facts.ts";
import { figuresOf } from "../../../src/core/content/figures.ts";
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
  };
  expect(FACTS).toEqual(numbers);
  expect(figuresOf(MATTERS, 45)(ja)).toMatchObject({ ...numbers, retentionDays: 45 });
  // People who ask about these give nothing of their own away.
  expect(PHONES).toEqual(["0120-279-338", "0120-279-226"]);
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
  ]);
});

test("where every link leads", () => {
  expect(LINKS).toEqual({
    hotline: "tel:188",
    official: "https://www.so-net.ne.jp/",
    mic: "https://www.soumu.go.jp/main_sosiki/joho_tsusin/s-jyoho.html",
    police: "tel:110",
    policeAdvice: "tel:%239110",
    lifeline: "tel:0120-279-338",
  });
});
