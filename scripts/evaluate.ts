/**
 * How well free text is understood: `npm run evaluate`. Of the unseen questions only figures are printed, so that
 * nobody tunes on them. How often each file of questions was looked at: test/evaluation/README.md.
 */

import { lexiconOf } from "../src/core/language/topics/features.ts";
import { examplesOf } from "../src/core/language/topics/learning/examples.ts";
import { reasonsFor, topicSearch } from "../src/core/language/topics.ts";
import { loadContent } from "../src/desk/load-content.ts";
import { alarmsIn } from "../test/evaluation/emergencies.ts";
import { outcomeOf, sentencesOf, tallyOf } from "../test/evaluation/hearing/score.ts";
import { miniSearchAlone, miniSearchWith, nlpJs, type Peer } from "../test/evaluation/peers.ts";
import { type Question, questionsOf, SPLITS } from "../test/evaluation/questions.ts";
import {
  confusions,
  type Fate,
  fateOf,
  isConfidentlyWrong,
  isRight,
  isTop,
  type Outcome,
  outcomesOf,
  type Score,
  scoreOf,
  VAGUE,
} from "../test/evaluation/score.ts";
import { evaluateDates } from "./evaluate/dates.ts";

const MOST_MISSES = 20;
const STRONGEST = 5;

const content = loadContent();
const memoryBefore = process.memoryUsage();
const started = performance.now();
const search = topicSearch(content);
const loaded = performance.now() - started;
const memoryAfter = process.memoryUsage();

const percent = (value: number): string => `${(100 * value).toFixed(1)} %`;
const figures = (score: Score | Fate): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(score).map(([name, value]) => [name, name === "questions" ? value : percent(value)]),
  );

const rows: Record<string, Record<string, string | number>> = {};
const outcomes = new Map<string, readonly Outcome[]>();
for (const split of SPLITS)
  for (const locale of ["ja", "en"]) {
    const found = outcomesOf(
      questionsOf(split).filter(({ lang }) => lang === locale),
      search,
      content,
    );
    outcomes.set(`${split} ${locale}`, found);
    rows[`${split} ${locale}`] = figures(scoreOf(found));
  }
console.table(rows);

console.log("\nQuestions (strangers' material, and the blind set): what becomes of them");
console.table(
  Object.fromEntries(
    ["hearing/questions ja", "hearing/questions en", "unseen-3 ja", "unseen-3 en"].flatMap((name) =>
      (["in scope", "out of scope"] as const).map((side) => [
        `${name}, ${side}`,
        figures(fateOf(outcomes.get(name)!, side)),
      ]),
    ),
  ),
);

for (const [name, found] of outcomes) {
  const most = confusions(found).map(([pair, count]) => (count > 1 ? `${count} × ${pair}` : pair));
  console.log(`\n${name}: ${most.length === 0 ? "no confusion" : most.join("; ")}`);
}

const said: Record<string, Record<string, string | number>> = {};
for (const [name, file] of [
  ["answers at open questions, ja", "answers-ja"],
  ["answers at open questions, en", "answers-en"],
  ["several facts", "multi"],
] as const)
  said[name] = { ...tallyOf(sentencesOf(file).map((sentence) => outcomeOf(content, sentence))) };
console.log("\nIn people's own words: right, asked back, lost the question, silently wrong");
console.table(said);

const why = reasonsFor(content);
const misses = [...outcomes]
  .filter(([name]) => name.startsWith("tuning"))
  .flatMap(([, found]) => found)
  .filter((outcome) => !isTop(outcome) || isConfidentlyWrong(outcome))
  .sort((a, b) => b.guesses[0]!.score - a.guesses[0]!.score);
console.log("\nThe worst misses of the tuning questions, and what spoke for the wrong guess:");
for (const { question, guesses } of misses.slice(0, MOST_MISSES)) {
  const best = guesses.slice(0, 3).map(({ id, score }) => `${id} ${score.toFixed(2)}`);
  const reasons = why(question.text, guesses[0]!.id).slice(0, STRONGEST);
  console.log(
    `  ${question.expected}: ${question.text.slice(0, 120)}\n    ${best.join(", ")}; ${reasons.map(([feature, weight]) => `${feature} ${weight.toFixed(2)}`).join(", ")}`,
  );
}

console.log(
  "\nSide by side: top-1 on the questions that are about something, each trained on the same examples",
);
const peers: Record<string, Record<string, string>> = {};
const lexicon = lexiconOf(content, content.learned.words);
for (const locale of ["ja", "en"] as const) {
  const examples = examplesOf(content).filter((example) => example.locale === locale);
  const all: Record<string, Peer> = {
    "this desk": async (text) => search(text)[0]?.id,
    "minisearch, its own words": miniSearchAlone(examples),
    "minisearch, our features": miniSearchWith(examples, lexicon),
    "nlp.js": await nlpJs(examples, locale),
  };
  for (const [name, peer] of Object.entries(all))
    for (const split of SPLITS) {
      const questions = questionsOf(split).filter(
        ({ lang, expected }) => lang === locale && expected !== VAGUE,
      );
      peers[name] = { ...peers[name], [`${split} ${locale}`]: percent(await topOf(questions, peer)) };
    }
}
console.table(peers);

async function topOf(questions: readonly Question[], peer: Peer): Promise<number> {
  const found = await Promise.all(
    questions.map(async (question) => isRight(question, await peer(question.text))),
  );
  return found.filter(Boolean).length / questions.length;
}

evaluateDates();

console.log(
  "\nEmergencies and false alarms: the material that the lists were written with, debatable ones apart",
);
console.table(
  Object.fromEntries(
    [...alarmsIn(content)].map(([name, { sentences, card, another, line }]) => [
      name,
      { sentences, "help card": percent(card / sentences), "another kind's": another, "one line": line },
    ]),
  ),
);

const times = SPLITS.flatMap(questionsOf)
  .map(({ text }) => timed(text))
  .sort((a, b) => a - b);
const hostile = [
  "営業".repeat(2500),
  "a".repeat(5000),
  "ﷺ".repeat(5000),
  "停止 ".repeat(1667),
  "call ".repeat(1000),
];
console.log(
  `loaded in ${loaded.toFixed(0)} ms; ${((memoryAfter.rss - memoryBefore.rss) / 2 ** 20).toFixed(1)} MiB resident`,
);
console.log(
  `a text takes ${times[times.length >> 1]!.toFixed(3)} ms (median), ${times[Math.floor(times.length * 0.99)]!.toFixed(3)} ms (99 of 100); 5,000 hostile characters at most ${Math.max(...hostile.map(timed)).toFixed(2)} ms`,
);

function timed(text: string): number {
  const from = performance.now();
  search(text);
  return performance.now() - from;
}
