/** XState: the dialogue as a machine, one pure transition a turn, its snapshot kept as JSON. */
import { assign, type Snapshot, setup, transition } from "xstate";
import {
  type Answers,
  AREA,
  amountFor,
  answerIn,
  DECIDING,
  MENU,
  NINE,
  type Reply,
  reasons,
  verdictOf,
} from "../dialogue/refund.ts";
import { type Contender, type Enter, VERDICT_TOLD } from "./contender.ts";
import { lineText } from "./line-text.ts";

type Said = { type: "ANSWER"; id: string; option: string } | { type: "BEGIN" } | { type: "WHY" };

interface Known {
  answers: Answers;
}

const { createMachine } = setup({ types: {} as { context: Known; events: Said } });

/** One state a question; each is left at once when it is answered already. */
const asking = Object.fromEntries(
  DECIDING.map(({ id }, index) => [
    nameOf(id),
    {
      always: {
        guard: ({ context }: { context: Known }) => context.answers[id] !== undefined,
        target: index + 1 < DECIDING.length ? nameOf(DECIDING[index + 1]!.id) : "verdict",
      },
    },
  ]),
);

const machine = createMachine({
  id: "refund",
  initial: "menu",
  context: { answers: {} },
  states: {
    menu: { on: { BEGIN: nameOf(DECIDING[0]!.id) } },
    ...asking,
    verdict: {
      always: { guard: ({ context }) => context.answers[AREA.id] !== undefined, target: "amount" },
    },
    amount: {},
    why: {},
  },
  on: {
    ANSWER: {
      actions: assign({
        answers: ({ context, event }) => ({ ...context.answers, [event.id]: event.option }),
      }),
    },
    WHY: ".why",
  },
});

function nameOf(id: string): string {
  return id.replace("refund.", "");
}

const replies: Readonly<Record<string, (answers: Answers) => Reply>> = {
  menu: () => MENU,
  ...Object.fromEntries(DECIDING.map((question) => [nameOf(question.id), () => question])),
  verdict: verdictOf,
  amount: (answers) => amountFor(answers[AREA.id]!),
  why: reasons,
};

/** Undefined: somebody says hello. */
function eventOf(said: string): Said | undefined {
  const answer = answerIn(said);
  if (answer) return { type: "ANSWER", id: answer[0], option: answer[1] };
  if (said === "go:refund") return { type: "BEGIN" };
  return said === "do:why" ? { type: "WHY" } : undefined;
}

const begun = machine.getInitialSnapshot({} as never);

export const xstate: Enter = async (store): Promise<Contender> => ({
  name: "xstate",
  verdict: VERDICT_TOLD,
  async say(person, said) {
    const kept = (await store.get(person)) as Snapshot<unknown> | undefined;
    const before = kept ? (machine.restoreSnapshot(kept, {} as never) as typeof begun) : begun;
    const event = eventOf(said);
    const after = event ? transition(machine, before, event)[0] : before;
    await store.set(person, machine.getPersistedSnapshot(after));
    return lineText(replies[String(after.value)]!(after.context.answers));
  },
  async kept(person) {
    const kept = (await store.get(person)) as { context: Known } | undefined;
    return Object.keys(kept?.context.answers ?? {}).length;
  },
});

/** Without a store and without JSON. */
export async function transitionsAlone(): Promise<number> {
  let snapshot = begun;
  for (const said of NINE) {
    const event = eventOf(said);
    if (event) [snapshot] = transition(machine, snapshot, event);
    replies[String(snapshot.value)]!(snapshot.context.answers);
  }
  return NINE.length;
}
