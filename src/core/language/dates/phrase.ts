/** One date phrase: what stands before the date, the date, and what stands after it. */
import { agoAt, windowAt } from "./ago.ts";
import { seasonBeforeEvent } from "./beside-event.ts";
import { dayLed, monthLed, seasonLed, thisTimeLed, yearLed } from "./calendar-dates.ts";
import { eraAlone } from "./eras.ts";
import { landmarkAt } from "./landmark.ts";
import { hasRole } from "./lexicon.ts";
import type { Bound, Part } from "./meaning.ts";
import { type Nth, nthAt } from "./nth.ts";
import { afterEraYear, numericDate } from "./numeric.ts";
import { type Offset, type OffsetBefore, offsetAfter, offsetBefore } from "./offset.ts";
import type { Parse, ParsingScene } from "./parsing.ts";
import { relatively } from "./same.ts";
import type { Shape } from "./shape.ts";
import { shiftedAt, weekdayLed } from "./shifted.ts";
import type { Token } from "./tokens.ts";
import { winterAcross } from "./winters.ts";
import { yearAt } from "./years.ts";

export interface Phrase {
  readonly shape: Shape;
  readonly bound: Bound | undefined;
  /** Its bound stood before it, and is of no date before: 2006年か、遅くても2007年. */
  readonly led: boolean;
  readonly about: boolean;
  readonly between: boolean;
  /** 「2009年ではなく」, "not 2009": it lends its year to what follows, and is no reading itself. */
  readonly negated: boolean;
  readonly offset: Offset | undefined;
  /** How an event dates it: while it lasted, or when it was. */
  readonly told: "during" | "when" | undefined;
  /** Counted from another date of the text (その二か月後). */
  readonly derived: boolean;
  /** Tokens, the last not included. */
  readonly start: number;
  readonly end: number;
}

interface Core extends Parse {
  readonly about?: boolean;
}

/** Kinds a date can begin with; `other` and `mark` are for "'09". */
const BEGINNINGS: ReadonlySet<Token["kind"]> = new Set<Token["kind"]>(
  "number era month season weekday shift same decade landmark which window about over under few article halfYear lengthOf lately zodiac thisTimeOfYear fiscal".split(
    " ",
  ) as Token["kind"][],
);

const mayBegin = (token: Token): boolean =>
  BEGINNINGS.has(token.kind) || token.text === "'" || (token.kind === "part" && token.ofMonth === true);

/** 申し込んでから3年後, 解約の翌月; 頼んだ翌月 where that may be one of several answers. */
function isOfUnknown(tokens: readonly Token[], at: number, { referent }: ParsingScene): boolean {
  const before = tokens[at - 1];
  if (!before || !referent?.anchor) return false;
  if (before.kind === "link" || (before.kind === "bound" && before.spans)) return true;
  return hasRole("verbEnd", before.text) || (!referent.only && hasRole("pastEnd", before.text));
}

/** Undefined where the words lead to no date. */
function coreAt(tokens: readonly Token[], at: number, scene: ParsingScene): Core | undefined {
  // 毎年8月 is no date.
  if (!mayBegin(tokens[at]!) || tokens[at - 1]?.kind === "every") return undefined;
  const era = tokens[at]!.kind === "era" || tokens[at]!.text === "'" ? yearAt(tokens, at, scene) : undefined;
  const dotted = era && tokens[era.next - 1]?.kind === "number" ? afterEraYear(tokens, era) : undefined;
  if (dotted && dotted !== era) return dotted;
  const ago = agoAt(tokens, at, scene);
  // 17年前の夏
  const more = ago && yearLed(tokens, at, scene);
  return (
    (more && more.next > ago.next ? more : ago) ??
    winterAcross(tokens, at) ??
    thisTimeLed(tokens, at, scene) ??
    windowAt(tokens, at, scene) ??
    shiftedAt(tokens, at, scene) ??
    numericDate(tokens, at, scene) ??
    monthLed(tokens, at, scene) ??
    yearLed(tokens, at, scene) ??
    seasonLed(tokens, at, scene) ??
    weekdayLed(tokens, at, scene) ??
    dayLed(tokens, at, scene)
  );
}

/** Words before and after a date that one phrase may have: keeps a wall of them linear. */
const LONGEST = 8;

