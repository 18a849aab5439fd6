/** What is no matter of this desk: said kindly, with what it can do instead. */
import type { Message } from "../message.ts";
import { linkOf } from "./links.ts";
import { menu } from "./menu.ts";
import type { Stage } from "./stage.ts";

export function outside(stage: Stage, kind = "general"): Message {
  const { choices, ways } = menu(stage);
  const onward = { choices: choices!, ways: ways! };
  // What is easily taken for a matter is told apart from it, with a source of its own.
  const near = stage.content.matters
    .map(({ id }) => `matters.${id}.outside.${kind}`)
    .find((path) => stage.words.has(path));
  if (!near) return { kind: "answer", text: stage.words.say(`desk.outOfScope.${kind}`), ...onward };
  return {
    kind: "answer",
    text: stage.words.say(`${near}.text`),
    links: stage.words.list(`${near}.links`).flatMap((name) => linkOf(stage, name)),
    source: stage.words.say(`${near}.source`),
    ...onward,
  };
}
