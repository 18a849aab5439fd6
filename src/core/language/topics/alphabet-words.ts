/**
 * Words as people type them in an alphabet, such as the Latin one with all its accents: endings cut off, and a slip of
 * one letter put right. Japanese has no spaces between its words and is read letter by letter instead.
 */

/** calls, called, calling: one word. Rough on purpose: it only has to treat equal words equally. */
export function stem(word: string): string {
  let root = word;
  if (root.length > 4 && root.endsWith("ies")) root = `${root.slice(0, -3)}y`;
  else if (root.length > 3 && root.endsWith("s") && !root.endsWith("ss")) root = root.slice(0, -1);
  if (root.length > 5 && root.endsWith("ing")) root = undouble(root.slice(0, -3));
  else if (root.length > 4 && root.endsWith("ed")) root = undouble(root.slice(0, -2));
  return root.length > 3 && root.endsWith("e") ? root.slice(0, -1) : root;
}

const undouble = (root: string): string => (/([bdgmnprt])\1$/.test(root) ? root.slice(0, -1) : root);

const JAPANESE = /[\u3040-\u30ff\u3400-\u9fff]/;
export const isJapanese = (text: string): boolean => JAPANESE.test(text);

/** Letters with the marks that stand on them, and none of those in which Japanese is written. */
const WORDS = /(?:(?![\p{Script=Han}\p{scx=Hiragana}\p{scx=Katakana}])\p{L}\p{M}*)+/gu;
const WORDS_AND_NUMBERS = /(?:(?![\p{Script=Han}\p{scx=Hiragana}\p{scx=Katakana}])\p{L}\p{M}*)+|[0-9]+/gu;

/** The words of a text as they are written, in lower case. */
export const wordsWritten = (normalised: string): readonly string[] => normalised.match(WORDS) ?? [];

/** The words and the numbers of a text, their endings cut off. */
export const alphabetWords = (normalised: string): string[] =>
  (normalised.replace(/['’`]/g, "").match(WORDS_AND_NUMBERS) ?? []).map(stem);

/** Shorter words are too easily another word; longer ones cost too many look-ups. */
const SHORTEST = 5;
const LONGEST = 14;

/** The word with one letter but the first left out, in every way: two words that share one of these are a slip apart. */
function* shortened(word: string): Generator<string> {
  for (let i = 1; i < word.length; i++) yield word.slice(0, i) + word.slice(i + 1);
}

export type Spelling = (word: string) => string;

/** Puts a word that is not known right, if it is one slip (a letter more, less, other or swapped) from one that is. */
export function spellingOf(known: ReadonlySet<string>): Spelling {
  const near = new Map<string, string>();
  for (const word of known)
    if (isCorrectable(word)) for (const short of shortened(word)) if (!near.has(short)) near.set(short, word);
  return (word) => {
    if (known.has(word) || !isCorrectable(word)) return word;
    const longer = near.get(word);
    if (longer) return longer;
    for (const short of shortened(word)) {
      const other = known.has(short) && short.length >= SHORTEST ? short : near.get(short);
      if (other) return other;
    }
    return word;
  };
}

/** A number is never a slip of another. */
const isCorrectable = (word: string): boolean =>
  word.length >= SHORTEST && word.length <= LONGEST && !/^[0-9]/.test(word);
