/** What each clause says for and against the options of one question, and what they say together. */
import { type ChoiceQuestion, type Interview, type Question, UNKNOWN } from "../interview/interview.ts";
import { isNear } from "../language/likeness.ts";
import { squashed } from "../language/phrases.ts";
import { type Clause, has, type Mood } from "./clauses.ts";
import { type Heard, saysOnly } from "./heard.ts";
import { type Mention, mentionsIn, namesOf } from "./mentions.ts";
import { problem, type Reading } from "./reading.ts";
import { asksForTime } from "./talk.ts";

export interface Vote {
  readonly option: string;
  readonly clause: Clause;
  readonly mood: Mood;
  readonly denied: boolean;
  /** Only "yes" or "no": what it says depends on the question. */
  readonly bare: boolean;
  /** "Switched to …": it outweighs what it was before. */
  readonly switchedTo?: boolean;
  /** A name that another option's begins with: "So-net Hikari", of "So-net Hikari with FLET'S". */
  readonly short?: boolean;
}

const isTold = ({ mood }: Vote): boolean => mood === "told" || mood === "hedged";

/** What others said is the answer itself where that is asked. */
export const moodFor = (question: Question, { mood }: Clause): Mood =>
  mood === "hearsay" && question.kind === "choice" && question.reported ? "told" : mood;

export function votesOf(heard: Heard, interview: Interview, question: Question): readonly Vote[] {
  const names = namesOf(heard.words, interview, question);
  const mentions = withImplied(mentionsIn(heard, names.within), mentionsIn(heard, names.implied)).filter(
    (mention) => !isOfPapers(heard, mention),
  );
  const isOfOther = isOfAnother(heard, interview, question);
  const ours = mentions.filter((mention) => mention.denied !== "unclear" && !isOfOther(mention));
  return heard.clauses.flatMap((clause): readonly Vote[] => {
    const letters = heard.written.letters.slice(clause.from, clause.to);
    if (squashed(heard.words, "grammar.connectives").includes(letters)) return [];
    const whole = asWhole(heard, names.whole, clause) ?? asDeniedYes(heard, names.whole, clause);
    if (whole) return [whole];
    const isHere = (mention: Mention): boolean => mention.clause === clause;
    const denied =
      question.kind === "choice" && has(clause, "not") && !mentions.some(isHere)
        ? namedIn(heard, clause, names.whole, barePhrases(heard))
        : undefined;
    if (denied !== undefined)
      return [{ option: denied, clause, mood: clause.mood, denied: true, bare: false }];
    return ours.filter(isHere).flatMap((mention) => asMention(heard, names.whole, question, mention));
  });
}

const barePhrases = ({ words }: Heard): readonly string[] => [
  ...squashed(words, "grammar.yes"),
  ...squashed(words, "grammar.no"),
];

/** 電話で頼む tells how to ask, and not that the calls are to stop. */
function isOfAnother(heard: Heard, interview: Interview, question: Question): (mention: Mention) => boolean {
  const elsewhere = interview.questions
    .filter(({ id }) => id !== question.id)
    .flatMap((other) => namesOf(heard.words, interview, other).telling.find(heard.written));
  return ({ from, to }) =>
    elsewhere.some((hit) => hit.from <= from && hit.to >= to && hit.to - hit.from > to - from);
}

/** A clause that is nothing but an option's name. */
function asWhole(heard: Heard, whole: ReadonlyMap<string, string>, clause: Clause): Vote | undefined {
  const letters = heard.written.letters.slice(clause.from, clause.to);
  const said = whole.get(letters);
  const core = heard.coresOf(clause).find((step) => whole.has(step)) ?? "";
  const option = said ?? whole.get(core);
  if (option === undefined || clause.takenBack) return undefined;
  // A name that itself sounds like doubt or denial (返事がない) is a name.
  const plain = said !== undefined && (clause.mood === "unknown" || clause.mood === "hearsay");
  const name = said === undefined ? core : letters;
  return {
    option,
    clause,
    mood: plain ? "told" : clause.mood,
    denied: false,
    bare: barePhrases(heard).includes(name),
    short: isShort(whole, name, option),
  };
}

