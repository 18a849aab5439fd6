/** Answers to talk about the talk; the open question comes back each time. */
import { decode } from "../button.ts";
import type { Words } from "../content/words.ts";
import { saysOnly } from "../hearing/heard.ts";
import { asksForTime, talkIn, termsAsked, termsIn } from "../hearing/talk.ts";
import { saysUnknown } from "../hearing/votes.ts";
import type { Answers, Interview } from "../interview/interview.ts";
import { plan } from "../interview/next-question.ts";
import { interviewsOf } from "../matters/interviews.ts";
import { layerOf, type Message } from "../message.ts";
import { isTopic } from "./answer-topic.ts";
import { changeList } from "./explain.ts";
import { decisionOn } from "./inquire.ts";
import { menu } from "./menu.ts";
import { obey } from "./obey.ts";
import { kept } from "./repair.ts";
import { answerRows, pathOf } from "./rows.ts";
import type { Scene } from "./scene.ts";
import { commandChoice, type Reply, type Stage } from "./stage.ts";
import { tell } from "./tell.ts";
import { currentQuestion } from "./walk.ts";

function meaningOf(words: Words, interview: string, term: string): string {
  const path = `${interview}.glossary.${term}`;
  return words.say("desk.glossary", { term: words.say(`${path}.name`), means: words.say(`${path}.means`) });
}

/** A word of the questions, explained. */
export function explainWord({ stage, heard, open }: Scene): Reply | undefined {
  const { words } = stage;
  const all = interviewsOf(stage.content, stage.today);
  const ordered = open ? [open, ...all.filter(({ id }) => id !== open.id)] : all;
  const terms = termsAsked(heard, ordered).slice(0, 2);
  if (terms.length === 0) return undefined;
  // A page says more than a line.
  const decision = open ? undefined : decisionOn(stage, heard.text);
  if (decision?.type === "sure" && isTopic(stage, decision.id)) return undefined;
  const said = terms.map(({ interview, term }) => meaningOf(words, interview, term)).join("\n");
  return open
    ? currentQuestion(stage, open, said)
    : { conversation: stage.conversation, messages: [menu(stage, said)] };
}

/** Which of the answers is wrong; the question that stands is one tap away. */
function wrongAnswer(stage: Stage, open: Interview, answers: Answers): Message {
  const list = changeList(stage, open, answers);
  return {
    ...list,
    text: stage.words.say("desk.question.meant"),
    ways: [commandChoice(stage, "resume"), ...(list.ways ?? [])],
  };
}

/** Between two interviews there is nothing to go back to, to be done with or to be unsure of. */
function betweenInterviews({ stage, heard }: Scene): Reply | undefined {
  const about = talkIn(heard);
  const { words, conversation } = stage;
  const spoken =
    (about !== undefined && about !== "wrong" && about !== "wait" && about !== "whatToSay") ||
    ANSWERS.some((list) => saysOnly(heard, list));
  const offersOne =
    conversation.offered.filter((value) => decode(value)?.act.type === "interview").length === 1;
  // A yes takes up what was offered.
  if (!spoken || (offersOne && saysOnly(heard, "grammar.yes"))) return undefined;
  return { conversation, messages: [menu(stage, words.say("desk.noQuestion"))] };
}

const ANSWERS = ["grammar.unknown", "grammar.yes", "grammar.no"] as const;

/** What the words of the question mean; where its answer stands is said beneath it anyway, unless nothing else helps. */
function explained({ stage, open, question }: Scene): string | undefined {
  if (!open || !question) return undefined;
  const { words } = stage;
  const path = pathOf(open, question);
  const terms = termsIn(words, words.say(`${path}.ask`), open).slice(0, 2);
  const means = terms.map((term) => meaningOf(words, open.id, term));
  return means.length > 0 ? means.join("\n") : words.say(`${path}.where`);
}

/** The verdict is told: what is to be done or said is in its kit; who does not follow finds what explains it. */
function afterVerdict(scene: Scene, open: Interview, about: ReturnType<typeof talkIn>): Reply | undefined {
  const { stage, heard, question, answers } = scene;
  const asksOn = about === "whatNext" || about === "whatToSay" || saysOnly(heard, "grammar.whatNow");
  const lost = about === "unclear" || (!question && saysOnly(heard, "grammar.unknown"));
  // Answers that contradict each other leave nothing to do but to change one.
  if (!(asksOn || lost) || !layerOf(tell(stage, open, answers), "kit")) return undefined;
  if (asksOn) return obey(stage, "kit", open);
  const message: Message = {
    kind: "menu",
    text: stage.words.say("desk.verdict.unclear"),
    choices: (["why", "kit", "whatif"] as const).map((command) => commandChoice(stage, command)),
    ways: [commandChoice(stage, "human"), commandChoice(stage, "menu")],
  };
  return { conversation: stage.conversation, messages: [message] };
}

export function talk(scene: Scene): Reply | undefined {
  const { stage, heard, open, question, answers } = scene;
  if (!open) return betweenInterviews(scene);
  const about = talkIn(heard);
  if (!question || question.refines) {
    const told = afterVerdict(scene, open, about);
    if (told) return told;
  }
  if (about === undefined) return undefined;
  const { words, conversation } = stage;
  const hasAnswers = Object.keys(answers).length > 0;
  switch (about) {
    case "resume":
      return obey(stage, "resume", open);
    case "wrong":
      return hasAnswers
        ? {
            conversation,
            messages: [wrongAnswer(stage, open, answers)],
          }
        : kept(stage, open, words.say("desk.question.notKept"));
    case "howMany": {
      const { longest } = plan(open, answers, conversation.exhausted[open.id]);
      const count = question ? Math.max(0, longest - 1) : 0;
      return question
        ? currentQuestion(stage, open, words.say("desk.question.howMany", { count }))
        : undefined;
    }
    case "whatNext":
      return question ? currentQuestion(stage, open, words.say("desk.question.whatNext")) : undefined;
    case "whatToSay":
      return undefined;
    case "unclear":
      return question ? kept(stage, open, explained(scene)!) : undefined;
    case "wait":
      // "I can't find out": there is nothing to wait for.
      return question && !saysUnknown(heard) ? kept(stage, open, words.say("desk.question.wait")) : undefined;
    case "saidBefore": {
      const summary = answerRows(stage, open, answers)
        .map(({ label, value }) => words.say("desk.labelled", { name: label, value }))
        .join(words.say("desk.listComma"));
      return kept(
        stage,
        open,
        summary ? words.say("desk.question.saidSoFar", { summary }) : words.say("desk.question.saidBefore"),
      );
    }
  }
}

/** "Hold on, I have the old bills upstairs": told among other words, where nothing else was read. */
export function giveTime({ stage, heard, open, question }: Scene): Reply | undefined {
  if (!open || !question || !asksForTime(heard)) return undefined;
  if (heard.clauses.some(({ mood }) => mood === "asked")) return undefined;
  return kept(stage, open, stage.words.say("desk.question.wait"));
}
