/** An interview drawn from its own possibilities: no arrow is drawn that the engine would not take. */
import type { Answers, Interview, Question } from "../../src/core/interview/interview.ts";
import { plan } from "../../src/core/interview/next-question.ts";
import { allowed, standing } from "../../src/core/interview/possibilities.ts";

export interface FlowNames {
  readonly question: (question: Question) => string;
  readonly answer: (question: Question, atom: string) => string;
  readonly verdict: (id: string, route: string | undefined) => string;
}

/** A flowchart in Mermaid: questions as boxes, exact answers as arrows, verdicts as rounded ends. */
export function flowOf(interview: Interview, names: FlowNames): string {
  const nodes = new Map<string, string>();
  const arrows: string[] = [];
  const drawn = new Map<string, string>();

  /** Situations from which everything goes on alike are one node. */
  function node(answers: Answers): string {
    const shape = shapeOf(interview, answers);
    const known = drawn.get(shape);
    if (known) return known;
    const { question: id } = plan(interview, answers);
    const name = `${id === null ? "v" : "q"}${nodes.size}`;
    drawn.set(shape, name);
    if (id === null) {
      const { id: verdict, route } = standing(interview, answers);
      nodes.set(name, `${name}(["${names.verdict(verdict, route)}"])`);
      return name;
    }
    const question = interview.questions.find((other) => other.id === id)!;
    nodes.set(name, `${name}["${names.question(question)}"]`);
    for (const [to, atoms] of Map.groupBy(allowed(question, answers), (atom) =>
      node(answered(answers, question, atom.id)),
    )) {
      arrows.push(`${name} -->|"${atoms.map((atom) => names.answer(question, atom.id)).join(" / ")}"| ${to}`);
    }
    return name;
  }

  node({});
  return ["flowchart TD", ...[...nodes.values(), ...arrows].map((line) => `  ${line}`)].join("\n");
}

function answered(answers: Answers, question: Question, id: string): Answers {
  const atom = allowed(question, answers).find((other) => other.id === id)!;
  const answer = question.kind === "date" && id !== "never" ? ([atom.earliest, atom.latest] as const) : id;
  return { ...answers, [question.id]: answer };
}

/** All that can still happen, in words: the question, and for each answer what follows. */
function shapeOf(interview: Interview, answers: Answers): string {
  const { question: id } = plan(interview, answers);
  if (id === null) {
    const { id: verdict, route } = standing(interview, answers);
    return `${verdict}/${route ?? ""}`;
  }
  const question = interview.questions.find((other) => other.id === id)!;
  return `${id}(${allowed(question, answers)
    .map((atom) => `${atom.id}:${shapeOf(interview, answered(answers, question, atom.id))}`)
    .join(",")})`;
}
