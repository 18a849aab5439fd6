/**
 * Which of several choices a person means by its number: "2", "２", "②", "2番", "二番目", "the second". How a language
 * says it stands in its locale (`grammar.ordinals`); figures alone are read in every language.
 */

import type { Spoken } from "../content/content.ts";
import type { Words } from "../content/words.ts";
import { once } from "../once.ts";
import { normalise } from "./normalise.ts";

const PLACE = "grammar.ordinals";
/** More choices than this nobody is offered. */
const MOST = 99;
/** "2." and "2)". */
const LISTED = /^(\d{1,2})[.)]$/;

type Numbers = ReadonlyMap<string, number>;

/** Every way to say every number. */
function* waysOf(words: Words): Generator<readonly [said: string, number: number]> {
  const endings = ["", ...words.list(`${PLACE}.endings`)];
  for (let number = 1; number <= MOST; number++) {
    const names = words.list(`${PLACE}.names.${number}`);
    const said = [
      ...words.list(`${PLACE}.figures`, { n: number }),
      ...names.flatMap((n) => words.list(`${PLACE}.named`, { n })),
      ...words.list(`${PLACE}.alone.${number}`),
    ];
    yield [String(number), number];
    for (const one of said) for (const ending of endings) yield [normalise(one + ending), number];
  }
}

const numbersIn = once(
  (content: Spoken): Numbers =>
    new Map(content.locales.flatMap((locale) => [...waysOf(content.words(locale))])),
);

/** Counted from 1. */
export const readNumber = (content: Spoken, normalised: string): number | undefined =>
  numbersIn(content).get(normalised.replace(LISTED, "$1"));
