/** The nine turns side by side, and the eight answers at once. */
import { botbuilder } from "../contenders/botbuilder.ts";
import { bottender } from "../contenders/bottender.ts";
import { chat } from "../contenders/chat.ts";
import type { Contender, Enter } from "../contenders/contender.ts";
import { coreAlone, exactlyOnce, fullTurn } from "../contenders/desk.ts";
import { grammy } from "../contenders/grammy.ts";
import { transitionsAlone, xstate } from "../contenders/xstate.ts";
import { BEFORE_EIGHT, EIGHT, NINE, VERDICT_AT, WRITTEN } from "../dialogue/refund.ts";
import { jsonStore } from "../dialogue/store.ts";
import { type Measured, rounds, type Work } from "./rounds.ts";

export interface Row {
  readonly name: string;
  readonly turns: Measured;
  /** Of eight answers that came at once, how many are kept. */
  readonly kept: number | null;
}

const ENTERED: readonly Enter[] = [fullTurn, exactlyOnce, xstate, bottender, chat, botbuilder, grammy];

class WrongVerdict extends Error {}

/** A dialogue of somebody new. */
function played({ say, verdict, name }: Contender, said: readonly string[]): () => Promise<number> {
  let people = 0;
  return async () => {
    const person = `${said[2]}-${++people}`;
    for (const [turn, each] of said.entries()) {
      const sent = await say(person, each);
      if (turn === VERDICT_AT && !sent.includes(verdict))
        throw new WrongVerdict(`${name} did not tell the verdict, but: ${sent}`);
    }
    return said.length;
  };
}

async function keptOfEight(enter: Enter): Promise<number> {
  const { say, kept, close } = await enter(jsonStore({ far: true }));
  for (const said of BEFORE_EIGHT) await say("hasty", said);
  const before = await kept("hasty");
  await Promise.allSettled(EIGHT.map((said) => say("hasty", said)));
  const count = (await kept("hasty")) - before;
  await close?.();
  return count;
}

export async function dialogueRows(size: {
  readonly count: number;
  readonly milliseconds: number;
}): Promise<readonly Row[]> {
  const contenders = await Promise.all(ENTERED.map((enter) => enter(jsonStore())));
  const desk = contenders[0]!;
  const works: readonly Work[] = [
    ...contenders.map((contender) => ({ name: contender.name, run: played(contender, NINE) })),
    { name: `${desk.name}, all in words`, run: played(desk, WRITTEN) },
    { name: "the core alone", run: coreAlone },
    { name: "xstate, transitions alone", run: transitionsAlone },
  ];
  const measured = await rounds(works, size);
  for (const { close } of contenders) await close?.();
  const kept = await Promise.all(ENTERED.map(keptOfEight));
  return works.map(({ name }, index) => ({ name, turns: measured.get(name)!, kept: kept[index] ?? null }));
}