/** 「(水)」, 「水曜日」 after a day. */
function skipWeekday(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.kind === "weekday") return at + 1;
  if (tokens[at]?.text !== "(" || tokens[at + 2]?.text !== ")") return at;
  const inside = tokens[at + 1]!;
  return inside.kind === "weekday" || hasRole("shortWeekday", inside.text) ? at + 3 : at;
}

interface Around {
  bound: Bound | undefined;
  led: boolean;
  part: Part | undefined;
  lastPart: Part | undefined;
  offset: Offset | undefined;
  nth: Nth | undefined;
  whole: "year" | "month" | "day" | undefined;
  /** Something says that an event dates something: when, の頃, before. */
  dating: boolean;
  told: "during" | "when" | undefined;
  inside: boolean;
  about: boolean;
  between: boolean;
  negated: boolean;
}

function addPart(part: Part, around: Around): void {
  if (around.part) around.lastPart = part;
  else around.part = part;
}

function takeWhen({ during }: { readonly during?: true }, around: Around): void {
  around.dating = true;
  around.told ??= during ? "during" : "when";
}

/** Takes a word before the date; false if it belongs to none. */
function takeBefore(token: Token, around: Around): boolean {
  if (token.kind === "bound" && token.side === "pre") {
    around.bound = token.bound;
    around.led = true;
  } else if (token.kind === "same" && token.unit === "soon") around.bound = "soon";
  else if (token.kind === "part" && token.side === "pre") addPart(token.part, around);
  // 勝ったころ 2009年: ころ is of what stands before it.
  else if (token.kind === "about") around.about ||= !token.ofTime;
  else if (token.kind === "between") around.between = true;
  else if (token.kind === "not" && token.side === "pre") around.negated = true;
  // mid-2009, mid to late 2009
  else if (token.kind === "join") return around.part !== undefined && token.join !== "and";
  else if (token.kind === "filler") around.whole = token.whole ?? around.whole;
  else if (token.kind === "when") takeWhen(token, around);
  else if (token.kind === "preposition") {
    around.dating ||= token.of !== true;
    if (token.during) around.told = "during";
  } else return token.kind === "weekday";
  return true;
}

/** の and から go on about the date before 終わり, 頃 and the like: 2009年の終わり, 上旬から中旬. */
function leadsOn(token: Token, [next, afterNext]: readonly (Token | undefined)[], around: Around): boolean {
  if (token.kind === "link") return next?.kind === "part" || next?.kind === "about" || next?.kind === "nth";
  // "2009, possibly later"; 2009年も後半
  if (token.text === "," || token.text === "、" || (token.kind === "filler" && token.doubt))
    return (
      (next?.kind === "part" && next.side === "pre" && !afterNext) ||
      (next?.kind === "bound" && next.side === "post" && !next.spans) ||
      (next?.kind === "filler" && next.doubt === true)
    );
  if (hasRole("emphasis", token.text)) return next?.kind === "part" && next.side === "post";
  const joins =
    (token.kind === "join" && token.join !== "and") || (token.kind === "bound" && token.spans === true);
  return joins && around.part !== undefined && next?.kind === "part" && next.side === "post";
}

/** Takes a word after the date; false if it belongs to none. */
function takeAfter(token: Token, around: Around, next: Token | undefined): boolean {
  // "2008, second half"
  if (token.kind === "part" && (token.side === "post" || (!next && around.part === undefined)))
    addPart(token.part, around);
  else if (token.kind === "about") around.about = true;
  else if (token.kind === "when") takeWhen(token, around);
  else if (token.kind === "between") {
    around.between = true;
    takeWhen({ during: true }, around);
  } else if (token.kind === "same" && token.unit === "soon") around.bound = "soon";
  else if (token.kind === "bound" && token.side === "post") {
    around.bound = token.bound;
    around.inside = token.inside === true;
  } else if (token.kind === "ago" && token.bound) around.bound = "before";
  else if (token.kind === "not" && token.side === "post") around.negated = true;
  else return false;
  return true;
}

/** Where what is read after the date ends. */
function after(tokens: readonly Token[], start: number, around: Around): number {
  let end = start;
  for (const limit = end + LONGEST; end < limit && tokens[end]; ) {
    const offset = around.offset ? undefined : offsetAfter(tokens, end);
    const nth = around.nth ? undefined : nthAt(tokens, end + (tokens[end]!.kind === "link" ? 1 : 0));
    if (offset) {
      around.offset = offset.offset;
      end = offset.next;
    } else if (nth && tokens[end]!.kind !== "shift" && tokens[end]!.kind !== "which") {
      around.nth = nth.nth;
      end = nth.next;
    } else if (
      leadsOn(tokens[end]!, tokens.slice(end + 1, end + 3), around) ||
      takeAfter(tokens[end]!, around, tokens[end + 1])
    )
      end++;
    else break;
  }
  return end;
}

