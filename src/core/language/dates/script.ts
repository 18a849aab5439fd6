/** Which script a character is of. */

type Char = string | undefined;

export const isDigit = (char: Char): boolean => char !== undefined && char >= "0" && char <= "9";
export const isLatin = (char: Char): boolean => char !== undefined && /[a-z\u00c0-\u024f]/.test(char);
export const isHiragana = (char: Char): boolean => char !== undefined && char >= "ぁ" && char <= "ゖ";
const isKatakana = (char: Char): boolean => char !== undefined && char >= "ァ" && char <= "ヶ";
const isIdeograph = (char: Char): boolean => char !== undefined && char >= "㐀" && char <= "鿿";

export const isLetter = (char: string): boolean =>
  isLatin(char) || isHiragana(char) || isIdeograph(char) || /\p{L}/u.test(char);

/** Scripts without spaces: such a character right after a word may make it another one. */
export const runsOn = (char: Char): boolean => isKatakana(char) || (isIdeograph(char) && char! >= "一");
