/** The words dates are made of, in both languages. What they mean together is grammar: see core.ts. */

export type Unit = "year" | "month" | "week" | "day";

/** A stretch of a year or month. "末" is a year's December, "the end of 2009" its last quarter. */
export type Part =
  | "opening"
  | "start"
  | "early"
  | "mid"
  | "late"
  | "end"
  | "close"
  | "firstHalf"
  | "secondHalf";

/** `until` and `from` include the day named, `before` and `after` do not. */
export type Bound = "until" | "before" | "from" | "after";

export type Meaning =
  | { readonly kind: "era"; readonly base: number; readonly initial?: true }
  /** 年, 月, 日 after a number; `fiscal` 年度, `decade` 年代. */
  | { readonly kind: "unit"; readonly unit: "year" | "month" | "day" | "fiscal" | "decade" }
  /** A length of time: ヶ月, 週間, years. */
  | { readonly kind: "length"; readonly unit: Unit; readonly times?: number }
  /** `weak` is also an everyday word ("may", "march", "fall"): it needs a number or preposition beside it. */
  | { readonly kind: "month"; readonly month: number; readonly weak?: true }
  | { readonly kind: "season"; readonly first: number; readonly last: number; readonly weak?: true }
  | { readonly kind: "weekday"; readonly weekday: number }
  | { readonly kind: "part"; readonly part: Part }
  /** 去年, 先月, yesterday: so many units from today. */
  | { readonly kind: "shift"; readonly unit: Unit | "fiscal"; readonly by: number }
  /** 同年, 翌年: counted from the year last spoken of. */
  | { readonly kind: "sameYear"; readonly by: number }
  /** last, this, next: which one of the months, seasons or weekdays. */
  | { readonly kind: "which"; readonly by: number }
  | { readonly kind: "bound"; readonly bound: Bound; readonly side: "pre" | "post" }
  /** の翌日, の前月: so many units from the date before it. */
  | { readonly kind: "step"; readonly unit: "day" | "month"; readonly by: number }
  | { readonly kind: "between" }
  | { readonly kind: "join"; readonly join: "or" | "to" | "and" }
  | { readonly kind: "about" }
  | { readonly kind: "ago" }
  | { readonly kind: "over" }
  | { readonly kind: "under" }
  | { readonly kind: "half" }
  | { readonly kind: "halfYear" }
  /** 数, a few: between so many. */
  | { readonly kind: "few"; readonly least: number; readonly most: number }
  | { readonly kind: "spoken"; readonly value: number }
  | { readonly kind: "article" }
  | { readonly kind: "preposition" }
  | { readonly kind: "link" }
  | { readonly kind: "filler" }
  | { readonly kind: "not"; readonly side: "pre" | "post" }
  /** What follows a number that is no date. */
  | { readonly kind: "counter" }
  | { readonly kind: "word" };

const MONTHS = [
  "january jan",
  "february feb",
  "march mar",
  "april apr",
  "may",
  "june jun",
  "july jul",
  "august aug",
  "september sept sep",
  "october oct",
  "november nov",
  "december dec",
];
const WEEKDAYS = ["日 sunday sun", "月 monday mon", "火 tuesday tue tues", "水 wednesday wed"].concat(
  "木 thursday thu thur thurs",
  "金 friday fri",
  "土 saturday sat",
);
const COUNTS =
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty";
/** より少し前: without these, より alone would turn it round. */
const FAR_OR_NEAR = "少し すこし もう少し ちょっと かなり だいぶ ずっと ずいぶん もっと".split(" ");
const allWays = (side: string): string =>
  FAR_OR_NEAR.map((degree) => `より${degree}${side} の${degree}${side}`).join(" ");

