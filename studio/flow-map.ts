/** An interview as a map: what is asked in columns from left to right, and where each answer leads. */
import type { Content } from "../src/core/content/content.ts";
import { sayDays } from "../src/core/content/say-dates.ts";
import type { Day } from "../src/core/day.ts";
import type { Interview } from "../src/core/interview/interview.ts";
import { INCONSISTENT, standing, UNDETERMINED } from "../src/core/interview/possibilities.ts";
import { tellingOf } from "../src/core/matters/interviews.ts";
import type { Certainty } from "../src/core/message.ts";
import { sayAtoms, sayEnd } from "../test/support/flow-words.ts";
import { type FlowGraph, graphOf } from "../test/support/interview-flow.ts";
import { placeAt } from "./play.ts";

export interface MapNode {
  readonly name: string;
  readonly place: string;
  readonly title: string;
  /** Of a verdict. */
  readonly certainty?: Certainty;
  readonly column: number;
  readonly ways: readonly MapWay[];
}

interface MapWay {
  readonly answers: readonly string[];
  readonly all: boolean;
  readonly unsure: boolean;
  readonly to: string;
  /** Where it leads after the answers of its own card: a verdict tells them. */
  readonly place: string;
}

export interface FlowMap {
  readonly name: string;
  readonly nodes: readonly MapNode[];
}

export function mapOf(content: Content, locale: string, interview: Interview, today: Day): FlowMap {
  const words = content.words(locale);
  const graph = graphOf(interview, (now) => sayEnd(words, interview, now));
  const columns = columnsOf(graph);
  const day = { today, days: sayDays(words.say, interview.days) };
  const nodes = graph.nodes.map(({ name, answers, question }): MapNode => {
    const now = standing(interview, answers);
    return {
      name,
      place: placeAt(interview, answers),
      title: question
        ? words.say(`${interview.id}.questions.${question.id}.ask`)
        : sayEnd(words, interview, now),
      ...(question ? {} : { certainty: certaintyOf(content, interview, now.id) }),
      column: columns.get(name)!,
      ways: graph.arrows
        .filter(({ from }) => from === name)
        .map((arrow) => ({
          answers: sayAtoms(words, interview, arrow.question, arrow.atoms, day),
          all: arrow.all,
          unsure: arrow.unsure,
          to: arrow.to,
          place: placeAt(interview, arrow.answers),
        })),
    };
  });
  return { name: words.say(`${interview.id}.name`), nodes };
}

function certaintyOf(content: Content, interview: Interview, verdict: string): Certainty {
  if (verdict === UNDETERMINED) return "undetermined";
  return verdict === INCONSISTENT ? "inconsistent" : tellingOf(content, interview.id).certainty(verdict);
}

/** One further right than everything that leads there. */
function columnsOf({ nodes, arrows }: FlowGraph): ReadonlyMap<string, number> {
  const columns = new Map<string, number>();
  const columnOf = (name: string): number => {
    const known = columns.get(name);
    if (known !== undefined) return known;
    const before = arrows.filter(({ to }) => to === name).map(({ from }) => columnOf(from) + 1);
    columns.set(name, Math.max(0, ...before));
    return columns.get(name)!;
  };
  for (const { name } of nodes) columnOf(name);
  return columns;
}
