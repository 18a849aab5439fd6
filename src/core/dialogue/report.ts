/** Where a conversation stands, as data: for the terminal's JSON, for tests, for evaluation. */
import type { Content } from "../content/content.ts";
import type { Conversation } from "../conversation.ts";
import type { Day } from "../day.ts";
import type { Answers } from "../interview/interview.ts";
import { plan } from "../interview/next-question.ts";
import { standing, UNDETERMINED } from "../interview/possibilities.ts";
import { interviewOf } from "../matters/interviews.ts";

export interface Report {
  readonly interview: string | null;
  readonly asking: string | null;
  /** What all possibilities agree on; "undetermined" only once no question is left. Null: still open. */
  readonly verdict: {
    readonly id: string;
    readonly route?: string;
    /** Every possible route, where there are several: one name may stand for several sets. */
    readonly routes?: readonly string[];
    readonly why?: string;
    readonly missing?: readonly string[];
  } | null;
  /** The verdicts that are still possible. */
  readonly possible: readonly string[];
  readonly answers: Answers;
}

export function reportOn(
  content: Pick<Content, "matters">,
  conversation: Conversation | null,
  today: Day,
): Report {
  const open = conversation?.open;
  const interview = open ? interviewOf(content, open.interview, today) : undefined;
  if (!conversation || !open || !interview)
    return { interview: null, asking: null, verdict: null, possible: [], answers: {} };
  const answers = conversation.answers[interview.id] ?? {};
  const now = standing(interview, answers);
  const asking = plan(interview, answers, conversation.exhausted[interview.id]).question !== null;
  const [why] = now.why;
  const verdict = {
    id: now.id,
    ...(now.route === undefined ? {} : { route: now.route }),
    ...(now.routes.length > 1 ? { routes: now.routes } : {}),
    ...(why === undefined ? {} : { why }),
    ...(now.missing.length > 0 ? { missing: now.missing } : {}),
  };
  return {
    interview: interview.id,
    asking: open.question,
    verdict: now.id === UNDETERMINED && asking ? null : verdict,
    possible: now.possible,
    answers,
  };
}
