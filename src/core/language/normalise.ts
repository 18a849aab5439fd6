/** One spelling for what people type in many: full-width letters, half-width kana, a dozen dashes. */

/** Zero-width and direction marks: invisible, and able to split a word or a number in two. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;
const DASHES = /[\u2010-\u2015\u2212\u2500\u2501]/gu;
const TILDES = /[\u02dc\u223c\u223d\u301c\u3030]/gu;
/** 2009ー8: on a Japanese keyboard the key of the minus sign writes the long-vowel mark. */
const LONG_VOWEL_BETWEEN_DIGITS = /(?<=\d)ー(?=\d)/gu;

/** Letters may compose anew once lower-cased; composing a wall of combining marks twice would cost. */
function lowerCase(composed: string): string {
  const lower = composed.toLowerCase();
  return lower === composed ? lower : lower.normalize("NFKC");
}

/** Kanji numerals stay (the date reader reads them), and so does the difference between the two kana. */
export const normalise = (text: string): string =>
  lowerCase(text.replace(INVISIBLE, "").normalize("NFKC"))
    .replace(DASHES, "-")
    .replace(TILDES, "~")
    .replace(LONG_VOWEL_BETWEEN_DIGITS, "-")
    .replace(/\s+/gu, " ")
    .trim();

/** Hiragana lie 0x60 below their katakana in Unicode: ァ (U+30A1) to ヶ (U+30F6), ヽ and ヾ. */
export const toHiragana = (text: string): string =>
  text.replace(/[\u30a1-\u30f6\u30fd\u30fe]/gu, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));

/** The letters of a text that is normalised already. */
export const lettersOf = (normalised: string): string =>
  toHiragana(normalised).replace(/[\p{P}\p{S}\p{Z}\p{C}]/gu, "");

/** For comparing short phrases: 「はい、そうです！」 and はいそうです are the same. Never for showing. */
export const squash = (text: string): string => lettersOf(normalise(text));
