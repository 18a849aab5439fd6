/** What the date reader must know of Japanese. */

import type { DateLanguage, Site } from "../../dates/meaning.ts";
import { isDigit, isHiragana } from "../../dates/script.ts";
import { calendar } from "./calendar.ts";
import { landmarks } from "./landmarks.ts";
import { BARE_DEGREES, modifiers } from "./modifiers.ts";
import { isKanjiNumeral, japaneseNumberAt } from "./numbers.ts";
import { relative } from "./relative.ts";
import { fitsAsRomaji, romaji, romajiNumberAt } from "./romaji-dates.ts";

/** Kana words short enough to turn up inside others (きょう in とうきょう): they must stand free. */
const MUST_STAND_FREE: ReadonlySet<string> = new Set(
  "きのう きょう ことし あした すえ あたま はる なつ あき ふゆ".split(" "),
);

const KANA_UNITS: ReadonlySet<string> = new Set(
  "ねん がつ にち ネン ガツ ニチ ねんど ねんかん かげつ しゅうかん".split(" "),
);

const bare: ReadonlySet<string> = new Set(BARE_DEGREES);

/** What may follow きょう when it is the word. */
const PARTICLES = "はにのもでまかを";

/** Family and place names that begin with a season: 秋田, 春日, 夏目. */
const NAME_AFTER_SEASON = /[田葉日山川本野原名木目津村]/;

const isNumeral = (char: string | undefined): boolean =>
  isDigit(char) || char === "元" || (char !== undefined && isKanjiNumeral(char));

function fits(site: Site): boolean {
  const { word, meaning, before, after, previous, near } = site;
  const latin = fitsAsRomaji(site);
  if (latin !== undefined) return latin;
  if (MUST_STAND_FREE.has(word))
    return (
      (!isHiragana(before) || previous?.kind === "link") && (!isHiragana(after) || PARTICLES.includes(after!))
    );
  // にせんきゅうねん: kana are a unit after a number alone.
  if (KANA_UNITS.has(word)) return near?.kind === "number";
  if (bare.has(word)) return previous?.kind === "landmark" || previous?.kind === "happening";
  // 寛政元年 is of an era nobody here has seen.
  if (meaning.kind === "spoken") return previous?.kind === "era";
  // 2009年の前半: no "before".
  if (/[前後]$/.test(word) && after && "半期".includes(after)) return false;
  // 9月末 is 9月 and 末; 月末 alone is a word.
  if ((meaning.kind === "part" || meaning.kind === "season") && "年月".includes(word[0]!))
    // リーマンショックのあった年の暮れ: the year is of what is told before it.
    return !isNumeral(before) && !(before !== undefined && "たる".includes(before));
  if (meaning.kind === "season" && word.length === 1) return !(after && NAME_AFTER_SEASON.test(after));
  return true;
}

export const ja: DateLanguage = {
  entries: [...calendar, ...relative, ...modifiers, ...landmarks, ...romaji],
  roles: {
    emphasis: "も",
    per: "に",
    lengthEnd: "目 後 間 分 中 も",
    shortWeekday: "日 月 火 水 木 金 土",
    countEnding: "つ",
    numbering: "第 号",
    lengthJoin: "と",
    ordinalMark: "目",
    atLeast: "は",
    verbEnd: "る す",
    pastEnd: "た だ",
  },
  fits,
  numberAt: (text, at, previous) => japaneseNumberAt(text, at, previous) ?? romajiNumberAt(text, at),
};
