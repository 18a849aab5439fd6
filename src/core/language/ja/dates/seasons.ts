/** Seasons, feasts and other times of the year in Japanese: the months they fall in, wide where people differ. */
import type { Entry } from "../../dates/meaning.ts";

const NUMERALS = "一二三四";
const quarters: readonly Entry[] = [1, 2, 3, 4].map((quarter): Entry => {
  const numerals = [String(quarter), NUMERALS[quarter - 1]!];
  return [
    // Many count them from April; a business year is told by its own word.
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
  [{ kind: "season", first: 12, last: 14 }, "冬 冬場 真冬 ふゆ 雪の降る 雪が降る 寒い時期 寒い季節"],
  [{ kind: "season", first: 2, last: 3 }, "早春"],
  [{ kind: "season", first: 5, last: 6 }, "初夏"],
  [{ kind: "season", first: 8, last: 9 }, "晩夏 残暑 残暑の 夏の終わり 夏の終わりごろ"],
  [{ kind: "season", first: 8, last: 10 }, "初秋"],
  [{ kind: "season", first: 10, last: 12 }, "晩秋 初冬"],
  [{ kind: "season", first: 6, last: 7 }, "梅雨 梅雨どき 梅雨時 梅雨の時期"],
  [{ kind: "season", first: 7, last: 8 }, "梅雨明け"],
  [
    { kind: "season", first: 7, last: 8 },
    "夏休み なつやすみ 盛夏 真夏 夏真っ盛り 夏祭り 花火大会 暑い盛り 暑い時期 暑い季節",
  ],
  [{ kind: "season", first: 12, last: 13 }, "冬休み"],
  [
    { kind: "season", first: 3, last: 4 },
    "春休み はるやすみ 年度替わり 年度がわり 年度の変わり目 引っ越しシーズン 桜の咲く 桜が咲く 桜が咲いた 桜の 桜が満開の 花見 お花見 桜の季節",
  ],
  [{ kind: "season", first: 10, last: 11 }, "紅葉の 紅葉シーズン 紅葉"],
  [
    { kind: "season", first: 4, last: 5 },
    "ゴールデンウィーク ゴールデンウイーク ゴールデン・ウィーク 黄金週間 大型連休 gw 連休",
  ],
  [
    { kind: "season", first: 9, last: 9 },
    "シルバーウィーク シルバーウイーク 敬老の日 お月見 秋分の日 秋のお彼岸 秋の彼岸 十五夜",
  ],
  [
    { kind: "season", first: 8, last: 8 },
    "お盆 おぼん 盆踊り 終戦記念日 盆休み お盆の時期 お盆休み明け 山の日 旧盆 お盆明け 盆明け お盆休み",
  ],
  [{ kind: "season", first: 7, last: 7 }, "七夕 海の日"],
  [{ kind: "season", first: 10, last: 10 }, "ハロウィン 体育の日 スポーツの日 運動会"],
  [
    { kind: "season", first: 12, last: 12 },
    "クリスマス クリスマスイブ 年末 年の瀬 暮れ 年の暮れ の暮れ 師走 大晦日 大みそか おおみそか 歳末 忘年会 紅白 年も押し迫った 年も押し詰まった も押し迫った も押し詰まった 押し迫った 押し詰まった",
  ],
  [{ kind: "season", first: 12, last: 13 }, "年末年始 年越し"],
  [
    { kind: "season", first: 1, last: 1 },
    "正月 お正月 おしょうがつ 新年会 箱根駅伝 元旦 元日 三が日 正月三が日 松の内 新年早々 年明け 年始 成人式 成人の日 新年",
  ],
  [{ kind: "season", first: 2, last: 3 }, "確定申告"],
  [{ kind: "season", first: 5, last: 6 }, "田植え 田植 新緑の 新緑"],
  [{ kind: "season", first: 9, last: 10 }, "稲刈り 稲刈"],
  [{ kind: "season", first: 2, last: 2 }, "節分 バレンタイン バレンタインデー 建国記念日 建国記念の日"],
  [
    { kind: "season", first: 3, last: 3 },
    "ひな祭り 卒業式 ホワイトデー 卒業シーズン 春分の日 春のお彼岸 春の彼岸 決算期 桃の節句",
  ],
  [{ kind: "season", first: 4, last: 4 }, "入学式 年度初め 年度始め 新年度 新学期 入社式 昭和の日"],
  [
    { kind: "season", first: 5, last: 5 },
    "母の日 こどもの日 子供の日 憲法記念日 みどりの日 端午の節句 gw明け 連休明け ゴールデンウィーク明け ゴールデンウイーク明け",
  ],
  [{ kind: "season", first: 6, last: 6 }, "父の日"],
  [{ kind: "season", first: 11, last: 11 }, "七五三 感謝祭 文化の日 勤労感謝の日"],
  [{ kind: "season", first: 6, last: 7 }, "夏のボーナス 夏のボーナスの お中元"],
  [{ kind: "season", first: 12, last: 12 }, "冬のボーナス お歳暮"],
  [{ kind: "season", first: 4, last: 7 }, "一学期 1学期"],
  [{ kind: "season", first: 9, last: 12 }, "二学期 2学期"],
  [{ kind: "season", first: 1, last: 3 }, "三学期 3学期 受験シーズン 受験の時期"],
  [{ kind: "season", first: 8, last: 10 }, "台風シーズン 台風の季節 台風の時期"],
  // Paid in summer and in winter.
  [{ kind: "season", first: 6, last: 12 }, "ボーナス ボーナスの"],
  // March 2009 ends one business year and lies in the calendar year 2009; the year that begins in it ends in March 2010.
  [{ kind: "season", first: 3, last: 15 }, "年度末"],
  ...quarters,
  ...OLD_MONTHS.map(
    (name, index): Entry => [{ kind: "season", first: index + 1, last: index + 1, weak: true }, name],
  ),
];
