/**
 * The refund dialogue as a framework is given it that reads no language: what is pressed comes as the value of its
 * button. Nine turns; the desk is pressed the same.
 */
export type Answers = Readonly<Record<string, string>>;

export interface Reply {
  readonly text: string;
  /** Their values. */
  readonly choices: readonly string[];
}

export const NINE: readonly string[] = [
  "hello",
  "go:refund",
  "refund.course=target",
  "refund.requested=until",
  "refund.applied=since",
  "refund.member=no",
  "refund.ended=route3",
  "refund.area=east",
  "do:why",
];

/** Where in the nine the verdict is told. */
export const VERDICT_AT = 6;

/** The same by somebody who writes: the desk reads it, and is the only one here that does. */
export const WRITTEN: readonly string[] = [
  "hello",
  "go:refund",
  "はい",
  "2008年の3月ごろ",
  "2006年5月だったと思います",
  "もう退会してました",
  "平成20年4月",
  "東日本です",
  "なぜこの結果ですか？",
];

/** What somebody has done before the eight. */
export const BEFORE_EIGHT: readonly string[] = ["hello", "go:opt-out", "opt-out.channel=advise", "go:refund"];

/** Answers tapped so fast that none has been answered before the last is sent. */
export const EIGHT: readonly string[] = [
  ...NINE.slice(2, 8),
  "opt-out.priority=speed",
  "opt-out.scope=calls",
];

export interface Question extends Reply {
  readonly id: string;
}

const question = (id: string, text: string, options: readonly string[]): Question => ({
  id,
  text,
  choices: [...options, "unknown"].map((option) => `${id}=${option}`),
});

/** Those that decide, in the order in which they are asked. */
export const DECIDING: readonly Question[] = [
  question("refund.course", "使っていたのは、このコースでしたか？", [
    "target",
    "other_sonet",
    "other_company",
  ]),
  question("refund.requested", "解約を申し込んだのは、いつですか？", ["until", "later", "never"]),
  question("refund.applied", "コースに申し込んだのは、いつですか？", ["since", "earlier"]),
  question("refund.member", "2010年1月に、会員でしたか？", ["yes", "no"]),
  question("refund.ended", "使い終わったのは、何年何月でしたか？", ["route3", "route2", "later"]),
];

export const AREA = question("refund.area", "住んでいたのは、どのあたりですか？", ["east", "west"]);

export const MENU: Reply = { text: "どれにしますか？", choices: ["go:refund", "go:opt-out"] };

export function verdictOf(answers: Answers): Reply {
  const covered =
    answers["refund.course"] === "target" &&
    answers["refund.requested"] === "until" &&
    answers["refund.applied"] === "since";
  const route =
    answers["refund.member"] === "yes" ? "1" : { route3: "3", route2: "2" }[answers["refund.ended"]!];
  const text = covered ? `verdict: in_range ${route ?? "none_stated"}` : "verdict: not_covered";
  return { text, choices: [...AREA.choices, "do:why"] };
}

export const amountFor = (area: string): Reply => ({
  text: area === "east" ? "目安は3,570〜6,720円です。" : "目安は3,675〜6,300円です。",
  choices: ["do:why"],
});

export const reasons = (answers: Answers): Reply => ({
  text: Object.entries(answers)
    .map(([id, option]) => `${id}: ${option}`)
    .join("\n"),
  choices: ["go:refund"],
});

/** What a button that answers says; undefined for any other. */
export function answerIn(said: string): readonly [id: string, option: string] | undefined {
  const [id, option] = said.split("=");
  return id !== undefined && option !== undefined ? [id, option] : undefined;
}

/** For a framework that leaves to its user what comes next. */
export function respond(
  answers: Answers,
  said: string,
): { readonly answers: Answers; readonly reply: Reply } {
  if (said === "do:why") return { answers, reply: reasons(answers) };
  if (said === "hello") return { answers, reply: MENU };
  const answer = answerIn(said);
  const known = answer ? { ...answers, [answer[0]]: answer[1] } : answers;
  if (answer?.[0] === AREA.id) return { answers: known, reply: amountFor(answer[1]) };
  const open = DECIDING.find(({ id }) => known[id] === undefined);
  return { answers: known, reply: open ?? verdictOf(known) };
}
