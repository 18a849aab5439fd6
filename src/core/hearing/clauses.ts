/**
 * A text in clauses, each with how it is meant. All that the desk understands is taken from them: what is denied, asked,
 * supposed, doubted or told by others is never what the person tells.
 */
import type { Words } from "../content/words.ts";
import type { Boundary, Grammar } from "../language/grammar.ts";
import { type Mark, marksOf } from "./marks.ts";
import type { Hit } from "./phrasebook.ts";
import { letterAt, type Written } from "./written.ts";

export type Mood = "told" | "hedged" | "asked" | "supposed" | "hearsay" | "others" | "unknown";

export interface Clause {
  /** Of the letters of the text; `to` is not included. */
  readonly from: number;
  readonly to: number;
  readonly plain: string;
  readonly sentence: number;
  readonly marks: readonly Hit<Mark>[];
  readonly mood: Mood;
  /** A bare name or date with a question mark: 東京？ */
  readonly tentative: boolean;
  /** Said and replaced by what follows, here or in the next clause. */
  readonly takenBack: boolean;
  /** Holds a word that takes back what was said before: やっぱり, "scratch that". */
  readonly corrects: boolean;
  readonly time: "now" | "then" | undefined;
}

export interface Stretch {
  readonly from: number;
  readonly to: number;
}

export const has = ({ marks }: Pick<Clause, "marks">, mark: Mark): boolean =>
  marks.some(({ means }) => means === mark);

/** `dates`: stretches of the plain text that no boundary may cut. */
export function clausesOf(
  words: Words,
  grammar: Grammar,
  text: Written,
  dates: readonly Stretch[],
): readonly Clause[] {
  const marks = marksOf(words).find(text);
  const cuts = cutsOf(grammar, text, marks, dates);
  const clauses: Clause[] = [];
  let [from, sentence] = [0, 0];
  for (const cut of cuts) {
    const piece = { from, to: letterAt(text, cut.from) };
    if (piece.to > piece.from) clauses.push(clauseOf(grammar, text, marks, piece, sentence, cut));
    from = letterAt(text, cut.to);
    if (cut.kind === "sentence") sentence++;
  }
  return settled(grammar, clauses);
}

function cutsOf(
  grammar: Grammar,
  text: Written,
  marks: readonly Hit<Mark>[],
  dates: readonly Stretch[],
): readonly Boundary[] {
  const end = text.plain.length;
  const placed = (letter: number): number => text.places[letter] ?? end;
  const after = (place: number): Boundary => ({
    from: place,
    to: place,
    kind: "clause",
    weak: false,
    asks: false,
  });
  const own = marks.flatMap(({ means, from, to }): Boundary[] => {
    if (means === "replaced") return [after(placed(to - 1) + 1)];
    if (means === "corrected") return [after(placed(from))];
    return [];
  });
  // "Anything but the phone": a word that joins clauses may be part of a mark.
  // いるんですか？もう holds no かも: what is asked ends at its sign.
  const isInMark = ({ from, to, asks }: Boundary): boolean =>
    !asks && marks.some((mark) => placed(mark.from) < from && to <= placed(mark.to - 1));
  const found = [...grammar.boundaries(text.plain), ...own]
    .filter((cut) => !isInMark(cut))
    .filter(({ from, to, weak }) => !weak || !dates.some((date) => from > date.from && to < date.to));
  const leads = leadsOf(text, marks, found, placed);
  const unknowns = marks.filter(({ means }) => means === "unknown");
  // "I can't remember | if I was one" is one clause.
  const cuts = [...found, ...leads].filter(
    (cut) => cut.kind !== "if" || !unknowns.some(({ to }) => isOpenUntil(found, placed(to - 1), cut.from)),
  );
  const ordered = cuts.toSorted(
    (a, b) => a.from - b.from || Number(b.kind === "sentence") - Number(a.kind === "sentence"),
  );
  return [...ordered, { from: end, to: end, kind: "sentence", weak: false, asks: false }];
}

