/**
 * The generation of a conversation that begins. Where one was deleted, or its time was up, its buttons still stand on
 * the person's screen, and nothing is left here that could tell them from new ones: so the number is drawn, not
 * counted, and nothing has to be kept.
 */
import { randomInt } from "node:crypto";

/** Nine digits are what a button holds; a tenth of them is left for starting over. */
const MOST = 900_000_000;

export const anyGeneration = (): number => randomInt(1, MOST);
