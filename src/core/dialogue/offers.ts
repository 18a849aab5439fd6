/** Guesses as buttons: to choose from, or beneath an answer that may not have been the one that was wanted. */
import { type Command, isCommand } from "../command.ts";
import { INTERVIEW, isOutside } from "../language/decision.ts";
import type { Choice } from "../message.ts";
import { choice, commandChoice, leadChoice, type Reply, type Stage } from "./stage.ts";

/** A wish about the desk itself as the examples call it: "are you So-net?" asks for `command_about`. */
const COMMAND = "command_";

export function commandOf(id: string): Command | undefined {
  const name = id.startsWith(COMMAND) ? id.slice(COMMAND.length) : "";
  return isCommand(name) ? name : undefined;
}

/** Each guess once; some topics are no topics of their own and are offered as another, some have no name to offer. */
export function offersOf(stage: Stage, ids: readonly string[]): readonly Choice[] {
  const all = ids.flatMap((id) => offerOf(stage, id) ?? []);
  return all.filter(({ button }, index) => all.findIndex((other) => other.button === button) === index);
}

function offerOf(stage: Stage, id: string): Choice | undefined {
  if (isOutside(id)) {
    const kind = id.split(".")[1] ?? "";
    const name = `desk.outsideNames.${kind}`;
    return stage.words.has(name)
      ? choice(stage, { type: "outside", kind }, stage.words.say(name))
      : undefined;
  }
  const command = commandOf(id);
  if (command) return commandChoice(stage, command);
  if (id.startsWith(INTERVIEW)) return leadChoice(stage, `go:${id.slice(INTERVIEW.length)}`);
  const [instance] = stage.content.matters.flatMap(({ instances }) => instances?.[id] ?? []);
  return leadChoice(stage, `topic:${instance?.of ?? id}`);
}

/** The answer, and in front of its ways on what else may have been meant: "〜のこと？". */
export function alsoNear(stage: Stage, reply: Reply, offers: readonly Choice[]): Reply {
  const last = reply.messages.at(-1)!;
  // A question that was begun is answered first; what it offers is enough to tell apart.
  if (last.kind !== "answer") return reply;
  const shown = new Set([...(last.choices ?? []), ...(last.ways ?? [])].map(({ button }) => button));
  const also = offers
    .filter(({ button }) => !shown.has(button))
    .map(({ label, button }) => ({ label: asked(stage, label), button }));
  if (also.length === 0) return reply;
  return {
    ...reply,
    messages: [...reply.messages.slice(0, -1), { ...last, ways: [...also, ...(last.ways ?? [])] }],
  };
}

/** A label has room for 20 characters (message.ts). */
const LONGEST_LABEL = 20;

function asked({ words }: Stage, label: string): string {
  const said = words.say("desk.orThis", { label });
  return [...said].length <= LONGEST_LABEL ? said : label;
}