/** Words are separated by spaces; "_" stands for the space inside one. */
const ENTRIES: readonly (readonly [Meaning, string])[] = [
  [{ kind: "era", base: 1867 }, "明治"],
  [{ kind: "era", base: 1911 }, "大正"],
  [{ kind: "era", base: 1925 }, "昭和 昭 showa"],
  [{ kind: "era", base: 1988 }, "平成 平 heisei"],
  [{ kind: "era", base: 2018 }, "令和 令 reiwa"],
  [{ kind: "era", base: 1925, initial: true }, "s"],
  [{ kind: "era", base: 1988, initial: true }, "h"],
  [{ kind: "era", base: 2018, initial: true }, "r"],

  [{ kind: "unit", unit: "year" }, "年"],
  [{ kind: "unit", unit: "month" }, "月"],
  [{ kind: "unit", unit: "day" }, "日"],
  [{ kind: "unit", unit: "fiscal" }, "年度"],
  [{ kind: "unit", unit: "decade" }, "年代"],
  [{ kind: "length", unit: "year" }, "年間 year years yr yrs"],
  [
    { kind: "length", unit: "month" },
    "ヶ月 か月 カ月 ヵ月 ケ月 ヶ月間 か月間 カ月間 ヵ月間 ケ月間 箇月 month months",
  ],
  [{ kind: "length", unit: "week" }, "週間 週 week weeks wk wks"],
  [{ kind: "length", unit: "day" }, "日間 day days"],
  [{ kind: "length", unit: "year", times: 10 }, "decade decades"],
  [{ kind: "halfYear" }, "半年 はんとし half_a_year"],

  ...MONTHS.flatMap((names, index): [Meaning, string][] =>
    names
      .split(" ")
      .map((name) => [
        { kind: "month", month: index + 1, ...(/^mar|^may/.test(name) && { weak: true }) },
        name,
      ]),
  ),
  ...WEEKDAYS.map((names, weekday): [Meaning, string] => {
    const [kanji, ...english] = names.split(" ");
    return [{ kind: "weekday", weekday }, [`${kanji}曜日`, `${kanji}曜`, ...english].join(" ")];
  }),

  [{ kind: "season", first: 3, last: 5 }, "春 春先 spring springtime"],
  [{ kind: "season", first: 6, last: 8 }, "夏 夏場 summer summertime"],
  [{ kind: "season", first: 9, last: 11 }, "秋 autumn"],
  [{ kind: "season", first: 9, last: 11, weak: true }, "fall"],
  [{ kind: "season", first: 12, last: 14 }, "冬 冬場 winter wintertime"],
  [{ kind: "season", first: 6, last: 7 }, "梅雨"],
  [{ kind: "season", first: 7, last: 8 }, "夏休み summer_vacation"],
  [{ kind: "season", first: 4, last: 5 }, "ゴールデンウィーク gw golden_week"],
  [{ kind: "season", first: 8, last: 8 }, "お盆"],
  [{ kind: "season", first: 12, last: 12 }, "クリスマス christmas"],
  [{ kind: "season", first: 1, last: 1 }, "正月 お正月"],

  [{ kind: "part", part: "opening" }, "年始 年明け 年初 始 明け"],
  [{ kind: "part", part: "start" }, "初め はじめ 始め 初旬 初頭 初 頭 あたま 月初 月初め 月頭"],
  [{ kind: "part", part: "start" }, "beginning_of start_of the_beginning_of the_start_of"],
  [{ kind: "part", part: "early" }, "上旬 early early_in"],
  [{ kind: "part", part: "mid" }, "中旬 半ば なかば 中頃 中ごろ 月半ば 真ん中 mid middle_of the_middle_of"],
  [{ kind: "part", part: "late" }, "下旬 late late_in"],
  [{ kind: "part", part: "end" }, "終わり おわり 終り 終盤 いっぱい end_of the_end_of"],
  [{ kind: "part", part: "close" }, "末 年末 月末 すえ 暮れ 年の暮れ の暮れ 師走"],
  [{ kind: "part", part: "firstHalf" }, "前半 上半期 上期 first_half_of the_first_half_of"],
  [{ kind: "part", part: "secondHalf" }, "後半 下半期 下期 second_half_of the_second_half_of"],
  [{ kind: "word" }, "毎年 毎月 毎週 毎日"],
  // Verbs that begin like the parts above.
  [
    { kind: "word" },
    "終わりまし 終わります おわりまし 終りまし 初めて はじめて 始めて 始めま 始めた はじめま",
  ],

  [{ kind: "shift", unit: "year", by: -3 }, "さきおととし 一昨々年 一昨昨年"],
  [
    { kind: "shift", unit: "year", by: -2 },
    "おととし 一昨年 いっさくねん オトトシ 前々年 the_year_before_last year_before_last",
  ],
  [{ kind: "shift", unit: "year", by: -1 }, "去年 昨年 きょねん さくねん キョネン last_year"],
  [{ kind: "shift", unit: "year", by: 0 }, "今年 本年 ことし this_year"],
  [{ kind: "shift", unit: "year", by: 1 }, "来年 らいねん next_year"],
  [{ kind: "shift", unit: "year", by: 2 }, "再来年 さらいねん"],
  [{ kind: "shift", unit: "fiscal", by: -2 }, "一昨年度"],
  [{ kind: "shift", unit: "fiscal", by: -1 }, "昨年度 去年度 last_fiscal_year"],
  [{ kind: "shift", unit: "fiscal", by: 0 }, "今年度 本年度 this_fiscal_year"],
  [{ kind: "shift", unit: "fiscal", by: 1 }, "来年度"],
  [
    { kind: "shift", unit: "month", by: -2 },
    "先々月 先先月 せんせんげつ the_month_before_last month_before_last",
  ],
  [{ kind: "shift", unit: "month", by: -1 }, "先月 せんげつ last_month"],
  [{ kind: "shift", unit: "month", by: 0 }, "今月 こんげつ this_month"],
  [{ kind: "shift", unit: "month", by: 1 }, "来月 らいげつ next_month"],
  [
    { kind: "shift", unit: "week", by: -2 },
    "先々週 先先週 せんせんしゅう the_week_before_last week_before_last",
  ],
  [{ kind: "shift", unit: "week", by: -1 }, "先週 せんしゅう last_week"],
  [{ kind: "shift", unit: "week", by: 0 }, "今週 こんしゅう this_week"],
  [{ kind: "shift", unit: "week", by: 1 }, "来週 らいしゅう next_week"],
  [{ kind: "shift", unit: "day", by: -3 }, "さきおととい 一昨々日 一昨昨日"],
  [
    { kind: "shift", unit: "day", by: -2 },
    "一昨日 おととい おとつい the_day_before_yesterday day_before_yesterday",
  ],
  [{ kind: "shift", unit: "day", by: -1 }, "昨日 きのう さくじつ 昨夜 昨晩 ゆうべ yesterday last_night"],
  [{ kind: "shift", unit: "day", by: 0 }, "今日 きょう 本日 今朝 today this_morning"],
  [{ kind: "shift", unit: "day", by: 1 }, "明日 あした tomorrow"],
  [{ kind: "shift", unit: "day", by: 2 }, "明後日 あさって the_day_after_tomorrow day_after_tomorrow"],
  [{ kind: "sameYear", by: 0 }, "同年 同じ年 その年 the_same_year same_year that_year"],
  [{ kind: "sameYear", by: 1 }, "翌年 次の年 the_next_year the_following_year following_year"],
  [{ kind: "which", by: -1 }, "last past this_past この前の こないだの このあいだの"],
  [{ kind: "which", by: 0 }, "this この"],
  [{ kind: "which", by: 1 }, "next 次の"],

  [{ kind: "bound", bound: "until", side: "post" }, "まで 迄 以前 or_earlier or_before at_the_latest"],
  [
    { kind: "bound", bound: "before", side: "post" },
    "より前 よりも前 より以前 よりまえ の前 の直前 になる前",
  ],
  [{ kind: "bound", bound: "from", side: "post" }, "から 以降 以後 以来 より すぎ 過ぎ"],
  [
    { kind: "bound", bound: "from", side: "post" },
    "or_later or_after and_later and_after onward onwards at_the_earliest",
  ],
  [
    { kind: "bound", bound: "after", side: "post" },
    "より後 よりも後 よりあと よりもあと の後 のあと の直後 後 あと",
  ],
  [{ kind: "bound", bound: "before", side: "post" }, allWays("前")],
  [{ kind: "bound", bound: "after", side: "post" }, allWays("後")],
  [
    { kind: "bound", bound: "until", side: "pre" },
    "by until till til up_to on_or_before on/before no_later_than not_later_than at_latest",
  ],
  [{ kind: "bound", bound: "before", side: "pre" }, "before prior_to earlier_than"],
  [
    { kind: "bound", bound: "from", side: "pre" },
    "from since starting starting_in starting_from on_or_after on/after no_earlier_than not_before",
  ],
  [{ kind: "bound", bound: "after", side: "pre" }, "after later_than"],
  [{ kind: "step", unit: "day", by: 1 }, "の翌日 の次の日"],
  [{ kind: "step", unit: "day", by: -1 }, "の前日 の前の日"],
  [{ kind: "step", unit: "month", by: 1 }, "の翌月 の次の月"],
  [{ kind: "step", unit: "month", by: -1 }, "の前月 の前の月"],
  [{ kind: "between" }, "between"],
  [{ kind: "join", join: "or" }, "か または 又は もしくは 若しくは あるいは 或いは それとも or"],
  [{ kind: "join", join: "to" }, "~ - to through thru"],
  [{ kind: "join", join: "and" }, "and &"],

  [{ kind: "about" }, "ごろ 頃 ころ くらい ぐらい 位 あたり 辺り 前後 ほど 程 ちょっと ちょい あまり 余り"],
  // The 約 of 解約 is no "about".
  [{ kind: "word" }, "解約 契約 予約 規約 約束"],
  [{ kind: "about" }, "約 だいたい 大体 およそ おおよそ 近く"],
  [
    { kind: "about" },
    "around about approximately approx roughly circa or_so or_thereabouts nearly almost ish",
  ],
  [{ kind: "ago" }, "前 まえ ago back"],
  [{ kind: "over" }, "以上 超 + over more_than at_least"],
  [{ kind: "under" }, "以内 less_than within_the_last within_the_past"],
  [{ kind: "half" }, "半 and_a_half"],
  // 「二、三か五、六ぐらいの数」
  [{ kind: "few", least: 2, most: 6 }, "数 a_few few several some"],
  [{ kind: "few", least: 11, most: 19 }, "十数"],
  [{ kind: "few", least: 20, most: 60 }, "数十"],
  [{ kind: "few", least: 2, most: 3 }, "a_couple_of a_couple couple_of couple"],
  ...COUNTS.split(" ").map((word, index): [Meaning, string] => [{ kind: "spoken", value: index + 1 }, word]),
  [{ kind: "spoken", value: 1 }, "元"],
  [{ kind: "article" }, "a an"],
  [{ kind: "preposition" }, "in on during of at"],
  [{ kind: "link" }, "の"],
  [
    { kind: "filler" },
    "、 , たぶん 多分 確か たしか おそらく きっと えっと えーと 西暦 です でした だった だと思う だと思います と思う と思います",
  ],
  [
    { kind: "filler" },
    "the sometime maybe probably perhaps i_think the_year year_of the_month_of in_the_year either some_time",
  ],
  [{ kind: "not", side: "post" }, "じゃなく ではなく でなく じゃない ではない じゃなかった ではなかった"],
  // 「2009年じゃないかな」 means that it is.
  [
    { kind: "word" },
    "じゃないか ではないか じゃないですか ではないですか じゃないでしょうか ではないでしょうか じゃなかったか ではなかったか じゃなかったっけ じゃないの",
  ],
  [{ kind: "not", side: "pre" }, "not not_in not_on wasn't isn't"],
  [
    { kind: "counter" },
    "yen jpy dollars usd people users customers times calls minutes minute hours hour points mb gb kb mbps pm am",
  ],
  [{ kind: "counter" }, "円 回 時 分 秒 番 人 件 号 台 枚 個 歳 才 名 通 点 時間 分間 回目 番目 階"],
];

/** Kana words short enough to turn up inside others (きょう in とうきょう): they must stand free. */
export const MUST_STAND_FREE: ReadonlySet<string> = new Set([
  "きのう",
  "きょう",
  "ことし",
  "あした",
  "すえ",
  "あたま",
]);

/** Per first character the words that begin with it, longest first. */
export const LEXICON: ReadonlyMap<string, readonly (readonly [word: string, meaning: Meaning])[]> = (() => {
  const words = ENTRIES.flatMap(([meaning, list]) =>
    list.split(" ").map((word): [string, Meaning] => [word.replaceAll("_", " "), meaning]),
  );
  const lexicon = new Map<string, [string, Meaning][]>();
  for (const entry of words.sort(([a], [b]) => b.length - a.length)) {
    const key = entry[0][0]!;
    lexicon.set(key, [...(lexicon.get(key) ?? []), entry]);
  }
  return lexicon;
})();