const isOpenUntil = (found: readonly Boundary[], from: number, until: number): boolean =>
  from < until && !found.some((cut) => cut.kind !== "if" && cut.from > from && cut.from < until);

/** "yes I was": the yes is a clause of its own. */
function leadsOf(
  text: Written,
  marks: readonly Hit<Mark>[],
  found: readonly Boundary[],
  placed: (letter: number) => number,
): readonly Boundary[] {
  const starts = new Set([0, ...found.map(({ to }) => letterAt(text, to))]);
  return marks.flatMap(({ means, from, to }): Boundary[] => {
    if (!(means === "yes" || means === "no") || !starts.has(from)) return [];
    const place = placed(to - 1) + 1;
    return [{ from: place, to: place, kind: "clause", weak: false, asks: false }];
  });
}

function clauseOf(
  grammar: Grammar,
  text: Written,
  all: readonly Hit<Mark>[],
  { from, to }: Stretch,
  sentence: number,
  cut: Boundary,
): Clause {
  const marks = all.filter((mark) => mark.from >= from && mark.to <= to);
  const plain = text.plain.slice(text.places[from], text.places[to - 1]! + 1);
  // "I think so??" is not sure, and asks nothing.
  const marked = cut.asks && !has({ marks }, "hedge");
  const asks = grammar.asks(plain) || has({ marks }, "asks") || (marked && grammar.isPredicate(plain));
  const mood = moodOf(marks, asks || marked, deniesKnowing(grammar, marks));
  return {
    from,
    to,
    plain,
    sentence,
    marks,
    mood,
    tentative: mood === "asked" && !asks,
    takenBack: has({ marks }, "replaced") || has({ marks }, "takenBack"),
    corrects: has({ marks }, "corrected"),
    time: has({ marks }, "then") ? "then" : has({ marks }, "now") ? "now" : undefined,
  };
}

/** Letters between a word for knowing and what denies it: 覚えては|いない, "can't honestly | recall". */
const NEAR = 14;

/** 頭に残ってない, "no memory of it". */
const deniesKnowing = ({ headFinal }: Grammar, marks: readonly Hit<Mark>[]): boolean =>
  marks.some(
    (knowing) =>
      knowing.means === "knowing" &&
      marks.some(({ means, from, to }) => {
        if (means !== "not" && means !== "no") return false;
        const between = headFinal ? from - knowing.to : knowing.from - to;
        return between >= 0 && between <= NEAR;
      }),
  );

function moodOf(marks: readonly Hit<Mark>[], asks: boolean, unknown: boolean): Mood {
  const kinds = new Set(marks.map(({ means }) => means));
  if (kinds.has("supposed")) return "supposed";
  if (kinds.has("unknown") || unknown) return "unknown";
  if (kinds.has("others") && !kinds.has("onBehalf")) return "others";
  // What one of the family says of it is told for them, and not sure.
  if (kinds.has("hearsay") && kinds.has("family")) return "hedged";
  if (kinds.has("hearsay") || kinds.has("besides")) return "hearsay";
  // "Or was it 2008?" is asked of oneself.
  if (asks && kinds.has("alternative") && !kinds.has("asks")) return "hedged";
  if (asks) return "asked";
  return kinds.has("hedge") ? "hedged" : "told";
}

/** What a clause means beside the others of its sentence: a condition supposes only where something is asked of it. */
function settled(grammar: Grammar, clauses: readonly Clause[]): readonly Clause[] {
  const told = clauses
    .map((clause, index) => replacedBy(clause, clauses[index + 1]))
    .map((clause, index, all) => doubted(clause, all[index - 1], all[index + 1]))
    .map((clause, index, all) => ledInto(grammar, clause, all[index + 1], all));
  return led(grammar, told).map((clause, index) => {
    const beside = told.filter(({ sentence }) => sentence === clause.sentence);
    const supposing = beside.some(({ mood }) => mood === "supposed");
    if (supposing && !grammar.headFinal) return { ...clause, mood: "supposed" };
    const condition = grammar.isCondition(clause.plain) && clause.mood !== "hedged";
    const next = told[index + 1];
    const open = !grammar.headFinal || next?.sentence !== clause.sentence || next.mood === "asked";
    return condition && open ? { ...clause, mood: "supposed" } : clause;
  });
}

