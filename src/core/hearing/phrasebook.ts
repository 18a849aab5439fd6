/**
 * Phrases with what they mean, found where they stand in a text: from left to right, the longest first, so that 東京都
 * holds no 京都 and かもしれない no ない.
 */
import { isWhole, type Written } from "./written.ts";

export interface Hit<T> {
  readonly means: T;
  /** Of `letters`; `to` is not included. */
  readonly from: number;
  readonly to: number;
}

export interface Phrasebook<T> {
  readonly find: (text: Written, from?: number, to?: number) => readonly Hit<T>[];
}

/** A tree of phrases, letter by letter, by their codes. */
interface PhraseBranch<T> {
  readonly next: Map<number, PhraseBranch<T>>;
  /** What the phrase that ends here means. */
  means?: T;
}

const branch = <T>(): PhraseBranch<T> => ({ next: new Map() });

function plant<T>(root: PhraseBranch<T>, phrase: string, means: T): void {
  let at = root;
  for (let i = 0; i < phrase.length; i++) {
    const code = phrase.charCodeAt(i);
    const next = at.next.get(code) ?? branch();
    at.next.set(code, next);
    at = next;
  }
  if (at !== root) at.means ??= means;
}

/** What a name means in a phrasebook that is not about names. */
const NOTHING = null;

/**
 * `entries` are squashed; of two that are spelled alike the first counts. Within one of `names`, which mean nothing
 * here, nothing is found: ソネット is no ネット.
 */
export function phrasebook<T extends NonNullable<unknown>>(
  entries: readonly (readonly [phrase: string, means: T])[],
  names: readonly string[] = [],
): Phrasebook<T> {
  const root = branch<T | typeof NOTHING>();
  for (const [phrase, means] of entries) plant(root, phrase, means);
  for (const name of names) plant(root, name, NOTHING);
  return {
    find(text, start = 0, end = text.letters.length) {
      const hits: Hit<T>[] = [];
      for (let from = start; from < end; ) {
        const hit = longestAt(root, text, from, end);
        if (hit && hit.means !== NOTHING) hits.push({ ...hit, means: hit.means });
        from = hit?.to ?? from + 1;
      }
      return hits;
    },
  };
}

function longestAt<T>(root: PhraseBranch<T>, text: Written, from: number, end: number): Hit<T> | undefined {
  let longest: Hit<T> | undefined;
  let at: PhraseBranch<T> | undefined = root;
  for (let to = from; ; ) {
    at = to < end ? at.next.get(text.letters.charCodeAt(to)) : undefined;
    if (!at) return longest;
    to++;
    if (at.means !== undefined && isWhole(text, from, to)) longest = { means: at.means, from, to };
  }
}
