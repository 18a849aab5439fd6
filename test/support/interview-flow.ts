/** An interview drawn from its own possibilities: no arrow is drawn that the engine would not take. */
import { type Answers, type Interview, type Question, UNKNOWN } from "../../src/core/interview/interview.ts";
import { plan } from "../../src/core/interview/next-question.ts";
import { allowed, type Standing, standing } from "../../src/core/interview/possibilities.ts";

export interface FlowNames {
  readonly question: (question: Question) => string;
  /** The answers that lead the same way, in their order; all of them, where every answer does. */
  readonly answers: (question: Question, atoms: readonly string[], all: boolean) => string;
  readonly verdict: (now: Standing) => string;
  /** The look of a verdict, one of `looks`. */
  readonly look: (now: Standing) => string;
  /** By name, how Mermaid draws it. */
  readonly looks: Readonly<Record<string, string>>;
}

/** A flowchart in Mermaid: questions as boxes, exact answers as arrows, not to know as a dotted one, verdicts as rounded ends. */
export function flowOf(interview: Interview, names: FlowNames): string {
  const nodes = new Map<string, string>();
  const arrows: string[] = [];
  const drawn = new Map<string, string>();
  const shapes = new Map<string, string>();

  /** All that can still happen, in words: the verdict as it is called, or the question and what follows each answer. */
  function shapeOf(answers: Answers): string {
    const known = shapes.get(JSON.stringify(answers));
    if (known !== undefined) return known;
    const { question: id } = plan(interview, answers);
    const shape =
      id === null
        ? names.verdict(standing(interview, answers))
        : `${id}(${waysOn(interview, id, answers)
            .map(({ atom, next }) => `${atom}:${shapeOf(next)}`)
            .join(",")})`;
    shapes.set(JSON.stringify(answers), shape);
    return shape;
  }

  /** Situations from which everything goes on alike are one node. */
  function node(answers: Answers): string {
    const shape = shapeOf(answers);
    const known = drawn.get(shape);
    if (known) return known;
    const { question: id } = plan(interview, answers);
    const name = `${id === null ? "v" : "q"}${nodes.size}`;
    drawn.set(shape, name);
    if (id === null) {
      const now = standing(interview, answers);
      nodes.set(name, `${name}(["${names.verdict(now)}"]):::${names.look(now)}`);
      return name;
    }
    const question = interview.questions.find((other) => other.id === id)!;
    nodes.set(name, `${name}["${names.question(question)}"]`);
    for (const [to, ways] of Map.groupBy(waysOn(interview, id, answers), ({ next }) => node(next))) {
      const all = ways.length === waysOn(interview, id, answers).length;
      const said = names.answers(
        question,
        ways.map(({ atom }) => atom),
        all,
      );
      const line = ways.every(({ atom }) => atom === UNKNOWN) ? "-.->" : "-->";
      arrows.push(`${name} ${line}|"${said}"| ${to}`);
    }
    return name;
  }

  node({});
  const used = new Set([...nodes.values()].flatMap((line) => line.split(":::")[1] ?? []));
  const looks = [...used].map((look) => `classDef ${look} ${names.looks[look]}`);
  return ["flowchart TD", ...[...nodes.values(), ...arrows, ...looks].map((line) => `  ${line}`)].join("\n");
}

interface Way {
  readonly atom: string;
  readonly next: Answers;
}

/** Every exact answer that is possible, and not to know, where that is no option of its own. */
function waysOn(interview: Interview, id: string, answers: Answers): readonly Way[] {
  const question = interview.questions.find((other) => other.id === id)!;
  const exact = allowed(question, answers).map(({ id: atom, earliest, latest }): Way => {
    const answer = question.kind === "date" && atom !== "never" ? ([earliest, latest] as const) : atom;
    return { atom, next: { ...answers, [id]: answer } };
  });
  const unsure = question.kind === "choice" && question.unsure !== undefined;
  return unsure ? exact : [...exact, { atom: UNKNOWN, next: { ...answers, [id]: UNKNOWN } }];
}
