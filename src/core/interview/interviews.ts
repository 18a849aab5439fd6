import type { Day } from "../day.ts";
import type { Interview } from "./interview.ts";
import { optOut } from "./opt-out.ts";
import { refund } from "./refund.ts";
import { stillCalled } from "./still-called.ts";

/** Every interview, as it stands on a day. */
export const interviews = (today: Day): readonly Interview[] => [refund, optOut, stillCalled(today)];

export const interviewOf = (id: string, today: Day): Interview | undefined =>
  interviews(today).find((interview) => interview.id === id);
