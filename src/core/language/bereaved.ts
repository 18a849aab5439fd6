/** Whether a text tells that somebody has died: a relative or the holder of a contract, and soon after that it is over. */
import type { Words } from "../content/words.ts";
import { latest } from "../latest.ts";
import { normalise } from "./normalise.ts";
import { normalised } from "./phrases.ts";

/** Letters between the one and the other: "my mother, who had the contract, died". */
const NEAR = 30;

/** Once for all languages. */
const spelled = latest(normalise);

export function tellsOfDeath(words: Words, text: string): boolean {
  const said = spelled(text);
  const list = (name: string): readonly string[] => normalised(words, `grammar.bereaved.${name}`);
  if (list("said").some((phrase) => said.includes(phrase))) return true;
  return list("died").some((phrase) => {
    const before = said.split(phrase).slice(0, -1);
    return before.some((each) => list("who").some((who) => each.slice(-NEAR).includes(who)));
  });
}
