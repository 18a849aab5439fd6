/** What lies beneath a verdict's conclusion, layer by layer: told as it stands, shown or opened as a platform has room. */
import type { Values } from "../content/words.ts";
import type { Answers, Interview } from "../interview/interview.ts";
import type { Standing } from "../interview/possibilities.ts";
import { tellingOf } from "../matters/interviews.ts";
import type { Told } from "../matters/matter.ts";
import type { Draft, Layer, LayerName, Message, Reminder, Row, Timeline } from "../message.ts";
import { whatWouldChange, why } from "./explain.ts";
import { calendarLink, linkOf } from "./links.ts";
import { answerRows } from "./rows.ts";
import { commandChoice, type Stage } from "./stage.ts";

/** A verdict as it is put into words: where each of its parts stands, and what they may speak of. */
export interface ToldVerdict {
  readonly stage: Stage;
  readonly interview: Interview;
  readonly answers: Answers;
  readonly now: Standing;
  readonly told: Told;
  readonly values: Values;
  /** Where a part stands: the words of its route, or those of the verdict. */
  readonly at: (part: string) => string;
}

const COMMANDS = {
  kit: "kit",
  timeline: "timeline",
  answers: "change",
  why: "why",
  changes: "whatif",
  sources: "sources",
} as const satisfies Record<LayerName, string>;

export function layer(
  stage: Stage,
  name: LayerName,
  said: Omit<Message, "kind" | "heading" | "text"> & { readonly text?: string },
): Layer {
  const open = commandChoice(stage, COMMANDS[name]);
  return { name, open, said: { text: "", ...said, kind: "answer", heading: open.label } };
}

export const timelineLayer = (stage: Stage, timeline: Timeline | undefined): readonly Layer[] =>
  timeline ? [layer(stage, "timeline", { timeline })] : [];

export function layersOf(verdict: ToldVerdict): readonly Layer[] {
  const { stage, interview, answers, told } = verdict;
  const { text, rows } = why(stage, interview, answers);
  const changes = whatWouldChange(stage, interview, answers);
  return [
    ...kitLayer(verdict),
    ...timelineLayer(stage, tellingOf(stage.content, interview.id).timeline?.(told)),
    layer(stage, "answers", { rows: answerRows(stage, interview, answers) }),
    layer(stage, "why", { text, ...(rows ? { rows } : {}) }),
    layer(stage, "changes", { text: changes.text, ...(changes.rows ? { rows: changes.rows } : {}) }),
    sourcesLayer(verdict),
  ];
}

/** What to do, and what is needed for it: texts, a day to remember, numbers and pages. */
function kitLayer(verdict: ToldVerdict): readonly Layer[] {
  const { stage, values, at } = verdict;
  const { words } = stage;
  const reminder = reminderOf(verdict);
  const steps = words.list(at("steps"), values);
  const rows = rowsAt(verdict, "notes");
  const calendar = reminder && calendarLink(reminder);
  const links = words.list(at("links"), values).flatMap((name) => linkOf(stage, name, values, calendar));
  const draft = draftOf(verdict);
  if (steps.length + rows.length + links.length === 0 && !draft) return [];
  return [
    layer(stage, "kit", {
      steps,
      ...(rows.length > 0 ? { rows } : {}),
      ...(draft ? { draft } : {}),
      ...(reminder && links.some(({ url }) => url === calendar) ? { reminder } : {}),
      links,
    }),
  ];
}

export const rowsAt = ({ stage: { words }, values, at }: ToldVerdict, part: string): readonly Row[] =>
  words.names(at(part)).map((index) => ({
    label: words.say(`${at(part)}.${index}.label`, values),
    value: words.say(`${at(part)}.${index}.value`, values),
  }));

function draftOf({ stage: { words }, values, at }: ToldVerdict): Draft | undefined {
  const path = at("draft");
  if (!words.has(path)) return undefined;
  const part = (name: "reading" | "meaning"): Partial<Draft> =>
    words.has(`${path}.${name}`) ? { [name]: words.say(`${path}.${name}`, values) } : {};
  return {
    label: words.say(`${path}.label`, values),
    text: words.say(`${path}.text`, values),
    ...part("reading"),
    ...part("meaning"),
  };
}

function reminderOf({
  stage: { words, content },
  interview,
  told,
  values,
}: ToldVerdict): Reminder | undefined {
  const day = tellingOf(content, interview.id).reminder?.(told);
  return day === undefined
    ? undefined
    : {
        title: words.say(`${interview.id}.calendar.title`, values),
        details: words.say(`${interview.id}.calendar.details`, values),
        day,
      };
}

/** A verdict may rest on a source of its own, beside that of its interview. */
function sourcesLayer({ stage, interview, now, values }: ToldVerdict): Layer {
  const { words } = stage;
  const own = `${interview.id}.verdicts.${now.id}`;
  const at = (part: "source" | "sourceLinks"): string =>
    `${words.has(`${own}.${part}`) ? own : interview.id}.${part}`;
  return layer(stage, "sources", {
    text: words.say(at("source"), values),
    links: words.list(at("sourceLinks"), values).flatMap((name) => linkOf(stage, name, values)),
  });
}
