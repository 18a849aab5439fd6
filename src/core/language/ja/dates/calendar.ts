/** Eras, units, months, seasons and the parts of them, in Japanese. */
import type { Entry } from "../../dates/meaning.ts";
import { seasons } from "./seasons.ts";

const WEEKDAYS = [..."日月火水木金土"];
/** The rest of the year by twelve is the place in the list: 1992 and 2004 were 申. */
const ANIMALS = "申 酉 戌 亥 子 丑 寅 卯 辰 巳 午 未".split(" ");
const ANIMALS_IN_KANA = "さる とり いぬ いのしし ねずみ うし とら うさぎ たつ へび うま ひつじ".split(" ");

export const calendar: readonly Entry[] = [
  [{ kind: "era", base: 1867, ends: [45, 7] }, "明治 めいじ"],
  [{ kind: "era", base: 1911, ends: [15, 12] }, "大正 たいしょう"],
  [{ kind: "era", base: 1925, ends: [64, 1] }, "昭和 昭 しょうわ"],
  [{ kind: "era", base: 1988, ends: [31, 4] }, "平成 平 へいせい 平静 平整 平正"],
  [{ kind: "era", base: 2018 }, "令和 令 れいわ"],
  [{ kind: "era", base: 1925, initial: true, ends: [64, 1] }, "s"],
  [{ kind: "era", base: 1988, initial: true, ends: [31, 4] }, "h"],
  [{ kind: "era", base: 2018, initial: true }, "r"],

  [{ kind: "unit", unit: "year" }, "年 ねん ネン"],
  [{ kind: "unit", unit: "month" }, "月 がつ ガツ"],
  [{ kind: "unit", unit: "day" }, "日 にち ニチ"],
  [{ kind: "unit", unit: "fiscal" }, "年度 ねんど"],
  [{ kind: "unit", unit: "decade" }, "年代"],
  [{ kind: "length", unit: "year" }, "年間 ねんかん"],
  [
    { kind: "length", unit: "month" },
    "ヶ月 か月 カ月 ヵ月 ケ月 ヶ月間 か月間 カ月間 ヵ月間 ケ月間 箇月 かげつ",
  ],
  [{ kind: "length", unit: "week" }, "週間 週 しゅうかん"],
  [{ kind: "length", unit: "day" }, "日間"],
  [{ kind: "lengthOf", unit: "month", least: 1, most: 1 }, "ひと月 ひとつき"],
  [{ kind: "lengthOf", unit: "month", least: 2, most: 2 }, "ふた月 ふたつき"],
  [{ kind: "lengthOf", unit: "day", least: 12, most: 18 }, "半月"],
  [{ kind: "halfYear" }, "半年 はんとし"],

  ...WEEKDAYS.map((name, weekday): Entry => [{ kind: "weekday", weekday }, `${name}曜日 ${name}曜`]),

  ...ANIMALS.map(
    (animal, rest): Entry => [
      { kind: "zodiac", rest },
      `${animal}年 ${ANIMALS_IN_KANA[rest]}年 ${ANIMALS_IN_KANA[rest]}どし`,
    ],
  ),

  ...seasons,

  [{ kind: "part", part: "opening", side: "post" }, "年初 始 明け 早々 早早 そうそう"],
  [{ kind: "part", part: "start", side: "post" }, "初め はじめ 始め 初旬 初頭 初期 初 頭 あたま"],
  [{ kind: "part", part: "early", side: "post" }, "上旬 早いうち 早い時期 早い頃 早め 序盤"],
  [
    { kind: "part", part: "mid", side: "post" },
    "中旬 半ば なかば 中頃 中ごろ 真ん中 まんなか 中盤 中ほど 真ん中へん 真ん中あたり",
  ],
  [{ kind: "part", part: "late", side: "post" }, "下旬 遅め 遅い時期"],
  [
    { kind: "part", part: "end", side: "post" },
    "が終わる頃 が終わるころ の終わる頃 の終わるころ 終わり おわり 終わりの方 終わりのほう 終わりがけ 終わりかけ 終り 終盤 末期 いっぱい",
  ],
  [{ kind: "part", part: "close", side: "post" }, "末 すえ"],
  [{ kind: "part", part: "start", side: "post", ofMonth: true }, "月初 月初め 月頭 月はじめ 月始め"],
  [{ kind: "part", part: "mid", side: "post", ofMonth: true }, "月半ば 月なかば"],
  [{ kind: "part", part: "close", side: "post", ofMonth: true }, "月末"],
  [{ kind: "part", part: "firstHalf", side: "post" }, "前半 上半期 上期 上半分"],
  [{ kind: "part", part: "secondHalf", side: "post" }, "後半 下半期 下期"],
  [{ kind: "every" }, "毎年 毎月 毎週 毎日 毎"],
];
