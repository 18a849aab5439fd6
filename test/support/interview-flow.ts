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

export interface FlowNode {
  readonly name: string;
  /** One of the ways to come here. */
  readonly answers: Answers;
  /** What is asked; null at a verdict. */
  readonly question: Question | null;
}

export interface FlowArrow {
  readonly from: string;
  readonly to: string;
  readonly question: Question;
  /** The answers that lead the same way, in their order. */
  readonly atoms: readonly string[];
  /** Whether every answer leads there. */
  readonly all: boolean;
  /** Not to know, and nothing else. */
  readonly unsure: boolean;
  /** All that was answered, with the first of them. */
  readonly answers: Answers;
}

export interface FlowGraph {
  readonly nodes: readonly FlowNode[];
  readonly arrows: readonly FlowArrow[];
}

/** Situations from which everything goes on alike are one node; verdicts of one name are alike. */
export function graphOf(interview: Interview, verdictName: (now: Standing) => string): FlowGraph {
  const nodes: FlowNode[] = [];
  const arrows: FlowArrow[] = [];
  const drawn = new Map<string, string>();
  const shapes = new Map<string, string>();

  /** All that can still happen, in words: the verdict as it is called, or the question and what follows each answer. */
  function shapeOf(answers: Answers): string {
    const known = shapes.get(JSON.stringify(answers));
    if (known !== undefined) return known;
    const { question: id } = plan(interview, answers);
    const shape =
      id === null
        ? verdictName(standing(interview, answers))
        : `${id}(${waysOn(interview, id, answers)
            .map(({ atom, next }) => `${atom}:${shapeOf(next)}`)
            .join(",")})`;
    shapes.set(JSON.stringify(answers), shape);
    return shape;
  }

  function node(answers: Answers): string {
    const shape = shapeOf(answers);
    const known = drawn.get(shape);
    if (known) return known;
    const { question: id } = plan(interview, answers);
    const name = `${id === null ? "v" : "q"}${nodes.length}`;
    drawn.set(shape, name);
    const question = interview.questions.find((other) => other.id === id) ?? null;
    nodes.push({ name, answers, question });
    if (question) ways(name, question, answers);
    return name;
  }

  function ways(from: string, question: Question, answers: Answers): void {
    const every = waysOn(interview, question.id, answers);
    for (const [to, some] of Map.groupBy(every, ({ next }) => node(next))) {
      const atoms = some.map(({ atom }) => atom);
      const unsure = atoms.every((atom) => atom === UNKNOWN);
      const all = some.length === every.length;
      arrows.push({ from, to, question, atoms, all, unsure, answers: some[0]!.next });
    }
  }

  node({});
  return { nodes, arrows };
}

/** A flowchart in Mermaid: questions as boxes, exact answers as arrows, not to know as a dotted one, verdicts as rounded ends. */
export function flowOf(interview: Interview, names: FlowNames): string {
  const { nodes, arrows } = graphOf(interview, names.verdict);
  const looks = new Set<string>();
  const boxes = nodes.map(({ name, answers, question }) => {
    if (question) return `${name}["${names.question(question)}"]`;
    const now = standing(interview, answers);
    looks.add(names.look(now));
    return `${name}(["${names.verdict(now)}"]):::${names.look(now)}`;
  });
  const lines = arrows.map(
    ({ from, to, question, atoms, all, unsure }) =>
      `${from} ${unsure ? "-.->" : "-->"}|"${names.answers(question, atoms, all)}"| ${to}`,
  );
  const classes = [...looks].map((look) => `classDef ${look} ${names.looks[look]}`);
  return ["flowchart TD", ...[...boxes, ...lines, ...classes].map((line) => `  ${line}`)].join("\n");
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
