/** What a person saw, held against what they must have seen: byte for byte, and in order. */
import type { Scene } from "./script.ts";

export interface Findings {
  readonly expected: number;
  readonly lost: number;
  readonly doubled: number;
  readonly outOfOrder: number;
  /** Bubbles that nobody should ever have seen. */
  readonly strange: number;
}

export const NOTHING: Findings = { expected: 0, lost: 0, doubled: 0, outOfOrder: 0, strange: 0 };

export const sum = (all: readonly Findings[]): Findings =>
  all.reduce(
    (one, other) => ({
      expected: one.expected + other.expected,
      lost: one.lost + other.lost,
      doubled: one.doubled + other.doubled,
      outOfOrder: one.outOfOrder + other.outOfOrder,
      strange: one.strange + other.strange,
    }),
    NOTHING,
  );

export const isClean = ({ lost, doubled, outOfOrder, strange }: Findings): boolean =>
  lost + doubled + outOfOrder + strange === 0;

/** `seen`: bubbles as the platform showed them. */
export function compare(scenes: readonly Scene[], seen: readonly string[]): Findings {
  const expected = expectedIn(scenes, seen);
  if (expected.length === seen.length && expected.every((bubble, index) => bubble === seen[index]))
    return { ...NOTHING, expected: expected.length };
  const wanted = counted(expected);
  const there = counted(seen);
  let [lost, doubled, strange] = [0, 0, 0];
  for (const [bubble, times] of wanted) lost += Math.max(0, times - (there.get(bubble) ?? 0));
  for (const [bubble, times] of there) {
    const most = wanted.get(bubble) ?? 0;
    if (most === 0) strange += times;
    else doubled += Math.max(0, times - most);
  }
  // The same bubbles in another order.
  const outOfOrder = lost + doubled + strange === 0 ? 1 : 0;
  return { expected: expected.length, lost, doubled, outOfOrder, strange };
}

/**
 * Of each answer the form that is there: LINE may have refused its layout, and then its words follow as text; or
 * another version may have given it.
 */
function expectedIn(scenes: readonly Scene[], seen: readonly string[]): readonly string[] {
  let at = 0;
  const isHere = (form: readonly string[]) => form.every((bubble, index) => bubble === seen[at + index]);
  return scenes.flatMap(({ bubbles, plain, reworded = plain }) => {
    const form = [plain, reworded].find(isHere) ?? bubbles;
    at += form.length;
    return form;
  });
}

function counted(all: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const each of all) counts.set(each, (counts.get(each) ?? 0) + 1);
  return counts;
}
