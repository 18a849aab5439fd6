/** Discord: slash commands, buttons, menus, forms and direct messages. */
import type { APIInteraction, GatewayMessageCreateDispatchData } from "discord.js";
import type { Adapter, Surroundings } from "../../desk/adapter.ts";
import type { Address } from "../../desk/desk.ts";
import type { InteractionAddress } from "./address.ts";
import { codeOf, createApi, createRest } from "./api.ts";
import { commands, differ } from "./commands.ts";
import { createDeliverer } from "./deliver.ts";
import { form } from "./form.ts";
import { connect, createClient } from "./gateway.ts";
import { invitation } from "./invitation.ts";
import { createDiscordMetrics } from "./metrics.ts";
import { type Received, receiveInteraction, receiveMessage } from "./receive.ts";
import { saying } from "./render.ts";

export { DiscordUnavailable } from "./gateway.ts";

const NAME = "discord";

/** A second before Discord says "This interaction failed". */
const DEFER_AFTER_MS = 2000;

export interface DiscordSettings {
  readonly token: string;
  /** Another address than Discord's, for tests: `http://127.0.0.1:4000/api`. */
  readonly apiBaseUrl?: string | undefined;
}

export function createDiscordAdapter(surroundings: Surroundings, settings: DiscordSettings): Adapter {
  const { desk, content, log } = surroundings;
  const metrics = createDiscordMetrics(surroundings.metrics);
  const api = createApi(createRest(settings));
  const underWay = new Set<Promise<void>>();
  const deferrals = new Map<string, NodeJS.Timeout>();
  let listening = true;

  const answered = (interaction: string) => {
    clearTimeout(deferrals.get(interaction));
    deferrals.delete(interaction);
  };
  const deliverer = createDeliverer({ api, content, metrics, now: Date.now, answered });

  const failed = (what: string, event?: string) => (error: unknown) =>
    log.warn(what, {
      adapter: NAME,
      ...(event === undefined ? {} : { event }),
      code: String(codeOf(error) ?? (error instanceof Error ? error.name : typeof error)),
    });

  /** Measured from the event and not from the turn: the delivery may be what is slow. */
  function deferLater(address: InteractionAddress): void {
    if (deferrals.has(address.id)) return;
    const defer = () => {
      deferrals.delete(address.id);
      metrics.detour("deferred");
      // Refused where the reply was quicker: all the better.
      api.defer(address).catch(failed("a deferral was refused", address.id));
    };
    deferrals.set(address.id, setTimeout(defer, DEFER_AFTER_MS).unref());
  }

  async function answer({ event, address }: Extract<Received, { what: "event" }>): Promise<void> {
    metrics.received(event.input.type);
    if (address.kind === "interaction") deferLater(address);
    try {
      const { status, messages } = await desk.answer({
        ...event,
        adapter: NAME,
        address: address as Address,
      });
      // Replayed by Discord after a break, and answered before it.
      if (status === "duplicate" && messages.length === 0) answered(event.id);
    } catch (error) {
      failed("a turn could not be committed", event.id)(error);
      // Discord does not send an event again, so the person is told to.
      const sorry = saying(content.words(event.locale ?? "").say("discord.trouble"));
      await deliverer
        .apologise(address as Address, event.id, sorry)
        .catch(failed("an apology did not arrive", event.id));
    }
  }

  async function openForm({ address, locale }: Extract<Received, { what: "form" }>): Promise<void> {
    metrics.received("form");
    await api.openForm(address, form(content.words(locale))).catch(failed("a form did not open", address.id));
  }

  async function invite({ guild, channel, message }: Extract<Received, { what: "mention" }>): Promise<void> {
    metrics.received("mention");
    const locale = client.guilds.cache.get(guild)?.preferredLocale ?? "";
    await api
      .send(channel, invitation(content.words(locale)), `${message}:invite`, message)
      .catch(failed("an invitation was refused", message));
  }

  function take(received: Received): void {
    if (!received || !listening) return;
    const work =
      received.what === "event"
        ? answer(received)
        : received.what === "form"
          ? openForm(received)
          : invite(received);
    underWay.add(work);
    void work.finally(() => underWay.delete(work));
  }

  const client = createClient(
    settings,
    {
      interaction: (interaction: APIInteraction) => take(receiveInteraction(interaction)),
      message: (message: GatewayMessageCreateDispatchData) =>
        take(receiveMessage(message, client.user?.id ?? "")),
    },
    { log, metrics },
  );

  async function registerCommands(application: string): Promise<void> {
    const wanted = commands(content);
    if (!differ(wanted, await api.registeredCommands(application))) return;
    await api.registerCommands(application, wanted);
    log.info("commands registered", { adapter: NAME, count: wanted.length });
  }

  return {
    name: NAME,
    async start() {
      desk.register(NAME, deliverer.deliver);
      const application = await connect(client, settings.token);
      // Without its commands the bot still answers direct messages and mentions.
      await registerCommands(application).catch(failed("the commands were not registered"));
    },
    async stop() {
      listening = false;
      await client.destroy();
      await Promise.all(underWay);
    },
  };
}
