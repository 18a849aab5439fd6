/** Talk about the talk: what is said of the conversation and answers none of its questions. */

import type { Words } from "../content/words.ts";
import type { Interview } from "../interview/interview.ts";
import { squashed } from "../language/phrases.ts";
import { once, onceEach } from "../once.ts";
import { type Heard, saysOnly } from "./heard.ts";
import { type Phrasebook, phrasebook } from "./phrasebook.ts";
import { writtenOf } from "./written.ts";

export const TALKS = [
  "saidBefore",
  "wrong",
  "howMany",
  "whatNext",
  "whatToSay",
  "resume",
  "unclear",
] as const;
export type Talk = (typeof TALKS)[number];

const bookOf = once(
  (words: Words): Phrasebook<Talk | "wait"> =>
    phrasebook([
      ...TALKS.flatMap((talk) =>
        squashed(words, `grammar.talk.${talk}`).map((phrase) => [phrase, talk] as const),
      ),
      ...squashed(words, "grammar.wait").map((phrase) => [phrase, "wait"] as const),
    ]),
);

/** Undefined where the text tells a date, or much else besides. */
export function talkIn(heard: Heard): Talk | "wait" | undefined {
  if (saysOnly(heard, "grammar.hesitation")) return "wait";
  const [hit] = bookOf(heard.words).find(heard.written);
  if (!hit || heard.dates().length > 0) return undefined;
  const beside = heard.written.letters.length - (hit.to - hit.from);
  return beside <= heard.grammar.few ? hit.means : undefined;
}

/** Wherever it stands: "hold on, I have the old bills upstairs". */
export const asksForTime = (heard: Heard): boolean =>
  bookOf(heard.words)
    .find(heard.written)
    .some(({ means }) => means === "wait");

interface Term {
  readonly interview: string;
  readonly term: string;
}

const glossaryOf = onceEach(
  (interviews: readonly Interview[]) => interviews.map(({ id }) => id).join(),
  (words: Words, interviews): Phrasebook<Term> =>
    phrasebook(
      interviews.flatMap(({ id }) =>
        words
          .names(`${id}.glossary`)
          .flatMap((term) =>
            squashed(words, `${id}.glossary.${term}.say`).map(
              (phrase) => [phrase, { interview: id, term }] as const,
            ),
          ),
      ),
    ),
);

/** The words of a question that have an explanation. */
export function termsIn(words: Words, asked: string, interview: Interview): readonly string[] {
  const hits = glossaryOf(words, [interview]).find(writtenOf(asked));
  return [...new Set(hits.map(({ means }) => means.term))];
}

/** The words whose meaning is asked. `interviews`: the open one first. */
export function termsAsked(heard: Heard, interviews: readonly Interview[]): readonly Term[] {
  const { words, written } = heard;
  const hits = glossaryOf(words, interviews).find(written);
  const last = hits.at(-1);
  const asks =
    squashed(words, "grammar.meaning").some((phrase) => written.letters.includes(phrase)) ||
    (last && squashed(words, "grammar.meaningBehind").includes(written.letters.slice(last.to)));
  if (!asks || heard.dates().length > 0) return [];
  const seen = new Set<string>();
  return hits.flatMap(({ means }) => {
    if (seen.has(means.term)) return [];
    seen.add(means.term);
    return [means];
  });
}
