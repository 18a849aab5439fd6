/** Which of several choices a person means: its number, its label, a synonym, a near miss. */
import type { Words } from "../content/words.ts";
import { isNear } from "./likeness.ts";
import { normalise, squash } from "./normalise.ts";
import { squashed } from "./phrases.ts";

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

/** The text without what people wrap around an answer: "たぶん…だと思います", "I think it was …". */
export function unwrapped(words: Words, text: string): string {
  const fillers = squashed(words, "grammar.fillers").toSorted((a, b) => b.length - a.length);
  let bare = squash(text);
  for (let more = true; more; ) {
    const before = bare;
    const filler = fillers.find(
      (other) => other.length < bare.length && (bare.startsWith(other) || bare.endsWith(other)),
    );
    if (filler)
      bare =
        bare.startsWith(filler) && !bare.endsWith(filler)
          ? bare.slice(filler.length)
          : bare.slice(0, -filler.length);
    more = bare !== before;
  }
  return bare;
}

export interface Named {
  readonly id: string;
  /** Ways to say it, already squashed. */
  readonly names: readonly string[];
}

export interface Match {
  readonly id: string;
  /** False where it was read out of a longer or misspelt text: then it is said back. */
  readonly exact: boolean;
}

/** The one choice the text names, or none. Whole text first, then a near miss, then the longest name inside it. */
export function matchChoice(words: Words, text: string, choices: readonly Named[]): Match | undefined {
  const whole = squash(text);
  const bare = unwrapped(words, text);
  if (!whole) return undefined;
  for (const candidate of [whole, bare]) {
    const exact = choices.find(({ names }) => names.includes(candidate));
    if (exact) return { id: exact.id, exact: candidate === whole };
  }
  const near = choices.filter(({ names }) => names.some((name) => isNear(bare, name)));
  if (near.length === 1) return { id: near[0]!.id, exact: false };
  return near.length === 0 ? namedWithin(whole, choices) : undefined;
}

function namedWithin(whole: string, choices: readonly Named[]): Match | undefined {
  const found = choices
    .map(({ id, names }) => ({
      id,
      length: Math.max(
        0,
        ...names.filter((name) => isTelling(name) && whole.includes(name)).map((name) => name.length),
      ),
    }))
    .filter(({ length }) => length > 0)
    .sort((a, b) => b.length - a.length);
  const [first, second] = found;
  return first && first.length > (second?.length ?? 0) ? { id: first.id, exact: false } : undefined;
}

/** Long enough to mean something inside a longer text: a kanji pair, or four letters. */
const isTelling = (name: string): boolean =>
  name.length >= 4 || (name.length >= 2 && /[\u4e00-\u9fff]/.test(name));
