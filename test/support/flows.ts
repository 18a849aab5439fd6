/** The drawings of docs/flows/, as they should be. */
import { sayInterval } from "../../src/core/content/say-dates.ts";
import type { Words } from "../../src/core/content/words.ts";
import { DAWN, DUSK } from "../../src/core/day.ts";
import { sayVerdict } from "../../src/core/dialogue/explain.ts";
import { sayAnswer } from "../../src/core/dialogue/rows.ts";
import type { Interview, Question } from "../../src/core/interview/interview.ts";
import { atomsOf } from "../../src/core/interview/possibilities.ts";
import { loadContent } from "../../src/desk/load-content.ts";
import { interviews } from "../support/matters.ts";
import { flowOf } from "./interview-flow.ts";

/** A day that is never today, so that the drawings stay as they are. */
const A_DAY = "2026-01-28";

/** What the drawing says where a button names a day of its own. */
const DAYS = {
  usualSince: "Start of the usual wait",
  usualBefore: "the day before the usual wait",
  contractorSince: "Start of a contractor's wait",
  contractorBefore: "Day before a contractor's wait",
  paperSince: "Seven days ago",
  paperBefore: "eight days ago",
};

function sayAtom(words: Words, interview: Interview, question: Question, id: string): string {
  if (question.kind === "choice" || id === "never")
    return words.say(`${interview.id}.questions.${question.id}.options.${id}.label`);
  const { earliest, latest } = atomsOf(question).find((atom) => atom.id === id)!;
  const ends = [earliest === DAWN ? null : earliest, latest === DUSK ? null : latest] as const;
  const shortcut = Object.entries(question.shortcuts).find(
    ([, [from, until]]) => from === ends[0] && (until === ends[1] || until === A_DAY),
  );
  return shortcut
    ? words.say(`${interview.id}.questions.${question.id}.options.${shortcut[0]}.label`, DAYS)
    : sayInterval(words.say, ends);
}

const inMermaid = (text: string): string => text.replaceAll('"', "'");

export function drawings(): readonly { readonly path: URL; readonly text: string }[] {
  const words = loadContent().words("en");
  return interviews(A_DAY).map((interview) => {
    const chart = flowOf(interview, {
      question: (question) => inMermaid(words.say(`${interview.id}.questions.${question.id}.ask`)),
      answer: (question, atom) => inMermaid(sayAtom(words, interview, question, atom)),
      verdict: (id, route) => {
        if (route && words.has(`${interview.id}.verdicts.${id}.short`))
          return inMermaid(sayVerdict(words, interview, id, [route]));
        if (id === "inconsistent") return words.say(`${interview.id}.verdicts.inconsistent.certainty`);
        const heading = `${interview.id}.verdicts.${id}.${words.has(`${interview.id}.verdicts.${id}.heading`) ? "heading" : "certainty"}`;
        const scope = interview.questions.find((question) => question.id === "scope");
        const detail = scope && route ? `: ${sayAnswer(words, interview, scope, route)}` : "";
        return inMermaid(
          words.say(heading, { usualDay: "the day", lastDay: "the day", dayKnown: "yes" }) + detail,
        );
      },
    });
    return {
      path: new URL(`../../docs/flows/${interview.id}.md`, import.meta.url),
      text: `# ${words.say(`${interview.id}.name`)}\n\nDrawn by \`node scripts/flows.ts\` from the interview itself. "I don't know" is an answer everywhere and is left out here.\n\n\`\`\`mermaid\n${chart}\n\`\`\`\n`,
    };
  });
}