/** "I don't think I did" denies a yes. */
function asDeniedYes(heard: Heard, whole: ReadonlyMap<string, string>, clause: Clause): Vote | undefined {
  const [yesWord = ""] = squashed(heard.words, "grammar.marks.yes");
  const [noWord = ""] = squashed(heard.words, "grammar.marks.no");
  const [yes, no] = [whole.get(yesWord), whole.get(noWord)];
  if (yes === undefined || no === undefined || !has(clause, "not")) return undefined;
  const bare = barePhrases(heard);
  return heard.affirmedOf(clause).some((step) => bare.includes(step) && whole.get(step) === yes)
    ? { option: no, clause, mood: clause.mood, denied: false, bare: true }
    : undefined;
}

/** A name within a clause; how things stood after a switch ("I'd switched to OCN") only where that is asked. */
function asMention(
  heard: Heard,
  whole: ReadonlyMap<string, string>,
  question: Question,
  { option, clause, denied, way, from, to }: Mention,
): readonly Vote[] {
  const asksAfter =
    question.kind === "choice" && (question.asOf !== undefined || option === question.options[0]);
  if (way !== undefined && !(way === "to" && asksAfter)) return [];
  return [
    {
      option,
      clause,
      mood: isDoubtItself(clause, { from, to }) ? "hedged" : moodFor(question, clause),
      denied: denied === "yes",
      bare: false,
      switchedTo: way === "to",
      short: isShort(whole, heard.written.letters.slice(from, to), option),
    },
  ];
}

/** 西じゃない方: what is left without its denial is a name. */
function namedIn(
  heard: Heard,
  clause: Clause,
  whole: ReadonlyMap<string, string>,
  bare: readonly string[],
): string | undefined {
  const name = heard.affirmedOf(clause).find((step) => whole.has(step) && !bare.includes(step));
  return name === undefined ? undefined : whole.get(name);
}

/** 番号とかもう残ってない, "no papers left": it is the papers that are gone, and not whoever had them. */
function isOfPapers({ grammar, written }: Heard, { clause, from, to }: Mention): boolean {
  const denials = clause.marks.filter(({ means }) => means === "not" || means === "gone");
  return clause.marks.some((paper) => {
    if (paper.means !== "paper" || denials.length === 0) return false;
    if (paper.from < to && paper.to > from) return true;
    if (paper.to > from || from - paper.to > NEAR_PAPER) return false;
    return grammar.headFinal
      ? !/[しで]/.test(written.letters.slice(paper.to, from)) && denials.every((not) => not.to > from)
      : denials.some((not) => not.to <= paper.from);
  });
}

/** Letters between what is gone and its verb: 番号|とかもう|残ってない, "no papers | left". */
const NEAR_PAPER = 6;

const isShort = (whole: ReadonlyMap<string, string>, name: string, option: string): boolean =>
  [...whole].some(([full, other]) => other !== option && full !== name && full.startsWith(name));

/** 辞めた覚えはない is a name that sounds like doubt: nothing else in the clause doubts it. */
function isDoubtItself({ mood, marks }: Clause, name: Pick<Mention, "from" | "to">): boolean {
  const doubts = marks.filter(({ means }) => means === "unknown" || means === "knowing");
  return (
    mood === "unknown" &&
    doubts.length > 0 &&
    doubts.every(({ from, to }) => from < name.to && to > name.from)
  );
}

/** Letters of a particle: OCNを使ってた, "still with OCN". */
const GOVERNED = 3;

/** Who was with another company was not with this one: OCNを使ってた speaks of that one's use. */
function withImplied(named: readonly Mention[], implied: readonly Mention[]): readonly Mention[] {
  const others = implied.filter(({ denied }) => denied === "no");
  const isOf = (mention: Mention, other: Mention): boolean =>
    mention.clause === other.clause &&
    mention.option !== other.option &&
    mention.from - other.to <= GOVERNED &&
    other.from - mention.to <= GOVERNED;
  return [...named.filter((mention) => !others.some((other) => isOf(mention, other))), ...others];
}

