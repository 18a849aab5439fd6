/** The only list of matters, in the order in which they are offered. */
import { firstSteps } from "./first-steps/index.ts";
import type { Matter } from "./matter.ts";
import { refund2010 } from "./refund-2010/index.ts";
import { stopCalls } from "./stop-calls/index.ts";

export const MATTERS: readonly Matter[] = [stopCalls, refund2010, firstSteps];
