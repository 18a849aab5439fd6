/** The house's own interviews, as they stand on a day. */
import type { Day } from "../../src/core/day.ts";
import type { Interview } from "../../src/core/interview/interview.ts";
import { MATTERS } from "../../src/core/matters/index.ts";
import * as all from "../../src/core/matters/interviews.ts";

const house = { matters: MATTERS };

export const interviews = (today: Day): readonly Interview[] => all.interviewsOf(house, today);

export const interviewOf = (id: string, today: Day): Interview | undefined =>
  all.interviewOf(house, id, today);
