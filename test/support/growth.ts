/** How much more work a longer text is, whatever else this machine is doing. */

/** Four times the text: 4 times the work where it is linear, 16 times where it is quadratic. */
const TIMES = 4;

/** Halfway between the two, as ratios go. */
export const LINEAR = 8;

const MOST_ROUNDS = 100;

function cost(work: () => unknown): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

/**
 * The work of `longest` characters over that of a quarter. Whatever disturbs a measurement adds to it, so each is
 * the least of several rounds; they end as soon as they show linear growth, which quadratic work never does.
 */
export function growth(piece: string, longest: number, work: (text: string) => unknown): number {
  const text = (length: number) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
  const [short, long] = [text(longest / TIMES), text(longest)];
  let [little, much] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let round = 1; round <= MOST_ROUNDS; round++) {
    little = Math.min(
      little,
      cost(() => work(short)),
    );
    much = Math.min(
      much,
      cost(() => work(long)),
    );
    if (round >= 3 && much / little < LINEAR) break;
  }
  return much / little;
}
