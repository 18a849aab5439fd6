/** Which of the desk's languages a text is written in, where that is beyond doubt. */

const KANA = /[\u3041-\u30ff]/g;
const LATIN_WORD = /[a-z']{2,}/gi;
/** Names and product words stand in Japanese texts too: fewer words than this prove nothing. */
const ENOUGH_WORDS = 3;

export function tongueOf(text: string): "ja" | "en" | undefined {
  const opening = text.slice(0, 300);
  const kana = opening.match(KANA)?.length ?? 0;
  if (kana >= 2) return "ja";
  const han = /[\u4e00-\u9fff]/.test(opening);
  return !han && kana === 0 && (opening.match(LATIN_WORD)?.length ?? 0) >= ENOUGH_WORDS ? "en" : undefined;
}
