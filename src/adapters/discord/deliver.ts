/** Brings a committed reply to the person: by its address alone, so also after a restart. */
import type { Content } from "../../core/content/content.ts";
import type { Deliver, Delivery } from "../../desk/desk.ts";
import { readAddress } from "./address.ts";
import type { Api } from "./api.ts";
import type { DiscordMetrics } from "./counters.ts";
import { ErrorCode } from "./limits.ts";
import { type Payload, render, renderPlain } from "./render.ts";
import { discordCodeOf } from "./rest.ts";
import { createRoutes } from "./routes.ts";

/** Nothing will change these by trying again: the person closed their messages, or left, or put the bot out. */
const NEVER: ReadonlySet<number | undefined> = new Set([
  ErrorCode.cannotSendToUser,
  ErrorCode.noMutualGuilds,
  ErrorCode.unknownChannel,
  ErrorCode.missingAccess,
  ErrorCode.missingPermissions,
]);

export interface Deliverer {
  readonly deliver: Deliver;
  /** Says the same sentence as soon as it may; for the moments when the desk itself has failed. */
  apologise(address: Delivery["address"], event: string, text: Payload): Promise<void>;
}

export function createDeliverer(given: {
  readonly api: Api;
  readonly content: Content;
  readonly metrics: DiscordMetrics;
  readonly now: () => number;
  /** Called when an interaction has its first answer: no deferral is needed any more. */
  readonly answered: (interaction: string) => void;
}): Deliverer {
  const { content, metrics, now } = given;
  const { send, forget } = createRoutes(given);

  async function laidOut(delivery: Delivery): Promise<void> {
    const words = content.words(delivery.locale);
    const address = readAddress(delivery.address);
    const place = address.kind === "interaction" && address.channel === null ? "server" : "dm";
    try {
      await send(delivery, render(delivery.messages, words, place));
    } catch (error) {
      if (discordCodeOf(error) !== ErrorCode.invalidForm) throw error;
      metrics.detour("plain_text");
      await send({ ...delivery, event: plain(delivery.event) }, renderPlain(delivery.messages, words));
    }
  }

  const done = (event: string): void => {
    forget(event);
    forget(plain(event));
  };

  return {
    async deliver(delivery) {
      try {
        await laidOut(delivery);
        done(delivery.event);
        return "delivered";
      } catch (error) {
        if (!NEVER.has(discordCodeOf(error))) throw error;
        done(delivery.event);
        return "undeliverable";
      }
    },
    async apologise(address, event, text) {
      await send({ address, event: `${event}:apology`, committedAt: now() }, [text]);
      forget(`${event}:apology`);
    },
  };
}

const plain = (event: string): string => `${event}:plain`;
