/** Weights as few bytes: one signed byte for each that matters. `src/core/language/topics/model.ts` reads them. */
import { HEAD_BYTES, type Learned, RARITY_STEP, VOTE_BYTES } from "../../src/core/language/topics/model.ts";

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
  const records: Buffer[] = [];
  for (const [feature, row] of rows) {
    const votes = [...row].flatMap((weight, id) => {
      const steps = Math.max(-STEPS, Math.min(STEPS, Math.round(weight / step)));
      return Math.abs(steps) < FEWEST_STEPS ? [] : [[id, steps] as const];
    });
    const record = Buffer.alloc(HEAD_BYTES + votes.length * VOTE_BYTES);
    record.writeInt32BE(feature, 0);
    record.writeUInt8(Math.round(rarities.get(feature)! / RARITY_STEP), 4);
    record.writeUInt8(votes.length, 5);
    votes.forEach(([id, steps], index) => {
      record.writeUInt8(id, HEAD_BYTES + index * VOTE_BYTES);
      record.writeInt8(steps, HEAD_BYTES + index * VOTE_BYTES + 1);
    });
    records.push(record);
  }
  return { step, weights: Buffer.concat(records).toString("base64") };
}
