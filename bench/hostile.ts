/** What a turn costs for the texts that were made to hold the desk up: `node bench/hostile.ts`. */
import { hostile, longest, play, states } from "../test/support/hostile-texts.ts";

const RUNS = 20;

for (const [name, piece] of Object.entries(hostile)) {
  const text = longest(piece);
  const costs = states.map((state) => {
    const times = Array.from({ length: RUNS }, () => {
      const began = performance.now();
      play(state, text);
      return performance.now() - began;
    });
    return times.sort((a, b) => a - b)[RUNS / 2]!;
  });
  console.log(`${name.padEnd(36)} median ${Math.max(...costs).toFixed(2)} ms in the slowest state`);
}
