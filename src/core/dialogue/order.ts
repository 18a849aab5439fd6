/**
 * How a text may be meant, likeliest first: the first reading that finds something answers. What comes before all of
 * them (a cry for help, a secret, what cannot be read) is in turn.ts and hear.ts.
 */
import { decode, readDayOption } from "../button.ts";
import { saysOnly } from "../hearing/heard.ts";
import { readNumber } from "../language/choices.ts";
import { squashed } from "../language/phrases.ts";
import { readerOf } from "../language/reader.ts";
import { answerExactly, answerInWords } from "./answer-open.ts";
import { explainWord, giveTime, talk } from "./answer-talk.ts";
import { correct } from "./correct.ts";
import { decisionOn, inquire } from "./inquire.ts";
import { isOnButton } from "./labels.ts";
import { obey } from "./obey.ts";
import { press } from "./perform.ts";
import { asksForPerson, thanksForLines } from "./safety.ts";
import type { Scene } from "./scene.ts";
import { askOn, goOnWithOffer } from "./spoken.ts";
import type { Reply } from "./stage.ts";
import { suppose } from "./suppose.ts";
import { takeUp } from "./take-up.ts";
import { nameOther, readFacts, tellFacts } from "./tell-facts.ts";
import { currentQuestion } from "./walk.ts";

type SceneReading = (scene: Scene) => Reply | undefined;

export const ORDER: readonly (readonly [name: string, reading: SceneReading])[] = [
  ["command", command],
  ["yes or no to what was just asked", confirmed],
  ["number or label", offered],
  ["meaning of a word", explainWord],
  ["answer, exactly", answerExactly],
  ["on with what a page offers", goOnWithOffer],
  ["on about what a page was about", askOn],
  ["talk about the talk", talk],
  ["supposition", suppose],
  ["correction", correct],
  ["question", question],
  ["several facts", severalFacts],
  ["answer", answerInWords],
  ["taken up", takeUp],
  ["facts", tellFacts],
  ["answer to another question", nameOther],
  ["time", giveTime],
  ["thanks for help lines", thanks],
  ["person", person],
  ["topic, or not understood", ({ stage, open, heard }) => inquire(stage, open, heard)],
];

function command({ stage, heard, open }: Scene): Reply | undefined {
  const found = readerOf(stage.content).command(heard.written.letters);
  return found && obey(stage, found, open);
}

/** "Yes" or "no", where the desk has just asked whether something was meant, or is to be deleted. */
function confirmed({ stage, heard, open }: Scene): Reply | undefined {
  const acts = stage.conversation.offered.map((value) => ({ value, act: decode(value)?.act }));
  const deletes = acts.some(({ act }) => act?.type === "command" && act.command === "confirm_delete");
  // A yes to "which of these?" says nothing.
  const [asked, ...others] = acts.filter(
    ({ act }) =>
      act?.type === "confirm" || (act?.type === "answer" && readDayOption(act.option) !== undefined),
  );
  const one = others.length === 0 ? asked : undefined;
  if (!deletes && !(one && open)) return undefined;
  const yes = saysOnly(heard, "grammar.yes");
  if (!yes && !saysOnly(heard, "grammar.no")) return undefined;
  if (deletes) return obey(stage, yes ? "confirm_delete" : "keep_record", open);
  return yes ? press(stage, one!.value) : currentQuestion(stage, open!);
}

/** The number or the label of something on the table. */
function offered({ stage, heard }: Scene): Reply | undefined {
  const { offered: values } = stage.conversation;
  const number = readNumber(stage.content, heard.written.plain);
  if (number !== undefined && number >= 1 && number <= values.length)
    return press(stage, values[number - 1]!);
  const said = heard.written.letters;
  const value = values.find((each) => isOnButton(stage, each, said));
  return value === undefined ? undefined : press(stage, value);
}

/** A question that merely mentions something ("how do I do it by phone?") is a question first. */
function question({ stage, heard, open }: Scene): Reply | undefined {
  if (!heard.clauses.some(({ mood }) => mood === "asked")) return undefined;
  if (heard.clauses.some(({ mood, tentative }) => mood === "told" || mood === "hedged" || tentative))
    return undefined;
  return decisionOn(stage, heard.text).type === "sure" ? inquire(stage, open, heard) : undefined;
}

/** Two facts or more are told together, whatever else was asked. */
function severalFacts(scene: Scene): Reply | undefined {
  if (!scene.open) return undefined;
  const { facts, unplaced, rivals = [] } = readFacts(scene, scene.open);
  // When somebody left answers how it stood on the day that is asked about.
  const { question } = scene;
  const asOf = question?.kind === "choice" && question.asOf ? question.id : undefined;
  const placeable = unplaced.filter(
    ({ candidates, stray }) =>
      candidates.length > 0 && !stray && !(asOf !== undefined && candidates.includes(asOf)),
  );
  return facts.length + placeable.length > 1 || rivals.length > 0 ? tellFacts(scene) : undefined;
}

function thanks({ stage, heard, open }: Scene): Reply | undefined {
  return thanksForLines(stage, heard.written.letters) ? obey(stage, "thanks", open) : undefined;
}

function person({ stage, heard, open }: Scene): Reply | undefined {
  const demands = squashed(stage.words, "grammar.person").some((phrase) =>
    heard.written.letters.includes(phrase),
  );
  return demands || asksForPerson(stage, heard.written.letters) ? obey(stage, "human", open) : undefined;
}
