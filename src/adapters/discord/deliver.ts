/** Brings a committed reply to the person: by its address alone, so also after a restart. */
import type { Content } from "../../core/content/content.ts";
import type { Deliver, Delivery } from "../../desk/desk.ts";
import { CappedMap } from "../kit/capped-map.ts";
import { type InteractionAddress, readAddress } from "./address.ts";
import { type Api, codeOf } from "./api.ts";
import type { DiscordMetrics } from "./counters.ts";
import { ErrorCode, TOKEN_MS } from "./limits.ts";
import { type Payload, render, renderPlain } from "./render.ts";

/** Nothing will change these by trying again: the person closed their messages, or left, or put the bot out. */
const NEVER: ReadonlySet<number | undefined> = new Set([
  ErrorCode.cannotSendToUser,
  ErrorCode.noMutualGuilds,
  ErrorCode.unknownChannel,
  ErrorCode.missingAccess,
  ErrorCode.missingPermissions,
]);

/** The token of the interaction is worth nothing any more. */
const ENDED: ReadonlySet<number | undefined> = new Set([
  ErrorCode.unknownInteraction,
  ErrorCode.invalidWebhookToken,
  ErrorCode.unknownWebhook,
]);

/** Replies tried without end are few; more than this means that the desk gave them up. */
const MOST_IN_PROGRESS = 10_000;

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
  const { api, content, metrics, now, answered } = given;
  /** How many messages of a reply are out, while it is being tried: a second try goes on from there. */
  const sent = new CappedMap<string, number>(MOST_IN_PROGRESS);

  async function toChannel(channel: string, event: string, payloads: readonly Payload[]): Promise<void> {
    for (const [index, payload] of payloads.entries()) await api.send(channel, payload, `${event}:${index}`);
  }

  async function first(address: InteractionAddress, payload: Payload): Promise<void> {
    try {
      await api.reply(address, payload);
    } catch (error) {
      if (codeOf(error) !== ErrorCode.alreadyAcknowledged) throw error;
      // Answered before: by this very reply, or by a deferral that still waits for it.
      if (await loading(address)) await api.replaceLoading(address, payload);
    }
    answered(address.id);
  }

  const loading = (address: InteractionAddress): Promise<boolean> =>
    api.isLoading(address).catch((error: unknown) => {
      // Dismissed by the person: it was there.
      if (codeOf(error) === ErrorCode.unknownMessage) return false;
      throw error;
    });

  /**
   * Further messages exist only where a turn is larger than one Discord message. In a direct message their
   * nonce keeps them single; a follow-up in a server has none, so a crash between two of them may show one
   * twice: better than a question without its choices.
   */
  async function toInteraction(address: InteractionAddress, event: string, payloads: readonly Payload[]) {
    for (const [index, payload] of payloads.entries()) {
      if (index < (sent.get(event) ?? 0)) continue;
      if (index === 0) await first(address, payload);
      else if (address.channel !== null) await api.send(address.channel, payload, `${event}:${index}`);
      else await api.followUp(address, payload);
      sent.set(event, index + 1);
    }
  }

  /** The content is private, and so is a direct message: the reply is not lost with the interaction. */
  async function toPerson(address: InteractionAddress, event: string, payloads: readonly Payload[]) {
    metrics.detour("direct_message");
    const channel = address.channel ?? (await api.openDirectMessages(address.user));
    const rest = payloads.slice(sent.get(event) ?? 0);
    await toChannel(channel, `${event}:dm`, rest);
  }

  async function send(
    delivery: Pick<Delivery, "event" | "address" | "committedAt">,
    payloads: readonly Payload[],
  ) {
    const { event, committedAt } = delivery;
    const address = readAddress(delivery.address);
    if (address.kind === "channel") return toChannel(address.channel, event, payloads);
    if (now() - committedAt > TOKEN_MS) return toPerson(address, event, payloads);
    try {
      await toInteraction(address, event, payloads);
    } catch (error) {
      if (!ENDED.has(codeOf(error))) throw error;
      answered(address.id);
      await toPerson(address, event, payloads);
    }
  }

  async function laidOut(delivery: Delivery): Promise<void> {
    const words = content.words(delivery.locale);
    const address = readAddress(delivery.address);
    const place = address.kind === "interaction" && address.channel === null ? "server" : "dm";
    try {
      await send(delivery, render(delivery.messages, words, place));
    } catch (error) {
      if (codeOf(error) !== ErrorCode.invalidForm) throw error;
      metrics.detour("plain_text");
      await send({ ...delivery, event: `${delivery.event}:plain` }, renderPlain(delivery.messages, words));
    }
  }

  const forget = (event: string) => {
    sent.delete(event);
    sent.delete(`${event}:plain`);
  };

  return {
    async deliver(delivery) {
      try {
        await laidOut(delivery);
        forget(delivery.event);
        return "delivered";
      } catch (error) {
        if (!NEVER.has(codeOf(error))) throw error;
        forget(delivery.event);
        return "undeliverable";
      }
    },
    async apologise(address, event, text) {
      await send({ address, event: `${event}:apology`, committedAt: now() }, [text]);
      forget(`${event}:apology`);
    },
  };
}
