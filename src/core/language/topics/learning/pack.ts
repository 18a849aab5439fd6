/** Weights as few bytes: one signed byte for each that matters. `model.ts` reads them. */
import type { Learned } from "../../../content/learned.ts";
import { RARITY_STEP, VOTE_BYTES } from "../model.ts";

/** Steps of a weight to either side of nothing. */
const STEPS = 127;
/** A weight of fewer steps changes no decision. */
const FEWEST_STEPS = 4;

export function pack(
  rows: ReadonlyMap<number, Float32Array>,
  rarities: ReadonlyMap<number, number>,
): Pick<Learned, "step" | "weights"> {
  let most = 0;
  for (const row of rows.values()) for (const weight of row) most = Math.max(most, Math.abs(weight));
  // Rounded, so that the step is written and read as the same number.
  const step = Number((most / STEPS).toPrecision(6));
  const weights: number[] = [];
  for (const [feature, row] of rows) {
    const votes: number[] = [];
    for (let id = 0; id < row.length; id++) {
      const steps = Math.max(-STEPS, Math.min(STEPS, Math.round(row[id]! / step)));
      if (Math.abs(steps) >= FEWEST_STEPS) votes.push(id, steps);
    }
    const rarity = Math.round(rarities.get(feature)! / RARITY_STEP);
    weights.push(
      feature >>> 24,
      feature >>> 16,
      feature >>> 8,
      feature,
      rarity,
      votes.length / VOTE_BYTES,
      ...votes,
    );
  }
  return { step, weights: Uint8Array.from(weights) };
}
