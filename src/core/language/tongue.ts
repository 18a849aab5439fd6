/**
 * Which of the desk's languages a text is written in. Three answers: Japanese by its script, English by its
 * function words, or neither, and then the platform's hint decides.
 */
import { normalise } from "./normalise.ts";
import { kanaText } from "./topics/romaji.ts";

/** What a text says of its language; `tongueOf` weighs nothing else. */
export interface Evidence {
  readonly kana: number;
  readonly han: number;
  readonly latinLetters: number;
  readonly words: number;
  /** Words that hold English sentences together, and are words of few other languages. */
  readonly function: number;
  /** Short words that other languages and romaji have too, and what people say to this desk. */
  readonly hints: number;
  /** Letters of a script that neither language has, or Chinese grammar. */
  readonly foreign: number;
}

const READ = 300;

/** Links, addresses, and what platforms put in place of pictures: `<:name:1>`, `:smile:`, `(moon wink)`. */
const NOT_WORDS =
  /\b(?:https?:\/\/|www\.)\S+|(?<![\w.+-])[\w.+-]+@[\w.-]+|<[^<>\s]{1,80}>|:\w{1,40}:|\([a-z0-9 '!_-]{1,30}\)/g;

/** Names stand in texts of any language. */
const NAMES =
  /\b(?:so-?net|flet'?s|hikari|nuro|ntt|kddi|ocn|au|docomo|softbank|biglobe|line|discord)\b|ソネット|そねっと|フレッツ|ドコモ|ソフトバンク|ニューロ|ビッグローブ/g;

const FUNCTION = new Set(
  (
    "i i'm i've i'd my mine we we're our they they're their them he she his her it it's its this that these those " +
    "there the is isn't are aren't am was wasn't were be been have haven't has hasn't had did didn't does doesn't " +
    "don't can can't could would should will won't what what's how why when where which who whose if from about not"
  ).split(" "),
);
const HINTS = new Set(
  (
    "a an to me do in so on no at by or as but up out off of and for with you your please want any more again still " +
    "get got stop call calls called calling caller phone refund money back bill billed charged cancel cancelled " +
    "canceled contract help twice"
  ).split(" "),
);

/** What Chinese is written with and Japanese is not: particles, pronouns, and their simplified forms. */
const CHINESE = /[吗呢们这么你您给请说对还过时为电话让谁哪嗎們這沒麼說給]/gu;
const OTHER_SCRIPT = /(?![\p{Script=Latin}\p{Script=Han}\p{scx=Hiragana}\p{scx=Katakana}])\p{L}/gu;
/** ā ē ī ō ū are romaji. */
const ACCENTED = /(?![a-zāēīōū])\p{Script=Latin}/gu;

const count = (text: string, of: RegExp): number => text.match(of)?.length ?? 0;

export function weigh(text: string): Evidence {
  const left = normalise(text.slice(0, READ))
    .replace(NOT_WORDS, " ")
    .replace(/[’‘]/g, "'")
    .replace(NAMES, " ");
  const words = left.match(/\p{Script=Latin}[\p{Script=Latin}']*/gu) ?? [];
  const romaji = kanaText(words.filter((word) => /^[a-z]+$/.test(word))) !== undefined;
  const kana = count(left, /[\u3041-\u3096\u30a1-\u30fa]/g);
  return {
    kana,
    han: count(left, /\p{Script=Han}/gu),
    latinLetters: count(left, /\p{Script=Latin}/gu),
    words: words.length,
    function: romaji ? 0 : words.filter((word) => FUNCTION.has(word)).length,
    hints: romaji ? 0 : words.filter((word) => HINTS.has(word)).length,
    foreign: count(left, OTHER_SCRIPT) + (kana === 0 ? count(left, CHINESE) : 0) + count(left, ACCENTED),
  };
}

/** A name, a number or a product proves nothing: undefined. */
export function tongueOf(text: string): "ja" | "en" | undefined {
  const { kana, han, latinLetters, words, function: held, hints, foreign } = weigh(text);
  const japanese = kana + han;
  if (foreign > Math.max(kana, 1)) return undefined;
  const sentence = held >= 2 || (words >= 3 && 2 * held + hints >= 3);
  // An English sentence may ask about a Japanese word, as a Japanese one may quote English.
  if (sentence && latinLetters > 3 * japanese) return "en";
  return kana >= 2 || (kana === 1 && han >= 2) ? "ja" : undefined;
}

/**
 * The language of a new conversation: that of the text where it is beyond doubt, else the platform's hint, else
 * the default (""). A text in a third language, without a hint, is a hint at a third language.
 */
export const languageOf = (text: string | undefined, hint: string | undefined): string =>
  (text === undefined ? undefined : tongueOf(text)) ||
  hint ||
  (text !== undefined && weigh(text).foreign > 1 ? "und" : "");
