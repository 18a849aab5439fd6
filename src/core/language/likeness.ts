/** Comparing short phrases: what a person typed against a label or a synonym. */

/** Optimal string alignment distance, given up beyond `most`: linear in the shorter text times `most`. */
export function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const swap =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
          ? before[j - 2]! + 1
          : Number.POSITIVE_INFINITY;
      const cost = Math.min(
        last[j]! + 1,
        row[j - 1]! + 1,
        last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1),
        swap,
      );
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    before = last;
    last = row;
  }
  return last[b.length]!;
}

/** How many slips a phrase of this length may have and still be meant. A short word has none: はい is not いい. */
const slipsAllowed = (length: number): number => (length >= 8 ? 2 : length >= 4 ? 1 : 0);

/** No slip makes more than one letter of a phrase be lacking: most phrases are out of reach at a glance. */
function lacksMore(said: string, phrase: string, most: number): boolean {
  let lacking = 0;
  for (const letter of phrase) if (!said.includes(letter) && ++lacking > most) return true;
  return false;
}

export const isNear = (a: string, b: string): boolean => {
  const most = slipsAllowed(Math.min(a.length, b.length));
  return a === b || (most > 0 && !lacksMore(a, b, most) && distance(a, b, most) <= most);
};