/** What stands before the date, and the date. */
function lead(
  tokens: readonly Token[],
  start: number,
  scene: ParsingScene,
  around: Around,
): Core | undefined {
  let at = start;
  while (at < start + LONGEST && tokens[at]) {
    const unknown = isOfUnknown(tokens, at, scene);
    const offset = around.offset || unknown ? undefined : offsetBefore(tokens, at);
    if (unknown && tokens[at]!.kind === "same") return undefined;
    if (offset?.complete) return scene.referent && countedFromKnown(offset, scene, around);
    const nth = around.nth ? undefined : nthAt(tokens, at);
    const found = offset ?? nth;
    if (found && leadsToDate(tokens, found.next, scene)) {
      if (offset) around.offset = offset.offset;
      else around.nth = nth!.nth;
      at = found.next;
      continue;
    }
    const soon = tokens[at]!.kind === "same" && (tokens[at] as { unit?: string }).unit === "soon";
    const core =
      landmarkAt(tokens, at, around.whole, scene) ??
      seasonBeforeEvent(tokens, at) ??
      (soon && leadsToDate(tokens, at + 1, scene) ? undefined : coreAt(tokens, at, scene)) ??
      eraAlone(tokens, at, around, scene.today);
    if (core) return core;
    if (!takeBefore(tokens[at]!, around)) return undefined;
    at++;
  }
  return undefined;
}

function countedFromKnown({ offset, next }: OffsetBefore, scene: ParsingScene, around: Around): Core {
  around.offset = offset;
  const { interval } = scene.referent!;
  return { shape: relatively({ calendars: [], fixed: interval }, scene), next, counted: true };
}

/** Only "of", "the" and the like between here and a date. */
function leadsToDate(tokens: readonly Token[], start: number, scene: ParsingScene): boolean {
  for (let at = start; at < start + 4 && tokens[at]; at++) {
    if (tokens[at]!.kind === "landmark" || coreAt(tokens, at, scene)) return true;
    if (!["preposition", "filler", "part"].includes(tokens[at]!.kind)) return false;
  }
  return false;
}

/** Where to read on: past the phrase, or past the words that turned out to lead to none. */
interface Attempt {
  readonly phrase?: Phrase;
  readonly next: number;
}

export function phraseAt(tokens: readonly Token[], start: number, scene: ParsingScene): Attempt {
  const around: Around = {
    bound: undefined,
    led: false,
    part: undefined,
    lastPart: undefined,
    offset: undefined,
    nth: undefined,
    whole: undefined,
    dating: false,
    told: undefined,
    inside: false,
    about: false,
    between: false,
    negated: false,
  };
  if (isPlainFiller(tokens[start]!)) return { next: start + 1 };
  const core = lead(tokens, start, scene, around);
  if (!core) return { next: start + 1 };
  const end = after(tokens, skipWeekday(tokens, core.next), around);
  if (core.shape.landmark && !dates(around, end - start, tokens)) return { next: end };
  if (around.inside && core.shape.calendars.length > 0) goInside(around);
  const { part, lastPart, about, nth, whole: _, dating: __, inside: ___, ...said } = around;
  const parts = { ...(part && { part }), ...(lastPart && { lastPart }), ...(nth && { nth }) };
  const shape = core.shape.fixed ? core.shape : { ...core.shape, ...parts };
  const derived = core.counted === true && scene.referent?.anchor === undefined;
  return { phrase: { ...said, derived, shape, about: about || core.about === true, start, end }, next: end };
}

/** 2009年に入ってから: in that year; …に入ってすぐ: at its beginning. */
function goInside(around: Around): void {
  if (around.bound === "soon") around.part ??= "opening";
  around.bound = undefined;
}

const isPlainFiller = (token: Token): boolean => token.kind === "filler" && token.whole === undefined;

/** Tokens that may stand beside an event that is the whole answer. */
const MOST_BESIDE = 4;

/** An event only mentioned (エコポイントの交換) dates nothing. */
const dates = ({ dating, about, bound, offset }: Around, length: number, tokens: readonly Token[]): boolean =>
  dating || about || bound !== undefined || offset !== undefined || tokens.length - length <= MOST_BESIDE;
