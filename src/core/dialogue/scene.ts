/** What the readings of a text work with: the stage, what was heard, and what was being asked. */
import type { Heard } from "../hearing/heard.ts";
import { type Answers, type Interview, type Question, questionOf } from "../interview/interview.ts";
import { answersOf } from "./answers.ts";
import { openInterview } from "./perform.ts";
import type { Stage } from "./stage.ts";

export interface Scene {
  readonly stage: Stage;
  readonly heard: Heard;
  readonly open: Interview | undefined;
  readonly question: Question | undefined;
  /** The answers of the open interview. */
  readonly answers: Answers;
}

export function sceneOf(stage: Stage, heard: Heard): Scene {
  const open = openInterview(stage);
  const id = stage.conversation.open?.question;
  return {
    stage,
    heard,
    open,
    question: open && id ? questionOf(open, id) : undefined,
    answers: open ? answersOf(stage.conversation, open) : {},
  };
}
