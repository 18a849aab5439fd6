/** What a surface has to show of itself to be held to the contract: somebody who talks over it, and sees what comes. */
import { Registry } from "prom-client";
import type { Content } from "../../../src/core/content/content.ts";
import { turn } from "../../../src/core/turn.ts";
import { systemClock } from "../../../src/desk/clock.ts";
import { createDesk } from "../../../src/desk/create-desk.ts";
import type { Desk } from "../../../src/desk/desk.ts";
import { createLog } from "../../../src/desk/log.ts";
import type { PlayTurn } from "../../../src/desk/play.ts";
import { openStore } from "../../../src/desk/store/store.ts";
import { content as house } from "../../support/core-talker.ts";
import type { Talker } from "../../support/transcript.ts";

export interface Setting {
  readonly locale: string;
  readonly today: string;
  /** Another dialogue than the house's own. */
  readonly turn?: PlayTurn;
  readonly content?: Content;
}

export interface Client extends Talker {
  /** The labels of everything that can be tapped now. */
  tappable(): readonly string[];
  /** Presses a button of this value, whether or not it is in sight. */
  presses(button: string): Promise<string>;
  /** The platform brings the last event again. Undefined: nothing lies in between that could. */
  readonly again?: (() => Promise<void>) | undefined;
  /** All that the person has been shown, oldest first. */
  heard(): string;
}

export interface Surface {
  readonly name: string;
  readonly open: (setting: Setting) => Promise<Client>;
}

export const openDesk = (setting: Setting): Promise<Desk> =>
  createDesk({
    store: openStore({ kind: "memory" }, systemClock),
    turn: setting.turn ?? turn,
    content: setting.content ?? house,
    clock: systemClock,
    log: createLog("silent"),
    metrics: new Registry(),
    retentionDays: 30,
  });
