/** The drawings of docs/flows/, as they should be. */
import { CERTAINTY } from "../../src/adapters/kit/palette.ts";
import type { Words } from "../../src/core/content/words.ts";
import type { Interview } from "../../src/core/interview/interview.ts";
import { INCONSISTENT, type Standing, UNDETERMINED } from "../../src/core/interview/possibilities.ts";
import type { Certainty } from "../../src/core/message.ts";
import { loadContent } from "../../src/desk/load-content.ts";
import { interviews } from "../support/matters.ts";
import { sayAtoms, sayEnd } from "./flow-words.ts";
import { flowOf } from "./interview-flow.ts";

/** A day that is never today, so that the drawings stay as they are. */
const A_DAY = "2026-01-28";

/** What the drawing says where a button names a day of its own. */
const DAYS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  en: {
    usualSince: "Start of the usual wait",
    usualBefore: "the day before the usual wait",
    contractorSince: "Start of a contractor's wait",
    contractorBefore: "Day before a contractor's wait",
    paperSince: "Seven days ago",
    paperBefore: "eight days ago",
  },
  ja: {
    usualSince: "ふつうの待ち時間の初日",
    usualBefore: "ふつうの待ち時間の前日",
    contractorSince: "業者の待ち時間の初日",
    contractorBefore: "業者の待ち時間の前日",
    paperSince: "7日前",
    paperBefore: "8日前",
  },
};

const ANY: Readonly<Record<string, string>> = { en: "any answer", ja: "どの答えでも" };

const TITLES: Readonly<Record<string, string>> = {
  en: "Drawn by `node scripts/flows.ts` from the interview itself. Dotted: not to know. Colours: how sure the result is, as on every surface.",
  ja: "インタビューそのものから`node scripts/flows.ts`で描いた図です。点線は「わからない」、色は結果の確かさで、どの画面でも同じです。",
};

/** Wide labels are broken, so that the drawing fits the width of a page. */
const WIDEST = { en: 26, ja: 14 } as const;

function broken(text: string, widest: number): string {
  const pieces = [...new Intl.Segmenter("ja", { granularity: "word" }).segment(text)].map(
    ({ segment }) => segment,
  );
  const lines = [""];
  for (const piece of pieces) {
    const closes = /^[、。，．）」』？！:;,.)?!]/.test(piece);
    if (lines.at(-1)!.length + piece.length > widest && !closes) lines.push(piece.trimStart());
    else lines[lines.length - 1] += piece;
  }
  return lines.flatMap((line) => line.trim() || []).join("<br>");
}

function drawing(words: Words, interview: Interview): string {
  const drawn = { today: A_DAY, days: DAYS[words.locale] };
  const label = (text: string): string =>
    broken(text.replaceAll('"', "'"), WIDEST[words.locale === "ja" ? "ja" : "en"]);
  const telling = loadContent().matters.find(({ tellings }) => interview.id in tellings)!.tellings[
    interview.id
  ]!;
  const certainty = ({ id }: Standing): Certainty =>
    id === UNDETERMINED ? "undetermined" : id === INCONSISTENT ? "inconsistent" : telling.certainty(id);
  return flowOf(interview, {
    question: (question) => label(words.say(`${interview.id}.questions.${question.id}.ask`)),
    answers: (question, atoms, all) =>
      all ? ANY[words.locale]! : sayAtoms(words, interview, question, atoms, drawn).map(label).join("<br>"),
    verdict: (now) => label(sayEnd(words, interview, now)),
    look: certainty,
    looks: Object.fromEntries(
      Object.entries(CERTAINTY).map(([name, colour]) => [name, `fill:${colour},color:#fff`]),
    ),
  });
}

export function drawings(): readonly { readonly path: URL; readonly text: string }[] {
  const content = loadContent();
  return ["en", "ja"].flatMap((locale) =>
    interviews(A_DAY).map((interview) => {
      const words = content.words(locale);
      const name = locale === "en" ? interview.id : `${interview.id}.${locale}`;
      return {
        path: new URL(`../../docs/flows/${name}.md`, import.meta.url),
        text: `# ${words.say(`${interview.id}.name`)}\n\n${TITLES[locale]}\n\n\`\`\`mermaid\n${drawing(words, interview)}\n\`\`\`\n`,
      };
    }),
  );
}
