/** Dates in Japanese typed in Latin letters: "heisei 20 nen 4 gatsu", "nisen hachi nen no natsu". */
import type { Entry, Site, SpelledNumber } from "../../dates/meaning.ts";
import { isLatin } from "../../dates/script.ts";

const MONTHS = [
  "ichigatsu ichigatu",
  "nigatsu nigatu",
  "sangatsu sangatu",
  "shigatsu sigatu",
  "gogatsu gogatu",
  "rokugatsu rokugatu",
  "shichigatsu nanagatsu sitigatu",
  "hachigatsu hachigatu hatigatu",
  "kugatsu kugatu",
  "juugatsu jugatsu juugatu",
  "juuichigatsu juichigatsu",
  "juunigatsu junigatsu",
];

/** Words that mean something else elsewhere: they count beside a word of dates alone. */
const BESIDE: readonly Entry[] = [
  [{ kind: "unit", unit: "year" }, "nen"],
  [{ kind: "unit", unit: "month" }, "gatsu gatu"],
  [{ kind: "unit", unit: "day" }, "nichi"],
  [{ kind: "link" }, "no"],
  [{ kind: "season", first: 3, last: 5 }, "haru"],
  [{ kind: "season", first: 6, last: 8 }, "natsu"],
  [{ kind: "season", first: 9, last: 11 }, "aki"],
  [{ kind: "season", first: 12, last: 14 }, "fuyu"],
  [{ kind: "part", part: "start", side: "post" }, "hajime"],
  [{ kind: "part", part: "end", side: "post" }, "owari"],
  [{ kind: "about" }, "goro koro gurai kurai"],
  [{ kind: "ago", bound: true }, "mae"],
];
const BESIDE_ONLY: ReadonlySet<string> = new Set(BESIDE.flatMap(([, list]) => list.split(" ")));
const DATING: ReadonlySet<string> = new Set(["number", "unit", "era", "shift", "month", "season", "length"]);
const AFTER_LINK: ReadonlySet<string> = new Set(["season", "part"]);

export const romaji: readonly Entry[] = [
  ...BESIDE,
  ...MONTHS.map((names, index): Entry => [{ kind: "month", month: index + 1 }, names]),
  [{ kind: "era", base: 1925, ends: [64, 1] }, "shouwa syouwa"],
  [{ kind: "length", unit: "month" }, "kagetsu"],
  [{ kind: "length", unit: "week" }, "shuukan shukan"],
  [{ kind: "shift", unit: "year", by: -2 }, "ototoshi"],
  [{ kind: "shift", unit: "year", by: -1 }, "kyonen sakunen"],
  [{ kind: "shift", unit: "year", by: 0 }, "kotoshi"],
  [{ kind: "shift", unit: "month", by: -1 }, "sengetsu"],
  [{ kind: "shift", unit: "month", by: 0 }, "kongetsu"],
  [{ kind: "shift", unit: "week", by: -1 }, "senshuu"],
  [{ kind: "shift", unit: "day", by: -1 }, "kinou"],
];

/** Undefined where the word is no romaji. */
export function fitsAsRomaji({ word, meaning, near }: Site): boolean | undefined {
  if (!BESIDE_ONLY.has(word)) return undefined;
  const kind = near?.kind ?? "";
  return DATING.has(kind) || (kind === "link" && AFTER_LINK.has(meaning.kind));
}

const ONES: Readonly<Record<string, number>> = {
  ichi: 1,
  ni: 2,
  san: 3,
  shi: 4,
  yon: 4,
  yo: 4,
  go: 5,
  roku: 6,
  shichi: 7,
  nana: 7,
  hachi: 8,
  kyuu: 9,
  kyu: 9,
  ku: 9,
};
/** Thousands, tens and ones, right before a unit. */
const NUMBER =
  /(?:(ni)?[ -]?(sen)[ -]?)?(?:(ni|san|yon|go)?[ -]?(juu|ju)[ -]?)?(ichi|ni|san|shichi|shi|yon|yo|go|roku|nana|hachi|kyuu|kyu|ku)?(?= (?:nen|gatsu|gatu|nichi|kagetsu)(?![a-z]))/y;

export function romajiNumberAt(text: string, at: number): SpelledNumber | undefined {
  if (isLatin(text[at - 1])) return undefined;
  NUMBER.lastIndex = at;
  const match = NUMBER.exec(text);
  if (!match || match[0] === "") return undefined;
  const [whole, two, thousand, tens, ten, ones] = match;
  const value =
    (thousand ? (two ? 2000 : 1000) : 0) + (ten ? 10 * (ONES[tens ?? ""] ?? 1) : 0) + (ONES[ones ?? ""] ?? 0);
  return value > 0 ? { to: at + whole.trimEnd().length, value } : undefined;
}
