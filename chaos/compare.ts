/** What a person saw, held against what they must have seen: byte for byte, and in order. */
import { REPLY_TOKEN_MS } from "../src/adapters/line/limits.ts";
import type { Scene } from "./script.ts";

export interface Findings {
  readonly expected: number;
  readonly lost: number;
  readonly doubled: number;
  /**
   * Doubled as well, but when the token's minute was over: LINE had taken the reply, the process died with its answer,
   * and whoever tried it next could no longer ask by the token. It is pushed then: twice read is better than never.
   */
  readonly doubledLate: number;
  readonly outOfOrder: number;
  /** Bubbles that nobody should ever have seen. */
  readonly strange: number;
}

export const NOTHING: Findings = {
  expected: 0,
  lost: 0,
  doubled: 0,
  doubledLate: 0,
  outOfOrder: 0,
  strange: 0,
};

export const sum = (all: readonly Findings[]): Findings =>
  all.reduce(
    (one, other) => ({
      expected: one.expected + other.expected,
      lost: one.lost + other.lost,
      doubled: one.doubled + other.doubled,
      doubledLate: one.doubledLate + other.doubledLate,
      outOfOrder: one.outOfOrder + other.outOfOrder,
      strange: one.strange + other.strange,
    }),
    NOTHING,
  );

export const isClean = ({ lost, doubled, outOfOrder, strange }: Findings): boolean =>
  lost + doubled + outOfOrder + strange === 0;

/** When things happened, by LINE's clock. */
export interface Times {
  /** Of each bubble seen. */
  readonly seen: readonly number[];
  /** When the person first wrote each scene. */
  readonly written: readonly number[];
}

/** As the adapter reckons it (reach.ts): until then a token that is refused tells that it was used. */
const TOKEN_TELLS_MS = REPLY_TOKEN_MS - 5000;

/** `seen`: bubbles as the platform showed them. */
export function compare(scenes: readonly Scene[], seen: readonly string[], times?: Times): Findings {
  const forms = formsIn(scenes, seen);
  const expected = forms.flat();
  if (expected.length === seen.length && expected.every((bubble, index) => bubble === seen[index]))
    return { ...NOTHING, expected: expected.length };
  const wanted = counted(expected);
  const there = counted(seen);
  let [lost, doubled, doubledLate, strange] = [0, 0, 0, 0];
  for (const [bubble, times] of wanted) lost += Math.max(0, times - (there.get(bubble) ?? 0));
  for (const [bubble, shown] of there) {
    const most = wanted.get(bubble) ?? 0;
    if (most === 0) {
      strange += shown;
      continue;
    }
    const late = times
      ? timesOf(bubble, seen, times)
          .slice(most)
          .filter(isLate(bubble, forms, times)).length
      : 0;
    doubledLate += late;
    doubled += Math.max(0, shown - most - late);
  }
  // The same bubbles in another order.
  const outOfOrder = lost + doubled + doubledLate + strange === 0 ? 1 : 0;
  return { expected: expected.length, lost, doubled, doubledLate, outOfOrder, strange };
}

const timesOf = (bubble: string, seen: readonly string[], times: Times): readonly number[] =>
  times.seen.filter((_, index) => seen[index] === bubble);

/** Measured from the last time that the person wrote something which is answered so. */
const isLate =
  (bubble: string, forms: readonly (readonly string[])[], { written }: Times) =>
  (at: number) =>
    forms.every(
      (form, scene) =>
        !form.includes(bubble) || written[scene]! > at || at - written[scene]! >= TOKEN_TELLS_MS,
    );

/**
 * Of each answer the form that is there: LINE may have refused its layout, and then its words follow as text; or
 * another version may have given it.
 */
function formsIn(scenes: readonly Scene[], seen: readonly string[]): readonly (readonly string[])[] {
  let at = 0;
  const all = new Set(seen);
  const isNext = (form: readonly string[]) => form.every((bubble, index) => bubble === seen[at + index]);
  // Where something before it is missing or twice.
  const isThere = (form: readonly string[]) => form.every((bubble) => all.has(bubble));
  return scenes.map(({ bubbles, plain, reworded = plain }) => {
    const form =
      [bubbles, plain, reworded].find(isNext) ?? [bubbles, plain, reworded].find(isThere) ?? bubbles;
    at += form.length;
    return form;
  });
}

function counted(all: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const each of all) counts.set(each, (counts.get(each) ?? 0) + 1);
  return counts;
}
