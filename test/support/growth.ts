/** How much more work a longer text is, whatever else this machine is doing. */

/** Four times the text: 4 times the work where it is linear, 16 times where it is quadratic. */
const TIMES = 4;

/** Halfway between the two, as ratios go. */
export const LINEAR = 8;

const FEWEST_ROUNDS = 3;
const MOST_ROUNDS = 12;

/** A single run may be too short to be counted. */
const RUNS = 2;

/** The processor time it takes, in microseconds: what other processes do in the meantime does not count. */
function cost(work: () => unknown): number {
  const began = process.cpuUsage();
  for (let run = 0; run < RUNS; run++) work();
  const { user, system } = process.cpuUsage(began);
  return Math.max(1, user + system);
}

/**
 * The work of `longest` characters over that of a quarter. Whatever disturbs a measurement adds to it, so each is
 * the least of several rounds; they end as soon as they show linear growth, which quadratic work never does.
 */
export function growth(piece: string, longest: number, work: (text: string) => unknown): number {
  const text = (length: number) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
  const [short, long] = [text(longest / TIMES), text(longest)];
  // What is slow only until it is compiled would make the short text look dear.
  for (let run = 0; run < RUNS; run++) work(long);
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
    if (round >= FEWEST_ROUNDS && much / little < LINEAR) break;
  }
  return much / little;
}
