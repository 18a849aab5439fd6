/**
 * Which language that the desk does not speak a text is written in: by its script, by letters of its own, or by the
 * words that hold its sentences together (`tongue` in `locales/abroad/`). In doubt none: nothing is said of a guess.
 */

import type { Content } from "../content/content.ts";
import type { Words } from "../content/words.ts";
import { latest } from "../latest.ts";
import { onceEach } from "../once.ts";
import { normalise } from "./normalise.ts";
import { tongueOf, wordsHeld } from "./tongue.ts";
import { kanaText } from "./topics/romaji.ts";

/** Read by those whose script none of the others has. */
const OTHERS = "und";
const READ = 300;
const PLACE = "abroad.tongue";
const SCRIPTS: Readonly<Record<string, RegExp>> = {
  Hangul: /\p{Script=Hangul}/gu,
  Thai: /\p{Script=Thai}/gu,
  Devanagari: /\p{Script=Devanagari}/gu,
};
const FOREIGN = /(?![\p{Script=Latin}\p{Script=Han}\p{scx=Hiragana}\p{scx=Katakana}])\p{L}/gu;
const KANA = /[\u3041-\u3096\u30a1-\u30fa]/;
const LETTERS = /\p{L}/gu;
const MARKS = /\p{M}/gu;
const WORDS = /\p{Script=Latin}+/gu;
/** A language's words are so many of a text's, and at least two different ones, or all that there are. */
const SHARE = 0.3;
const FEWEST = 2;
/** A word that the desk's own languages are held together by ("as", "no") outweighs so many that are not theirs. */
const AGAINST = 2;

interface AbroadTongue {
  readonly language: string;
  readonly script: string | undefined;
  readonly letters: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
  /** Words of no other language here: without one of them it is a guess. */
  readonly own: ReadonlySet<string>;
}

const abroadTongueIn = onceEach(
  (language: string) => language,
  (words: Words, language): AbroadTongue => ({
    language,
    script: words.has(`${PLACE}.script`) ? words.say(`${PLACE}.script`) : undefined,
    letters: new Set(words.has(`${PLACE}.letters`) ? words.say(`${PLACE}.letters`) : ""),
    words: new Set(words.list(`${PLACE}.words`)),
    own: new Set(words.list(`${PLACE}.least`)),
  }),
);

const count = (text: string, of: RegExp): number => text.match(of)?.length ?? 0;

/** Half of the letters at least: a Korean word in an English sentence is none. */
function byScript(tongues: readonly AbroadTongue[], text: string): string | undefined {
  const foreign = count(text, FOREIGN);
  if (foreign < 2 || foreign < count(text, LETTERS) / 2) return undefined;
  const found = tongues.find(({ script }) => script && count(text, SCRIPTS[script]!) >= foreign / 2);
  return found?.language ?? OTHERS;
}

/** Of a greeting of two letters one is enough. */
const byLetters = (tongues: readonly AbroadTongue[], text: string): string | undefined =>
  tongues.find(({ letters }) => {
    const found = [...text].filter((letter) => letters.has(letter)).length;
    return found >= FEWEST || (found > 0 && count(text, LETTERS) <= 2 * found);
  })?.language;

function byWords(tongues: readonly AbroadTongue[], text: string, ours: number): string | undefined {
  const words = text.normalize("NFD").replace(MARKS, "").match(WORDS) ?? [];
  if (kanaText(words)) return undefined;
  const scores = tongues
    .map(({ language, words: common, own }) => {
      const found = words.filter((word) => common.has(word));
      const owned = words.filter((word) => own.has(word));
      const enough = new Set(found).size >= FEWEST && found.length >= SHARE * words.length;
      const sure = enough && (own.size === 0 || owned.length > 0);
      return {
        language,
        score: sure || (words.length > 0 && owned.length === words.length) ? found.length : 0,
      };
    })
    .sort((a, b) => b.score - a.score);
  const [first, second] = scores;
  return first && first.score > Math.max(second?.score ?? 0, AGAINST * ours) ? first.language : undefined;
}

export const abroadTongueOf = latest((content: Content, text: string): string | undefined => {
  if (KANA.test(text) || tongueOf(content, text)) return undefined;
  const read = normalise(text.slice(0, READ));
  const tongues = [...content.abroad]
    .filter(([language]) => !content.locales.includes(language))
    .map(([language, words]) => abroadTongueIn(words, language));
  if (KANA.test(read)) return undefined;
  return (
    byScript(tongues, read) ?? byLetters(tongues, read) ?? byWords(tongues, read, wordsHeld(content, text))
  );
});
