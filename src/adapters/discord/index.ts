/** Discord: commands, buttons, menus, forms and direct messages. */

import { SnowflakeUtil } from "discord.js";
import { languageOf } from "../../core/language/tongue.ts";
import type { Adapter, Surroundings } from "../../desk/adapter.ts";
import type { Address } from "../../desk/desk.ts";
import type { InteractionAddress } from "./address.ts";
import { codeOf, createApi, createRest, DiscordUnavailable } from "./api.ts";
import { createDiscordMetrics } from "./counters.ts";
import { createDeliverer } from "./deliver.ts";
import { createEdits } from "./edits.ts";
import { form } from "./form.ts";
import { createGateway, type Gateway, nameOf, type Share, WHOLE } from "./gateway.ts";
import { inviter } from "./invite.ts";
import { type Received, receiveEdit, receiveInteraction, receiveMessage } from "./receive.ts";
import { isUpToDate, register } from "./registration.ts";
import { saying } from "./render.ts";
import { createServers } from "./servers.ts";
import { createSessions, type Sessions } from "./sessions.ts";
import type { DiscordSettings } from "./settings.ts";
import { createShards } from "./sharding.ts";
import { suggestions } from "./suggest.ts";

const NAME = "discord";

/** A second before Discord says "This interaction failed". */
const DEFER_AFTER_MS = 2000;

/** What is lost of the session if the process is killed: Discord sends these seconds again, and they are known. */
const SAVE_EVERY_MS = 5000;

export function createDiscordAdapter(surroundings: Surroundings, settings: DiscordSettings): Adapter {
  const { shards } = settings;
  return shards === undefined
    ? createDiscordProcess(surroundings, settings, WHOLE)
    : createShards(surroundings, { ...settings, shards });
}

/** A snowflake tells when it was made: https://docs.discord.com/developers/reference#snowflakes */
const createdAt = (id: string): number | undefined =>
  /^\d+$/.test(id) ? SnowflakeUtil.timestampFrom(id) : undefined;

/** All of Discord, or the share of one shard. */
export function createDiscordProcess(
  surroundings: Surroundings,
  settings: DiscordSettings,
  share: Share,
): Adapter {
  const { desk, content, log } = surroundings;
  const metrics = createDiscordMetrics(surroundings.metrics);
  const rest = createRest(settings);
  const api = createApi(rest, settings.token, metrics);
  const servers = createServers(api);
  const invite = inviter({ api, content, servers });
  const edits = createEdits({ api, content, now: Date.now });
  const underWay = new Set<Promise<void>>();
  const deferrals = new Map<string, NodeJS.Timeout>();
  let connection: { gateway: Gateway; sessions: Sessions; saving: NodeJS.Timeout } | undefined;

  const answered = (interaction: string) => {
    clearTimeout(deferrals.get(interaction));
    deferrals.delete(interaction);
  };
  const deliverer = createDeliverer({ api, content, metrics, now: Date.now, answered });

  const failed = (what: string, event?: string) => (error: unknown) =>
    log.warn(what, {
      adapter: NAME,
      ...(event === undefined ? {} : { event }),
      code: String(codeOf(error) ?? nameOf(error)),
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
        at: createdAt(event.id),
        adapter: NAME,
        address: address as Address,
      });
      // Replayed by Discord after a break, and answered before it.
      if (status === "duplicate" && messages.length === 0) answered(event.id);
    } catch (error) {
      failed("a turn could not be committed", event.id)(error);
      // Discord does not send an event again, so the person is told to.
      const written = event.input.type === "text" ? event.input.text : undefined;
      const sorry = saying(content.words(languageOf(written, event.locale)).say("discord.trouble"));
      await deliverer
        .apologise(address as Address, event.id, sorry)
        .catch(failed("an apology did not arrive", event.id));
    }
  }

  async function work(received: NonNullable<Received>): Promise<void> {
    switch (received.what) {
      case "event":
        return answer(received);
      case "form": {
        metrics.received("form");
        const { address, kind, locale } = received;
        return api
          .openForm(address, form(kind, content.words(locale)))
          .catch(failed("a form did not open", address.id));
      }
      case "typing": {
        metrics.received("typing");
        const { address, locale, typed } = received;
        return api
          .suggest(address, suggestions(content, locale, typed))
          .catch(failed("suggestions came too late", address.id));
      }
      case "mention":
        metrics.received("mention");
        return invite.answer(received).catch(failed("an invitation was refused", received.message));
      case "edit":
        if (!edits.isNew(received)) return;
        metrics.received("edit");
        return edits.answer(received).catch(failed("a word about an edit was refused", received.message));
    }
  }

  function take(receive: () => Received): void {
    let received: Received;
    try {
      received = receive();
    } catch (error) {
      // A kind that Discord invents tomorrow must not end the connection.
      failed("something could not be read")(error);
    }
    if (!received) return;
    const working = work(received);
    underWay.add(working);
    void working.finally(() => underWay.delete(working));
  }

  async function registerCommands(application: string): Promise<void> {
    const changes = await register(api, content, application);
    if (isUpToDate(changes)) return;
    log.info("commands registered", { adapter: NAME, count: changes.length });
  }

  async function join(): Promise<string> {
    const [application, self] = await Promise.all([api.application(), api.self()]);
    invite.is(self.id);
    servers.is(self.id);
    const sessions = createSessions(surroundings.notes, application.id);
    await sessions.load(share.ids, share.of).catch(failed("the last session was not found"));
    const gateway = createGateway({
      token: settings.token,
      rest,
      share,
      sessions,
      hearing: {
        interaction: (interaction) => take(() => receiveInteraction(interaction, content)),
        message: (message) => take(() => receiveMessage(message, self.id)),
        update: (message) => take(() => receiveEdit(message, self.id)),
        guild: servers.learn,
        role: servers.learnRole,
      },
      log,
      metrics,
    });
    // Only with nothing under way is everything up to the session's sequence committed.
    const save = () => underWay.size || sessions.save().catch(failed("the session was not kept"));
    const saving = setInterval(save, SAVE_EVERY_MS).unref();
    connection = { gateway, sessions, saving };
    await gateway.connect();
    return application.id;
  }

  async function leave(): Promise<void> {
    if (!connection) return;
    const { gateway, sessions, saving } = connection;
    connection = undefined;
    clearInterval(saving);
    await gateway.leave();
    await Promise.all(underWay);
    await sessions.save().catch(failed("the session was not kept"));
  }

  return {
    name: NAME,
    async start() {
      await leave();
      desk.register(NAME, deliverer.deliver);
      const application = await join().catch((error: unknown) => {
        throw new DiscordUnavailable(nameOf(error));
      });
      // Without its commands the bot still answers direct messages and mentions.
      if (share.ids.includes(0))
        await registerCommands(application).catch(failed("the commands were not registered"));
    },
    stop: leave,
  };
}
