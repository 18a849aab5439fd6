/**
 * Which of the desk's languages a text is written in (`tongue` in its locale's grammar): by its script, or by the words
 * that hold its sentences together. In doubt none, and then the platform's hint decides.
 */

import type { Spoken } from "../content/content.ts";
import type { Words } from "../content/words.ts";
import { latest } from "../latest.ts";
import { once } from "../once.ts";
import { normalise } from "./normalise.ts";
import { kanaText } from "./topics/romaji.ts";

/** What a text says of its language; `tongueOf` weighs nothing else. */
export interface Evidence {
  readonly kana: number;
  readonly han: number;
  readonly latinLetters: number;
  readonly words: number;
  /** Words that hold the language's sentences together, and are words of few other languages. */
  readonly function: number;
  /** Short words that other languages and romaji have too, and what people say to this desk. */
  readonly hints: number;
  /** Letters that neither the language nor any of the desk's has, or Chinese grammar. */
  readonly foreign: number;
}

const READ = 300;

/** Links, addresses, and what platforms put in place of pictures: `<:name:1>`, `:smile:`, `(moon wink)`. */
const NOT_WORDS =
  /\b(?:https?:\/\/|www\.)\S+|(?<![\w.+-])[\w.+-]+@[\w.-]+|<[^<>\s]{1,80}>|:\w{1,40}:|\([a-z0-9 '!_-]{1,30}\)/g;

/** Names stand in texts of any language. */
const NAMES =
  /\b(?:so-?net|flet'?s|hikari|nuro|ntt|kddi|ocn|au|docomo|softbank|biglobe|line|discord)\b|ソネット|そねっと|フレッツ|ドコモ|ソフトバンク|ニューロ|ビッグローブ/g;

/** What Chinese is written with and Japanese is not: particles, pronouns, and their simplified forms. */
const CHINESE = /[吗呢们这么你您给请说对还过时为电话让谁哪嗎們這沒麼說給]/gu;
const OTHER_SCRIPT = /(?![\p{Script=Latin}\p{Script=Han}\p{scx=Hiragana}\p{scx=Katakana}])\p{L}/gu;
/** ā ē ī ō ū are romaji. */
const ACCENTED = /(?![a-zāēīōū])\p{Script=Latin}/gu;
const LATIN_WORDS = /\p{Script=Latin}[\p{Script=Latin}']*/gu;
const ANY_WORDS = /[\p{L}\p{M}][\p{L}\p{M}']*/gu;

const PLACE = "grammar.tongue";

interface Tongue {
  readonly locale: string;
  /** Written in kana: known by them alone. */
  readonly isKana: boolean;
  readonly letters: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
  readonly hints: ReadonlySet<string>;
}

const tongueIn = once((words: Words): Tongue => {
  const said = (name: string): string => (words.has(`${PLACE}.${name}`) ? words.say(`${PLACE}.${name}`) : "");
  return {
    locale: words.locale,
    isKana: said("script") === "kana",
    letters: new Set(said("letters")),
    words: new Set(words.list(`${PLACE}.words`).map(normalise)),
    hints: new Set(words.list(`${PLACE}.hints`).map(normalise)),
  };
});

const count = (text: string, of: RegExp): number => text.match(of)?.length ?? 0;

const readable = latest((text: string): string =>
  normalise(text.slice(0, READ)).replace(NOT_WORDS, " ").replace(/[’‘]/g, "'").replace(NAMES, " "),
);

const without = (text: string, letters: ReadonlySet<string>): string =>
  letters.size === 0 ? text : [...text].filter((letter) => !letters.has(letter)).join("");

function weighIn(left: string, { letters, words: held, hints }: Tongue): Evidence {
  const words = left.match(letters.size === 0 ? LATIN_WORDS : ANY_WORDS) ?? [];
  const romaji = kanaText(words.filter((word) => /^[a-z]+$/.test(word))) !== undefined;
  const kana = count(left, /[\u3041-\u3096\u30a1-\u30fa]/g);
  const strange = without(left, letters);
  return {
    kana,
    han: count(left, /\p{Script=Han}/gu),
    latinLetters: count(left, /\p{Script=Latin}/gu) + left.length - strange.length,
    words: words.length,
    function: romaji ? 0 : words.filter((word) => held.has(word)).length,
    hints: romaji ? 0 : words.filter((word) => hints.has(word)).length,
    foreign:
      count(strange, OTHER_SCRIPT) + (kana === 0 ? count(left, CHINESE) : 0) + count(strange, ACCENTED),
  };
}

const tonguesOf = ({ locales, words }: Spoken): readonly Tongue[] =>
  locales.map((locale) => tongueIn(words(locale)));

/** @internal for its tests only */
export const weigh = (words: Words, text: string): Evidence => weighIn(readable(text), tongueIn(words));

/** How much speaks for it; 0 where it may be another language as well. */
function weightOf({ kana, han, latinLetters, words, function: held, hints, foreign }: Evidence): number {
  if (foreign > Math.max(kana, 1)) return 0;
  const sentence = held >= 2 || (words >= 3 && 2 * held + hints >= 3);
  // An English sentence may ask about a Japanese word, as a Japanese one may quote English.
  return sentence && latinLetters > 3 * (kana + han) ? 2 * held + hints : 0;
}

/** A name, a number or a product proves nothing: undefined. */
export const tongueOf = latest((spoken: Spoken, text: string): string | undefined => {
  const left = readable(text);
  const weighed = tonguesOf(spoken).map((tongue) => ({ tongue, evidence: weighIn(left, tongue) }));
  const [best] = weighed
    .map(({ tongue, evidence }) => ({ locale: tongue.locale, weight: weightOf(evidence) }))
    .sort((a, b) => b.weight - a.weight);
  if (best && best.weight > 0) return best.locale;
  const inKana = weighed.find(({ tongue }) => tongue.isKana);
  if (!inKana) return undefined;
  const { kana, han, foreign } = inKana.evidence;
  if (foreign > Math.max(kana, 1)) return undefined;
  return kana >= 2 || (kana === 1 && han >= 2) ? inKana.tongue.locale : undefined;
});

/** How many words it holds of those by which one of the desk's languages is known. */
export const wordsHeld = (spoken: Spoken, text: string): number => {
  const left = readable(text);
  return Math.max(...tonguesOf(spoken).map((tongue) => weighIn(left, tongue).function));
};

/** Whether it is written in letters that none of the desk's languages has. */
const isForeign = (spoken: Spoken, text: string): boolean => {
  const left = readable(text);
  return tonguesOf(spoken).every((tongue) => weighIn(left, tongue).foreign > 1);
};

/**
 * The language of a new conversation: that of the text where it is beyond doubt, else the platform's hint, else
 * the default (""). A text in a third language, without a hint, is a hint at a third language.
 */
export const languageOf = (spoken: Spoken, text: string | undefined, hint: string | undefined): string =>
  (text === undefined ? undefined : tongueOf(spoken, text)) ||
  hint ||
  (text !== undefined && isForeign(spoken, text) ? "und" : "");
