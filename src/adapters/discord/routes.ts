/** The ways a reply can go: as an interaction's answer, into a channel, and to the person when neither is open any more. */

import { CappedMap } from "../../desk/capped-map.ts";
import type { Delivery } from "../../desk/desk.ts";
import { type InteractionAddress, readAddress } from "./address.ts";
import type { Api } from "./api.ts";
import type { DiscordMetrics } from "./counters.ts";
import { ErrorCode, TOKEN_MS } from "./limits.ts";
import type { Payload } from "./render.ts";
import { discordCodeOf } from "./rest.ts";

/** The token of the interaction is worth nothing any more. */
const ENDED: ReadonlySet<number | undefined> = new Set([
  ErrorCode.unknownInteraction,
  ErrorCode.invalidWebhookToken,
  ErrorCode.unknownWebhook,
]);

/** Replies tried without end are few; more than this means that the desk gave them up. */
const MOST_IN_PROGRESS = 10_000;

export interface Routes {
  send(
    delivery: Pick<Delivery, "event" | "address" | "committedAt">,
    payloads: readonly Payload[],
  ): Promise<void>;
  /** Nothing more will be sent for this event. */
  forget(event: string): void;
}

export function createRoutes(given: {
  readonly api: Api;
  readonly metrics: DiscordMetrics;
  readonly now: () => number;
  readonly answered: (interaction: string) => void;
}): Routes {
  const { api, metrics, now, answered } = given;
  /** How many messages of a reply are out, while it is being tried: a second try goes on from there. */
  const sent = new CappedMap<string, number>(MOST_IN_PROGRESS);

  async function toChannel(channel: string, event: string, payloads: readonly Payload[]): Promise<void> {
    for (const [index, payload] of payloads.entries()) await api.send(channel, payload, `${event}:${index}`);
  }

  /**
   * Further messages exist only where a turn is larger than one Discord message. In a direct message their
   * nonce keeps them single; a follow-up in a server has none, so a crash between two of them may show one
   * twice: better than a question without its choices.
   */
  async function toInteraction(address: InteractionAddress, event: string, payloads: readonly Payload[]) {
    for (const [index, payload] of payloads.entries()) {
      if (index < (sent.get(event) ?? 0)) continue;
      if (index === 0) await answer(api, address, payload);
      else if (address.channel !== null) await api.send(address.channel, payload, `${event}:${index}`);
      else await api.followUp(address, payload);
      if (index === 0) answered(address.id);
      sent.set(event, index + 1);
    }
  }

  /** The content is private, and so is a direct message: the reply is not lost with the interaction. */
  async function toPerson(address: InteractionAddress, event: string, payloads: readonly Payload[]) {
    metrics.detour("direct_message");
    const channel = address.channel ?? (await api.openDirectMessages(address.user));
    await toChannel(channel, `${event}:dm`, payloads.slice(sent.get(event) ?? 0));
  }

  return {
    async send({ event, committedAt, address: to }, payloads) {
      const address = readAddress(to);
      if (address.kind === "channel") return toChannel(address.channel, event, payloads);
      if (now() - committedAt > TOKEN_MS) return toPerson(address, event, payloads);
      try {
        await toInteraction(address, event, payloads);
      } catch (error) {
        if (!ENDED.has(discordCodeOf(error))) throw error;
        answered(address.id);
        await toPerson(address, event, payloads);
      }
    },
    forget: (event) => void sent.delete(event),
  };
}

async function answer(api: Api, address: InteractionAddress, payload: Payload): Promise<void> {
  try {
    await api.reply(address, payload);
  } catch (error) {
    if (discordCodeOf(error) !== ErrorCode.alreadyAcknowledged) throw error;
    // Answered before: by this very reply, or by a deferral that still waits for it.
    if (await isLoading(api, address)) await api.replaceLoading(address, payload);
  }
}

const isLoading = (api: Api, address: InteractionAddress): Promise<boolean> =>
  api.isLoading(address).catch((error: unknown) => {
    // Dismissed by the person: it was there.
    if (discordCodeOf(error) === ErrorCode.unknownMessage) return false;
    throw error;
  });