/** 友達が解約したのは、2009年: of whom a clause speaks, what follows it speaks too. */
const led = (grammar: Grammar, clauses: readonly Clause[]): readonly Clause[] =>
  clauses.map((clause, index) => {
    const before = clauses[index - 1];
    const follows =
      (before?.mood === "others" || before?.mood === "hearsay") &&
      before.sentence === clause.sentence &&
      grammar.isTopic(before.plain);
    return follows && clause.mood === "told" ? { ...clause, mood: before.mood } : clause;
  });

/** 4月…じゃなくて5月: the pause parts what is taken back from the word that does it. */
function replacedBy(clause: Clause, next: Clause | undefined): Clause {
  return next && isOnly(next, "replaced") ? { ...clause, takenBack: true } : clause;
}

/** Whether a clause is such a word and nothing else. */
const isOnly = ({ marks, from, to }: Clause, means: Mark): boolean =>
  marks.length === 1 && marks[0]!.means === means && marks[0]!.from === from && marks[0]!.to === to;

/** "August 2009, I think"; たぶん、8月: the pause parts what is told from the word that doubts it. */
function doubted(clause: Clause, before: Clause | undefined, next: Clause | undefined): Clause {
  const doubts = (other: Clause | undefined): boolean =>
    other?.sentence === clause.sentence && isOnly(other, "hedge");
  // What stands between two clauses belongs to the one before it, as "or so" does.
  const opens = doubts(before) && before!.from === 0;
  return clause.mood === "told" && (opens || doubts(next)) ? { ...clause, mood: "hedged" } : clause;
}

/** What only leads to the next clause is meant as that is: 会員って、…ですか; …かどうか、わかりません. */
function ledInto(grammar: Grammar, clause: Clause, next: Clause | undefined, all: readonly Clause[]): Clause {
  const follows = next?.sentence === clause.sentence ? next.mood : undefined;
  if (clause.mood !== "told" && clause.mood !== "hedged") return clause;
  const whether = grammar.whether(clause.plain);
  if (whether === "within") return { ...clause, mood: "asked" };
  if (whether === "ends")
    return { ...clause, mood: follows === undefined || follows === "unknown" ? "unknown" : "asked" };
  if (grammar.introduces(clause.plain) && (follows === "asked" || follows === "unknown"))
    return { ...clause, mood: follows };
  const contrasted = has(clause, "family") && all.some((other) => other !== clause && has(other, "myself"));
  return contrasted ? { ...clause, mood: "others" } : clause;
}

/** Whether what stands at a place is said not to be; denied twice says nothing, but "it's not that I wasn't". */
export function isDenied(
  grammar: Grammar,
  { marks, to: end }: Clause,
  from: number,
  to: number,
): "yes" | "no" | "unclear" {
  const outside = marks.filter(
    ({ means, ...mark }) =>
      ((means === "not" || means === "twice") && (grammar.headFinal ? mark.from >= to : mark.to <= from)) ||
      // "With flets no": what ends a clause answers what it names.
      (means === "no" && mark.to === end && mark.from >= to),
  );
  const denials = outside.length;
  const affirms = outside.some(({ means }) => means === "twice");
  // 会員じゃなかったとは言い切れない: a name that denies, denied again.
  const within = marks.some((mark) => mark.means === "not" && mark.from < to && mark.to > from);
  if (denials > 0 && within) return affirms && denials === 1 ? "yes" : "unclear";
  if (denials === 0 || (denials === 2 && affirms)) return "no";
  return denials === 1 ? "yes" : "unclear";
}
