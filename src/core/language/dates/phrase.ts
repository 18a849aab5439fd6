/** One date phrase: what stands before the date, the date, and what stands after it. */
import { agoAt } from "./ago.ts";
import { dayLed, monthLed, seasonLed, yearLed } from "./calendar.ts";
import { hasRole } from "./lexicon.ts";
import type { Bound, Part } from "./meaning.ts";
import { afterEraYear, numericDate } from "./numeric.ts";
import type { Shape } from "./shape.ts";
import { shiftedAt } from "./shifted.ts";
import type { Token } from "./tokens.ts";
import { type Parse, type Scene, yearAt } from "./years.ts";

export interface Phrase {
  readonly shape: Shape;
  readonly bound: Bound | undefined;
  readonly about: boolean;
  readonly between: boolean;
  /** 「2009年ではなく」, "not 2009": it lends its year to what follows, and is no reading itself. */
  readonly negated: boolean;
  readonly step: Step | undefined;
  /** Tokens, the last not included. */
  readonly start: number;
  readonly end: number;
}

/** の翌日 */
type Step = Pick<Extract<Token, { kind: "step" }>, "unit" | "by">;

interface Core extends Parse {
  readonly about?: boolean;
}

/** Kinds a date can begin with; `other` and `mark` are for "'09". */
const BEGINNINGS: ReadonlySet<Token["kind"]> = new Set<Token["kind"]>(
  "number era month season weekday shift sameYear which about over under few article halfYear fiscal".split(
    " ",
  ) as Token["kind"][],
);

const mayBegin = ({ kind, text }: Token): boolean => BEGINNINGS.has(kind) || text === "'";

function coreAt(tokens: readonly Token[], at: number, scene: Scene): Core | undefined {
  // 毎年8月 is no date.
  if (!mayBegin(tokens[at]!) || tokens[at - 1]?.kind === "every") return undefined;
  const era = tokens[at]!.kind === "era" || tokens[at]!.text === "'" ? yearAt(tokens, at, scene) : undefined;
  const dotted = era && tokens[era.next - 1]?.kind === "number" ? afterEraYear(tokens, era) : undefined;
  if (dotted && dotted !== era) return dotted;
  return (
    agoAt(tokens, at, scene) ??
    shiftedAt(tokens, at, scene) ??
    numericDate(tokens, at, scene) ??
    monthLed(tokens, at, scene) ??
    yearLed(tokens, at, scene) ??
    seasonLed(tokens, at, scene) ??
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
  part: Part | undefined;
  lastPart: Part | undefined;
  step: Step | undefined;
  about: boolean;
  between: boolean;
  negated: boolean;
}

function addPart(part: Part, around: Around): void {
  if (around.part) around.lastPart = part;
  else around.part = part;
}

/** Takes a word before the date; false if it belongs to none. */
function takeBefore(token: Token, around: Around): boolean {
  if (token.kind === "bound" && token.side === "pre") around.bound = token.bound;
  else if (token.kind === "part" && token.side === "pre") addPart(token.part, around);
  else if (token.kind === "about") around.about = true;
  else if (token.kind === "between") around.between = true;
  else if (token.kind === "not" && token.side === "pre") around.negated = true;
  // mid-2009, mid to late 2009
  else if (token.kind === "join") return around.part !== undefined && token.join !== "and";
  else return ["preposition", "filler", "weekday"].includes(token.kind);
  return true;
}

/** の and から go on about the date before 終わり, 頃 and the like: 2009年の終わり, 上旬から中旬. */
function leadsOn(token: Token, next: Token | undefined, around: Around): boolean {
  if (token.kind === "link") return next?.kind === "part" || next?.kind === "about";
  const joins =
    (token.kind === "join" && token.join !== "and") || (token.kind === "bound" && token.spans === true);
  return joins && around.part !== undefined && next?.kind === "part" && next.side === "post";
}

/** Takes a word after the date; false if it belongs to none. */
function takeAfter(token: Token, around: Around): boolean {
  if (token.kind === "part" && token.side === "post") addPart(token.part, around);
  else if (token.kind === "about") around.about = true;
  else if (token.kind === "step") around.step = token;
  else if (token.kind === "bound" && token.side === "post") around.bound = token.bound;
  else if (token.kind === "ago" && token.bound) around.bound = "before";
  else if (token.kind === "not" && token.side === "post") around.negated = true;
  else return false;
  return true;
}

/** Where to read on: past the phrase, or past the words that turned out to lead to none. */
interface Attempt {
  readonly phrase?: Phrase;
  readonly next: number;
}

export function phraseAt(tokens: readonly Token[], start: number, scene: Scene): Attempt {
  const around: Around = {
    bound: undefined,
    part: undefined,
    lastPart: undefined,
    step: undefined,
    about: false,
    between: false,
    negated: false,
  };
  if (tokens[start]!.kind === "filler") return { next: start + 1 };
  let at = start;
  let core = coreAt(tokens, at, scene);
  while (!core && at < start + LONGEST && tokens[at] && takeBefore(tokens[at]!, around)) {
    at++;
    core = tokens[at] && coreAt(tokens, at, scene);
  }
  if (!core) return { next: Math.max(at, start + 1) };
  let end = skipWeekday(tokens, core.next);
  for (const limit = end + LONGEST; end < limit && tokens[end]; end++) {
    if (!leadsOn(tokens[end]!, tokens[end + 1], around) && !takeAfter(tokens[end]!, around)) break;
  }
  const { part, lastPart, about, ...said } = around;
  const parts = part && { part, ...(lastPart && { lastPart }) };
  const shape = parts && !core.shape.fixed ? { ...core.shape, ...parts } : core.shape;
  return { phrase: { ...said, shape, about: about || core.about === true, start, end }, next: end };
}
