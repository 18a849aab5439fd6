/** Interleaved rounds: each contender as often right after every other, so that a busy machine is as busy for all. */
export interface Measured {
  /** Per second, of each round, in the order of their size. */
  readonly rates: readonly number[];
  readonly median: number;
  /** Half of the rounds lie within this share of the median, above and below together. */
  readonly spread: number;
}

export interface Work {
  readonly name: string;
  /** Does its work once, and says how many pieces that were. */
  readonly run: () => Promise<number>;
}

export async function rounds(
  works: readonly Work[],
  { count, milliseconds }: { readonly count: number; readonly milliseconds: number },
): Promise<ReadonlyMap<string, Measured>> {
  const rates = new Map(works.map(({ name }) => [name, [] as number[]]));
  for (let round = -1; round < count; round++)
    for (let turn = 0; turn < works.length; turn++) {
      const { name, run } = works[(Math.max(round, 0) + turn) % works.length]!;
      const rate = await rateOf(run, milliseconds);
      // The first round only warms up.
      if (round >= 0) rates.get(name)!.push(rate);
    }
  return new Map([...rates].map(([name, all]) => [name, measuredOf(all)]));
}

async function rateOf(run: () => Promise<number>, milliseconds: number): Promise<number> {
  const began = performance.now();
  let pieces = 0;
  let took = 0;
  while (took < milliseconds) {
    pieces += await run();
    took = performance.now() - began;
  }
  return (1000 * pieces) / took;
}

export function measuredOf(all: readonly number[]): Measured {
  const rates = all.toSorted((a, b) => a - b);
  const at = (share: number): number => rates[Math.round((rates.length - 1) * share)]!;
  return { rates, median: at(0.5), spread: (at(0.75) - at(0.25)) / at(0.5) };
}
