/** Discord: commands, buttons, menus, forms and direct messages. */
import type { Adapter, Surroundings } from "../../desk/adapter.ts";
import { createApi } from "./api.ts";
import { createConnection, createInHand } from "./connection.ts";
import { createDiscordMetrics } from "./counters.ts";
import { createEdits } from "./edits.ts";
import { type Hearing, type Share, WHOLE } from "./gateway.ts";
import { inviter } from "./invite.ts";
import { createReactions } from "./reactions.ts";
import { type Received, receiveEdit, receiveInteraction, receiveMessage } from "./receive.ts";
import { isUpToDate, register } from "./registration.ts";
import { createRest, DiscordUnavailable } from "./rest.ts";
import { createServers, type Servers } from "./servers.ts";
import type { DiscordSettings } from "./settings.ts";
import { createShards } from "./sharding.ts";
import { failedIn, nameOf } from "./trouble.ts";

const NAME = "discord";

export function createDiscordAdapter(surroundings: Surroundings, settings: DiscordSettings): Adapter {
  const { shards } = settings;
  return shards === undefined
    ? createDiscordProcess(surroundings, settings, WHOLE)
    : createShards(surroundings, { ...settings, shards });
}

/** All of Discord, or the share of one shard. */
export function createDiscordProcess(
  surroundings: Surroundings,
  settings: DiscordSettings,
  share: Share,
): Adapter {
  const { desk, content, log } = surroundings;
  const { token } = settings;
  const metrics = createDiscordMetrics(surroundings.metrics);
  const rest = createRest(settings);
  const api = createApi(rest, token, metrics);
  const servers = createServers(api);
  const invite = inviter({ api, content, servers });
  const edits = createEdits({ api, content, now: Date.now });
  const failed = failedIn(log);
  const { deliverer, react } = createReactions({ desk, content, log, api, metrics, invite, edits });
  const inHand = createInHand();
  const connection = createConnection({ surroundings, token, rest, share, metrics, inHand, failed });

  function take(receive: () => Received): void {
    let received: Received;
    try {
      received = receive();
    } catch (error) {
      // A kind that Discord invents tomorrow must not end the connection.
      failed("something could not be read")(error);
    }
    if (received) inHand.add(react(received));
  }

  async function join(): Promise<string> {
    const [application, self] = await Promise.all([api.application(), api.self()]);
    invite.is(self.id);
    servers.is(self.id);
    await connection.join(application.id, hearingOf(self.id, surroundings, servers, take));
    return application.id;
  }

  async function registerCommands(application: string): Promise<void> {
    const changes = await register(api, content, application);
    if (!isUpToDate(changes)) log.info("commands registered", { adapter: NAME, count: changes.length });
  }

  return {
    name: NAME,
    async start() {
      await connection.leave();
      desk.register(NAME, deliverer.deliver);
      const application = await join().catch((error: unknown) => {
        throw new DiscordUnavailable(nameOf(error));
      });
      // Without its commands the bot still answers direct messages and mentions.
      if (share.ids.includes(0))
        await registerCommands(application).catch(failed("the commands were not registered"));
    },
    stop: connection.leave,
  };
}

const hearingOf = (
  self: string,
  { content }: Surroundings,
  servers: Servers,
  take: (receive: () => Received) => void,
): Hearing => ({
  interaction: (interaction) => take(() => receiveInteraction(interaction, content)),
  message: (message) => take(() => receiveMessage(message, self)),
  update: (message) => take(() => receiveEdit(message, self)),
  guild: servers.learn,
  role: servers.learnRole,
});
