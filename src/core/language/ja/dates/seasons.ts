/** Seasons, feasts and other times of the year in Japanese: the months they fall in, wide where people differ. */
import type { Entry } from "../../dates/meaning.ts";

const NUMERALS = "一二三四";
const quarters: readonly Entry[] = [1, 2, 3, 4].map((quarter): Entry => {
  const numerals = [String(quarter), NUMERALS[quarter - 1]!];
  return [
    { kind: "season", first: quarter * 3 - 2, last: quarter * 3 },
    [...numerals.flatMap((n) => [`第${n}四半期`, `第${n}・四半期`, `第${n}クォーター`]), `${quarter}q`].join(
      " ",
    ),
  ];
});

/** Old names of the months; several are given names too, and so need a year before them. */
const OLD_MONTHS = "睦月 如月 弥生 卯月 皐月 水無月 文月 葉月 長月 神無月 霜月".split(" ");

export const seasons: readonly Entry[] = [
  [{ kind: "season", first: 3, last: 5 }, "春 春先 はる"],
  [{ kind: "season", first: 6, last: 8 }, "夏 夏場 なつ"],
  [{ kind: "season", first: 9, last: 11 }, "秋 秋口 あき"],
  [{ kind: "season", first: 12, last: 14 }, "冬 冬場 真冬 ふゆ"],
  [{ kind: "season", first: 2, last: 3 }, "早春"],
  [{ kind: "season", first: 5, last: 6 }, "初夏"],
  [{ kind: "season", first: 8, last: 9 }, "晩夏"],
  [{ kind: "season", first: 8, last: 10 }, "初秋"],
  [{ kind: "season", first: 10, last: 12 }, "晩秋 初冬"],
  [{ kind: "season", first: 6, last: 7 }, "梅雨"],
  [{ kind: "season", first: 7, last: 8 }, "梅雨明け"],
  [{ kind: "season", first: 7, last: 8 }, "夏休み 盛夏 真夏"],
  [{ kind: "season", first: 12, last: 13 }, "冬休み"],
  [{ kind: "season", first: 3, last: 4 }, "春休み 桜の咲く 桜の 花見 お花見"],
  [{ kind: "season", first: 10, last: 11 }, "紅葉の"],
  [{ kind: "season", first: 4, last: 5 }, "ゴールデンウィーク ゴールデンウイーク gw 連休"],
  [{ kind: "season", first: 9, last: 9 }, "シルバーウィーク 敬老の日 お月見"],
  [{ kind: "season", first: 8, last: 8 }, "お盆 盆休み 旧盆 お盆明け 盆明け お盆休み"],
  [{ kind: "season", first: 7, last: 7 }, "七夕 海の日"],
  [{ kind: "season", first: 10, last: 10 }, "ハロウィン 体育の日"],
  [
    { kind: "season", first: 12, last: 12 },
    "クリスマス クリスマスイブ 年末 年の瀬 暮れ 年の暮れ の暮れ 師走 大晦日 歳末",
  ],
  [{ kind: "season", first: 12, last: 13 }, "年末年始 年越し"],
  [
    { kind: "season", first: 1, last: 1 },
    "正月 お正月 元旦 元日 三が日 正月三が日 年明け 年始 成人式 成人の日 新年",
  ],
  [{ kind: "season", first: 2, last: 2 }, "節分 バレンタイン"],
  [{ kind: "season", first: 3, last: 3 }, "ひな祭り 卒業式 ホワイトデー"],
  [{ kind: "season", first: 4, last: 4 }, "入学式 年度初め 年度始め 新年度"],
  [{ kind: "season", first: 5, last: 5 }, "母の日 こどもの日"],
  [{ kind: "season", first: 6, last: 6 }, "父の日"],
  [{ kind: "season", first: 11, last: 11 }, "七五三 感謝祭"],
  [{ kind: "season", first: 6, last: 7 }, "夏のボーナス 夏のボーナスの お中元"],
  [{ kind: "season", first: 12, last: 12 }, "冬のボーナス お歳暮"],
  // Paid in summer and in winter.
  [{ kind: "season", first: 6, last: 12 }, "ボーナス ボーナスの"],
  // March 2009 ends one business year and lies in the calendar year 2009; the year that begins in it ends in March 2010.
  [{ kind: "season", first: 3, last: 15 }, "年度末"],
  ...quarters,
  ...OLD_MONTHS.map(
    (name, index): Entry => [{ kind: "season", first: index + 1, last: index + 1, weak: true }, name],
  ),
];
