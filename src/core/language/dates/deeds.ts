/**
 * What somebody did, in place of the day on which it was done: 頼んだ翌月, 解約の電話から2か月後, "the month after I told
 * them". Where that day is known, the deed is read as the date spoken of before; beside anything else it is no date.
 */
import { durationAt } from "./duration.ts";
import { hasRole } from "./lexicon.ts";
import type { Token } from "./tokens.ts";

type Same = Extract<Token, { kind: "same" }>;

const UNITS = ["year", "month", "day"] as const;

const unitOf = (token: Token | undefined): (typeof UNITS)[number] | undefined =>
  token?.kind === "unit" ? UNITS.find((unit) => unit === token.unit) : undefined;

/** From the first token to the last, as one. */
const over = (first: Token, last: Token, { unit, by, part }: Pick<Same, "unit" | "by" | "part">): Token => ({
  kind: "same",
  unit,
  by,
  ...(part && { part }),
  text: first.text,
  from: first.from,
  to: last.to,
  close: first.close,
});

/** …の月, …の翌月, …翌月 */
function countedBehind(tokens: readonly Token[], at: number): readonly [Token, next: number] | undefined {
  const deed = tokens[at]!;
  const then = at + (tokens[at + 1]?.kind === "link" ? 2 : 1);
  const token = tokens[then];
  const unit = unitOf(token);
  if (unit) return [over(deed, token!, { unit, by: 0 }), then + 1];
  const steps = token?.kind === "step" || (token?.kind === "same" && token.unit !== "that");
  return steps ? [over(deed, token, token), then + 1] : undefined;
}

/** …から2か月後, …の半年前; "two months after …". やめた2年前 is when it was. */
function isCountedFrom(tokens: readonly Token[], at: number): boolean {
  const [before, deed, sign] = [tokens[at - 1], tokens[at]!, tokens[at + 1]];
  if (before?.kind === "bound" && before.side === "pre") return true;
  const led = sign?.kind === "link" || (sign?.kind === "bound" && sign.bound === "from");
  const duration = durationAt(tokens, at + (led ? 2 : 1));
  const ago = duration && tokens[duration.next]?.kind === "ago";
  return duration !== undefined && !(ago && !led && hasRole("pastEnd", deed.text.at(-1)));
}

/** Deeds become what they stand for; the rest of the tokens stay. */
export function afterDeeds(tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some(({ kind }) => kind === "deed")) return tokens;
  const read: Token[] = [];
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at]!;
    const last = read.at(-1);
    const behind = token.kind === "deed" ? countedBehind(tokens, at) : undefined;
    if (token.kind !== "deed") read.push(token);
    else if (behind) read.push(behind[0]);
    // "the month after I rang", "the year I signed up"
    else if (last?.kind === "same" && last.of) read.push(over(read.pop()!, token, last));
    else if (last?.kind === "filler" && last.whole)
      read.push(over(read.pop()!, token, { unit: last.whole, by: 0 }));
    else
      read.push({
        ...token,
        ...(isCountedFrom(tokens, at) ? { kind: "same", unit: "that", by: 0 } : { kind: "other" }),
      } as Token);
    at = behind?.[1] ?? at + 1;
  }
  return read;
}