/** 東京から大阪に引っ越した、使ってたのは大阪: after a move it is the one that is told afterwards. */
function afterMove(heard: Heard, votes: readonly Vote[]): readonly Vote[] {
  const at = ({ clause }: Vote): number => heard.clauses.indexOf(clause);
  const moves = votes.filter(({ clause }) => has(clause, "moved") || has(clause, "switched")).map(at);
  const later = votes.filter((vote) => moves.length > 0 && at(vote) > Math.max(...moves));
  return later.some(({ denied, bare }) => !denied && !bare) ? later : votes;
}

/** After a word that takes back what was said, what follows it counts. */
function afterCorrection(heard: Heard, votes: readonly Vote[]): readonly Vote[] {
  const index = heard.clauses.findLastIndex(({ corrects }) => corrects);
  const later = votes.filter(({ clause }) => heard.clauses.indexOf(clause) >= index);
  return later.length > 0 ? later : votes;
}

/** "I lived in Tokyo then, now in Osaka": what is said of now gives way to what is said of then. */
function ofThen(votes: readonly Vote[]): readonly Vote[] {
  const then = votes.filter(({ clause }) => clause.time !== "now");
  return new Set(votes.map(({ option }) => option)).size > 1 && then.length > 0 ? then : votes;
}

/** いや、まだ会員でした: a sigh more than a no, where the rest says it in full. */
function withoutInterjection(heard: Heard, votes: readonly Vote[]): readonly Vote[] {
  const sighs = squashed(heard.words, "grammar.interjections");
  const isSigh = ({ bare, clause }: Vote): boolean =>
    bare && sighs.includes(heard.written.letters.slice(clause.from, clause.to));
  return votes.some((vote) => !vote.bare) || saysUnknown(heard)
    ? votes.filter((vote) => !isSigh(vote))
    : votes;
}

const afterSwitch = (votes: readonly Vote[]): readonly Vote[] => {
  const switched = votes.filter((vote) => vote.switchedTo && !vote.denied);
  return switched.length > 0 ? switched : votes;
};

const distinct = (votes: readonly Vote[]): readonly string[] => [
  ...new Set(votes.map(({ option }) => option)),
];

export const isYesNo = ({ options }: ChoiceQuestion): boolean =>
  options.length === 2 && options.includes("yes") && options.includes("no");

export const saysUnknown = (heard: Heard): boolean =>
  saysOnly(heard, "grammar.unknown") || heard.clauses.some(({ mood }) => mood === "unknown");

/** Not that it is not known, but why it cannot be: the papers are gone, somebody else did it. */
export function excuses(heard: Heard): boolean {
  if (asksForTime(heard)) return false;
  // "Do I need the contract? I threw it away": the paper is asked about, and not why the answer isn't known.
  if (heard.clauses.some((clause) => clause.mood === "asked" && has(clause, "paper"))) return false;
  const said = heard.clauses.filter(
    ({ mood }) => mood !== "asked" && mood !== "supposed" && mood !== "hearsay",
  );
  const others = said.filter((clause) => has(clause, "family"));
  const lacks = (clause: Clause): boolean =>
    has(clause, "paper") && (["gone", "not", "no"] as const).some((mark) => has(clause, mark));
  return (
    said.some((clause) => has(clause, "excused") || lacks(clause)) ||
    others.some(({ sentence }) =>
      said.some((clause) => clause.sentence === sentence && has(clause, "arranged")),
    )
  );
}

