/**
 * A transcript names what it answers, not the place of a button: one more question breaks the transcripts that are
 * about what it decides, and no other. Every interview is given one, in front of all it has.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse, stringify } from "yaml";
import type { Content } from "../../src/core/content/content.ts";
import type { ChoiceQuestion, Interview } from "../../src/core/interview/interview.ts";
import { standing } from "../../src/core/interview/possibilities.ts";
import { MATTERS } from "../../src/core/matters/index.ts";
import { interviewOf } from "../../src/core/matters/interviews.ts";
import { once } from "../../src/core/once.ts";
import { loadContent } from "../../src/desk/load-content.ts";
import { type CoreTalker, content, coreTalker } from "../support/core-talker.ts";
import { play } from "../support/play.ts";
import { type Transcript, transcripts } from "../support/transcript.ts";

const LOCALES = fileURLToPath(new URL("../../locales", import.meta.url));
const MORE = "more";

/** Where the interview would say `decided`, the new question decides between that and something else. */
const CASES: readonly Case[] = [
  { matter: "stop-calls", interview: "opt-out", decided: "plan_webform", otherwise: "plan_phone" },
  { matter: "stop-calls", interview: "still-called", decided: "affiliates", otherwise: "escalate" },
  {
    matter: "refund-2010",
    interview: "refund",
    decided: "in_range",
    route: "3",
    otherwise: "not_covered",
  },
  { matter: "first-steps", interview: "eight-days", decided: "within", otherwise: "over" },
];
interface Case {
  readonly matter: string;
  readonly interview: string;
  readonly decided: string;
  readonly route?: string;
  readonly otherwise: string;
}

const QUESTION: ChoiceQuestion = { id: MORE, kind: "choice", options: ["left", "right"] };

const longer = (interview: Interview, of: Case): Interview => ({
  ...interview,
  questions: [QUESTION, ...interview.questions],
  verdict: (completion) => {
    const said = interview.verdict(completion);
    const decides = said?.id === of.decided && (of.route === undefined || said.route === of.route);
    return decides && completion[MORE]!.id === "right" ? { id: of.otherwise } : said;
  },
});

const WORDS = {
  name: "ZZ",
  ask: "ZZ?",
  where: "ZZ.",
  why: "ZZ.",
  clause: "ZZ.",
  options: { left: { label: "ZZL", value: "ZZL" }, right: { label: "ZZR", value: "ZZR" } },
};

/** The interview's words in every language, with the new question's. */
function written(folder: string, { matter, interview }: Case): void {
  for (const locale of content.locales) {
    const place = `${locale}/matters/${matter}`;
    const words = parse(readFileSync(join(LOCALES, place, `${interview}.yaml`), "utf8"));
    mkdirSync(join(folder, place), { recursive: true });
    const questions = { ...words.questions, [MORE]: WORDS };
    writeFileSync(join(folder, place, `${interview}.yaml`), stringify({ ...words, questions }));
  }
}

function withOneMore(folder: string, of: Case): Content {
  // The same interview for the same one: what is worked out for it is kept with it.
  const lengthened = once((interview: Interview) => longer(interview, of));
  const more = loadContent(undefined, {
    folders: [LOCALES, folder],
    matters: MATTERS.map((matter) => ({
      ...matter,
      interviews: (today) =>
        matter.interviews(today).map((each) => (each.id === of.interview ? lengthened(each) : each)),
    })),
  });
  // Nobody writes the new question's words: what is heard in all others need not be learned once more.
  return Object.defineProperties(more, {
    learned: { get: () => content.learned },
    emergencies: { get: () => content.emergencies },
  });
}

const mayDecide = ({ decided, route }: Case, { id, routes }: ReturnType<typeof standing>): boolean =>
  id === decided && (route === undefined || routes.includes(route));

/** Whether somewhere on its way this verdict was reached, or had this route among its own. */
async function isAbout(transcript: Transcript, of: Case): Promise<boolean> {
  const id = of.interview;
  let told = false;
  const talker = coreTalker(transcript);
  const watching: CoreTalker = {
    ...talker,
    async does(step) {
      const said = await talker.does(step);
      const answers = talker.conversation()?.answers[id];
      const interview = interviewOf(content, id, transcript.today)!;
      told ||= answers !== undefined && mayDecide(of, standing(interview, answers));
      return said;
    },
  };
  await play(transcript, watching);
  return told;
}

async function isBroken(transcript: Transcript, more: Content): Promise<boolean> {
  try {
    await play(transcript, coreTalker({ ...transcript, content: more }), more);
    return false;
  } catch {
    return true;
  }
}

test("no interview is left out", () => {
  const all = MATTERS.flatMap(({ id, tellings }) => Object.keys(tellings).map((name) => `${id} ${name}`));
  expect(CASES.map(({ matter, interview }) => `${matter} ${interview}`).sort()).toEqual(all.sort());
});

describe.each(CASES)("in $interview, a question that decides where $decided $route was said", (of) => {
  const folder = mkdtempSync(join(tmpdir(), "question-"));
  let more: Content;
  beforeAll(() => {
    written(folder, of);
    more = withOneMore(folder, of);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test("is one of the interview's", () => {
    expect(interviewOf(more, of.interview, "2026-11-22")!.questions[0]!.id).toBe(MORE);
    expect(more.words("ja").say(`${of.interview}.questions.${MORE}.ask`)).toBe(WORDS.ask);
  });

  test("breaks the transcripts about that, and no other", async () => {
    const all = transcripts();
    const about: string[] = [];
    const broken: string[] = [];
    for (const transcript of all) {
      if (await isAbout(transcript, of)) about.push(transcript.name);
      if (await isBroken(transcript, more)) broken.push(transcript.name);
    }
    expect(about).not.toEqual([]);
    expect(about.length).toBeLessThan(all.length / 4);
    expect(broken).not.toEqual([]);
    expect(broken.filter((name) => !about.includes(name))).toEqual([]);
  });
});
