/** Says in full what people shorten: 6〜9月 is 6月〜9月, 2009/8〜9 is 2009/8〜2009/9, Aug 10-16 is Aug 10-Aug 16. */
import type { NumberToken, Token } from "./tokens.ts";

const isShort = (token: Token | undefined): token is NumberToken =>
  token?.kind === "number" && token.value <= 99 && token.digits <= 2;

const isSpread = (token: Token | undefined): boolean =>
  token !== undefined && ((token.kind === "join" && token.join !== "and") || "、・".includes(token.text));

/** 1、8月16日 is an item of a list; 7、8月 are two months. */
const goTogether = (sign: Token, first: NumberToken, second: NumberToken): boolean =>
  sign.kind === "join" ? sign.text !== "-" || first.value < second.value : second.value === first.value + 1;

const isUnit = (token: Token | undefined): boolean =>
  token?.kind === "unit" && ["year", "month", "day"].includes(token.unit);

const LENGTHS: readonly Token["kind"][] = ["ago", "about", "over", "under", "half"];

/** What the first of two numbers leaves out, if it leaves out anything: 6〜9月, but not 2、3日前. */
function unitLater(tokens: readonly Token[], at: number): Token | undefined {
  const [first, sign, second, unit, after] = tokens.slice(at, at + 5);
  if (!isShort(first) || !isSpread(sign) || !isShort(second) || !isUnit(unit)) return undefined;
  const ago =
    after && LENGTHS.includes(after.kind) && tokens.slice(at + 4, at + 8).some(({ kind }) => kind === "ago");
  return !ago && goTogether(sign!, first, second) ? unit : undefined;
}

/** "Aug 10-16": the month again. */
function monthBefore(tokens: readonly Token[], at: number): Token | undefined {
  const [month, day, sign, second, after] = tokens.slice(at, at + 5);
  if (month?.kind !== "month" || !isShort(day) || !isShort(second)) return undefined;
  return sign?.kind === "join" && after?.kind !== "month" ? month : undefined;
}

/** "from 4 to January 22": the month already. */
function monthAfterTo(tokens: readonly Token[], at: number): Token | undefined {
  const [first, sign, month, second] = tokens.slice(at, at + 4);
  const begins = ["bound", "between"].includes(tokens[at - 1]?.kind ?? "");
  const days = begins && isShort(first) && sign?.kind === "join" && sign.text !== "-" && isShort(second);
  return days && month?.kind === "month" ? month : undefined;
}

/** "10-16 Aug": the month already. */
function monthLater(tokens: readonly Token[], at: number): Token | undefined {
  const [first, sign, second, month] = tokens.slice(at, at + 4);
  const days = isShort(first) && sign?.kind === "join" && isShort(second) && first.value < second.value;
  return days && month?.kind === "month" ? month : undefined;
}

/** 2009/8/16〜20: the figures before the last one again. */
function figuresBefore(tokens: readonly Token[], at: number): readonly Token[] {
  const year = tokens[at];
  const separator = tokens[at + 1];
  if (year?.kind !== "number" || year.digits !== 4 || !separator || !"/.".includes(separator.text)) return [];
  const last = tokens[at + 3]?.text === separator.text ? at + 4 : at + 2;
  const sign = tokens[last + 1];
  const after = tokens[last + 3];
  const alone =
    isShort(tokens[last + 2]) && after?.kind !== "unit" && !(after?.close && "/.-".includes(after.text));
  return isShort(tokens[last]) && sign?.kind === "join" && sign.join !== "and" && alone
    ? tokens.slice(at, last)
    : [];
}

/** Inserted tokens stand where the number does that they belong to. */
export function spread(tokens: readonly Token[]): readonly Token[] {
  const full: Token[] = [];
  const pending = new Map<number, readonly Token[]>();
  for (const [at, token] of tokens.entries()) {
    const inserted = pending.get(at) ?? [];
    full.push(...inserted.map((copy) => ({ ...copy, from: token.from, to: token.from })));
    full.push(inserted.length > 0 ? { ...token, close: true } : token);
    if (token.kind === "number") {
      const unit = unitLater(tokens, at) ?? monthLater(tokens, at) ?? monthAfterTo(tokens, at);
      if (unit) full.push({ ...unit, from: token.to, to: token.to });
      const figures = figuresBefore(tokens, at);
      if (figures.length > 0) pending.set(at + figures.length + 2, figures);
    } else {
      const month = monthBefore(tokens, at);
      if (month) pending.set(at + 3, [month]);
    }
  }
  return full;
}