/** Of a question with options. */
export function readVotes(
  heard: Heard,
  question: ChoiceQuestion,
  votes: readonly Vote[],
  whole: ReadonlyMap<string, string>,
): Reading | undefined {
  const exact = whole.get(heard.written.letters);
  if (exact !== undefined) return { answer: exact, exact: true, hedged: false };
  const stands = afterMove(heard, ofThen(afterCorrection(heard, votes.filter(isTold))));
  const told = withoutInterjection(heard, afterSwitch(stands));
  const doubtful = saysUnknown(heard);
  const answered = (option: string, from: readonly Vote[]): Reading => ({
    answer: option,
    exact: false,
    hedged: doubtful || from.every(({ mood }) => mood === "hedged"),
  });
  const affirmed = told.filter(({ denied }) => !denied);
  const denied = told.filter((vote) => vote.denied && !affirmed.some(({ option }) => option === vote.option));
  const named = distinct(affirmed.filter(({ bare }) => !bare));
  const bare = distinct(affirmed.filter((vote) => vote.bare));
  // Of two, what is not the one is the other.
  const [one, two, ...more] = question.options;
  const opposite =
    two !== undefined && more.length === 0
      ? distinct(denied).map((option) => (option === one ? two : one!))
      : [];
  const meant = [...new Set([...named, ...opposite])];
  // "It could have been that or the other, I mix them up."
  if (meant.length > 1 && doubtful && told.every(({ mood }) => mood === "hedged"))
    return { answer: question.unsure ?? UNKNOWN, exact: false, hedged: false };
  if (doubtful && meant.length === 1 && isOpen(heard, affirmed))
    return { answer: question.unsure ?? UNKNOWN, exact: false, hedged: false };
  if (meant.length > 1 || bare.length > 1) return undefined;
  const [only] = meant;
  if (only !== undefined)
    return clashes(question, only, bare[0]) || (bare.length > 0 && affirmedBoth(told, bare[0]!))
      ? undefined
      : answered(only, told);
  const reported = distinct(
    votes.filter(({ mood, denied: not, bare: plain }) => mood === "hearsay" && !not && !plain),
  );
  // "She says it was ADSL, not the other one": what is said to have been, and not only what was not.
  if (denied.length > 0 && bare.length === 0 && reported.length === 1) return { suggested: reported[0]! };
  if (denied.length > 0)
    return bare[0] !== undefined && bare[0] !== question.options[0]
      ? answered(bare[0], affirmed)
      : problem("denied");
  if (bare[0] !== undefined)
    return leavesUnread(heard, told) ? { suggested: bare[0] } : answered(bare[0], affirmed);
  if (doubtful || (votes.length === 0 && excuses(heard)))
    return { answer: question.unsure ?? UNKNOWN, exact: saysOnly(heard, "grammar.unknown"), hedged: false };
  const asked = distinct(
    votes.filter((vote) => !vote.denied && !vote.bare && (vote.mood === "asked" || vote.mood === "hearsay")),
  );
  if (asked.length === 1 && asked[0] !== undefined) return { suggested: asked[0] };
  return nearly(heard, whole);
}

/** "So-net Hikari something, the rest I forgot", "could be that or the other": beside a doubt, a name that decides nothing. */
const isOpen = ({ clauses }: Heard, affirmed: readonly Vote[]): boolean =>
  clauses.some((clause) => has(clause, "alternative")) ||
  (affirmed.length > 0 && affirmed.every(({ bare, short }) => bare || short));

/** "Yes, ADSL" where yes is another option; "no, OCN" is none: a bare no says only what it was not. */
function clashes(question: ChoiceQuestion, named: string, bare: string | undefined): boolean {
  if (bare === undefined || bare === named) return false;
  const yes = question.options[0];
  return isYesNo(question) || bare === yes || named === yes;
}

/** "No, I don't think I'd left yet": beside a bare word something is denied that was not read. */
const leavesUnread = (heard: Heard, told: readonly Vote[]): boolean =>
  heard.clauses.some(
    (clause) =>
      (clause.mood === "told" || clause.mood === "hedged") &&
      has(clause, "not") &&
      !told.some((vote) => vote.clause === clause),
  ) || told.some(({ clause, bare }) => bare && has(clause, "not") && !isWhole(heard, clause));

/** Whether a clause is nothing but its bare word, denied or not. */
const isWhole = (heard: Heard, clause: Clause): boolean =>
  [...heard.coresOf(clause), ...heard.affirmedOf(clause)].some((core) => barePhrases(heard).includes(core));

const affirmedBoth = (told: readonly Vote[], bare: string): boolean =>
  told.some((vote) => vote.bare && vote.option !== bare);

/** A name with a slip of the finger. */
function nearly(heard: Heard, whole: ReadonlyMap<string, string>): Reading | undefined {
  const [clause, ...others] = heard.clauses;
  if (!clause || others.length > 0 || clause.mood !== "told" || has(clause, "not")) return undefined;
  const core = heard.coresOf(clause).at(-1)!;
  const near = new Set([...whole].filter(([name]) => isNear(core, name)).map(([, option]) => option));
  return near.size === 1 ? { answer: [...near][0]!, exact: false, hedged: true } : undefined;
}
