/** Which of several choices a person means by its number. */
import { normalise } from "./normalise.ts";

const ORDINALS: readonly (readonly string[])[] = [
  ["一", "ひとつ", "first", "one"],
  ["二", "ふたつ", "second", "two"],
  ["三", "みっつ", "third", "three"],
  ["四", "よっつ", "fourth", "four"],
  ["五", "いつつ", "fifth", "five"],
  ["六", "むっつ", "sixth", "six"],
];

const NUMBER =
  /^(?:no\.?|number|option|#|第)? ?(\d{1,2})(?:番目?|つ目|つめ|つ|ばん|番で|番です|[.)]|です|でお願いします)?(?:の|で|です)?$/;

/** "2", "２", "②", "2番", "二番目", "the second": the number of a choice, counted from 1. */
export function readNumber(text: string): number | undefined {
  const plain = normalise(text).trim();
  const digits = NUMBER.exec(plain);
  if (digits) return Number(digits[1]);
  const bare = plain.replace(/^the /, "").replace(/(?:番目?|つ目|つめ| one)(?:で|です|の)?$/, "");
  const index = ORDINALS.findIndex((names) => names.includes(bare));
  return index < 0 || (bare === plain && bare.length === 1) ? undefined : index + 1;
}
