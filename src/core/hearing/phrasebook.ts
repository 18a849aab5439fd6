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

/** `entries` are squashed; of two that are spelled alike the first counts. */
export function phrasebook<T>(entries: readonly (readonly [phrase: string, means: T])[]): Phrasebook<T> {
  const byFirst = new Map<string, [string, T][]>();
  const seen = new Set<string>();
  for (const [phrase, means] of entries) {
    if (!phrase || seen.has(phrase)) continue;
    seen.add(phrase);
    const alike = byFirst.get(phrase[0]!) ?? [];
    byFirst.set(phrase[0]!, alike);
    alike.push([phrase, means]);
  }
  for (const alike of byFirst.values()) alike.sort((a, b) => b[0].length - a[0].length);
  return {
    find(text, from = 0, to = text.letters.length) {
      const hits: Hit<T>[] = [];
      const stands = ([phrase]: readonly [string, T], at: number): boolean =>
        at + phrase.length <= to &&
        text.letters.startsWith(phrase, at) &&
        isWhole(text, at, at + phrase.length);
      for (let at = from; at < to; ) {
        const alike = byFirst.get(text.letters[at]!);
        const found = alike?.find((entry) => stands(entry, at));
        if (found) hits.push({ means: found[1], from: at, to: at + found[0].length });
        at += found ? found[0].length : 1;
      }
      return hits;
    },
  };
}
