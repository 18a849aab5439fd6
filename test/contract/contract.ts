/** What every surface owes to those who talk over it, whatever the platform: each rule as a check of its own. */
import { expect } from "vitest";
import { encode } from "../../src/core/button.ts";
import type { Conversation } from "../../src/core/conversation.ts";
import { type Input, type Message, offers } from "../../src/core/message.ts";
import { turn } from "../../src/core/turn.ts";
import { content } from "../support/core-talker.ts";
import { interviews } from "../support/matters.ts";
import { words } from "../support/play.ts";
import { countingTurn } from "../support/sample-turn.ts";
import { asking, labelOf, offering } from "./sample-dialogues.ts";
import type { Client, Setting, Surface } from "./surfaces/surface.ts";

export interface Rule {
  readonly name: string;
  readonly check: (surface: Surface) => Promise<void>;
}

const TODAY = "2026-11-22";
const say = (text: string) => ({ type: "say", text }) as const;

/** More than any platform shows at once: buttons of a bubble, of a row, options of a menu, elements of a block. */
const MANY = 30;

async function withClient(
  surface: Surface,
  setting: Partial<Setting>,
  talk: (client: Client) => Promise<void>,
): Promise<void> {
  const client = await surface.open({ locale: "ja", today: TODAY, ...setting });
  try {
    await talk(client);
  } finally {
    await client.close();
  }
}

const choicesNeverVanish: Rule = {
  name: `of ${MANY} choices none vanishes, and each can be taken`,
  check: (surface) =>
    withClient(surface, { turn: offering(MANY) }, async (client) => {
      for (let number = 1; number <= MANY; number++) {
        const said = words(await client.does(say("はい")));
        const label = labelOf(number);
        const tapped = client.tappable().includes(label);
        const numbered =
          said.includes(words(`${number}. ${label}`)) || said.includes(words(`${number} ${label}`));
        expect(tapped || numbered, `${label} is neither to tap nor in the list`).toBe(true);
        const step = tapped ? ({ type: "tap", label } as const) : say(String(number));
        expect(words(await client.does(step))).toContain(words(`選択＝${number}番`));
      }
    }),
};

const redelivery: Rule = {
  name: "an event that comes twice is answered once",
  check: (surface) =>
    withClient(surface, { turn: countingTurn }, async (client) => {
      await client.does(say("いち"));
      await client.again?.();
      expect(words(await client.does(say("に")))).toContain(words("2: に"));
      expect(words(client.heard()).split(words("1: いち"))).toHaveLength(2);
    }),
};

const days: Rule = {
  name: "a day is taken from the calendar, or in words",
  check: (surface) =>
    withClient(surface, { turn: asking }, async (client) => {
      await client.does(say("はい"));
      const said = await client.does({ type: "date", date: "2009-08-15" });
      expect(words(said)).toContain(words("日付＝2009-08-15"));
    }),
};

const deletion: Rule = {
  name: "after a deletion nothing is known any more",
  check: (surface) =>
    withClient(surface, { turn: countingTurn }, async (client) => {
      await client.does(say("いち"));
      await client.does(say("delete"));
      expect(words(await client.does(say("いち")))).toContain(words("1: いち"));
    }),
};

/** The core alone, which is told the same. */
function beside() {
  let conversation: Conversation | null = null;
  return (input: Input): readonly Message[] => {
    const played = turn({ conversation, input, content, today: TODAY, locale: "ja" });
    conversation = played.conversation;
    return played.messages;
  };
}

const staleButtons: Rule = {
  name: "an old button does no harm: the question on the table is asked",
  check: (surface) =>
    withClient(surface, {}, async (client) => {
      const core = beside();
      const [interview] = interviews(TODAY);
      const begin = encode({ type: "interview", interview: interview!.id }, 0);
      await client.presses(begin);
      const [old] = offers(core({ type: "press", button: begin }).at(-1)!);
      await client.does(say("最初から"));
      core({ type: "text", text: "最初から" });
      const { text } = core({ type: "press", button: old!.button }).at(-1)!;
      expect(words(await client.presses(old!.button))).toContain(words(text));
    }),
};

const KANA = /[ぁ-んァ-ヶ]/;

const ownLanguage: Rule = {
  name: "everybody is answered in their own language",
  async check(surface) {
    await withClient(surface, { locale: "en" }, async (client) => {
      const said = await client.does(say("menu"));
      expect(said).toMatch(/[a-z]{4}/i);
      expect(said).not.toMatch(KANA);
    });
    await withClient(surface, { locale: "ja" }, async (client) => {
      expect(await client.does(say("メニュー"))).toMatch(KANA);
    });
  },
};

export const contract: readonly Rule[] = [
  choicesNeverVanish,
  redelivery,
  days,
  deletion,
  staleButtons,
  ownLanguage,
];
