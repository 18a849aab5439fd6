/** Weights as few bytes: one signed byte for each that matters. `model.ts` reads them. */
import type { Learned } from "../../../content/learned.ts";
import { HEAD_BYTES, RARITY_STEP, VOTE_BYTES } from "../model.ts";

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
  const records: number[] = [];
  for (const [feature, row] of rows) {
    const votes: (readonly [id: number, steps: number])[] = [];
    for (let id = 0; id < row.length; id++) {
      const steps = Math.max(-STEPS, Math.min(STEPS, Math.round(row[id]! / step)));
      if (Math.abs(steps) >= FEWEST_STEPS) votes.push([id, steps]);
    }
    const record = new DataView(new ArrayBuffer(HEAD_BYTES + votes.length * VOTE_BYTES));
    record.setInt32(0, feature);
    record.setUint8(4, Math.round(rarities.get(feature)! / RARITY_STEP));
    record.setUint8(5, votes.length);
    votes.forEach(([id, steps], index) => {
      record.setUint8(HEAD_BYTES + index * VOTE_BYTES, id);
      record.setInt8(HEAD_BYTES + index * VOTE_BYTES + 1, steps);
    });
    records.push(...new Uint8Array(record.buffer));
  }
  return { step, weights: Uint8Array.from(records) };
}
