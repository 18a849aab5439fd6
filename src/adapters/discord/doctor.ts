/** What `npm run doctor` looks at on Discord before anybody is served. */
import { ApplicationFlags, ApplicationIntegrationType, RateLimitError } from "discord.js";
import type { Finding } from "../../desk/finding.ts";
import { loadContent } from "../../desk/load-content.ts";
import { type Api, createApi } from "./api.ts";
import { changes, isUpToDate } from "./registration.ts";
import { createRest } from "./rest.ts";
import type { DiscordSettings } from "./settings.ts";
import { commands } from "./slash-commands.ts";
import { nameOf } from "./trouble.ts";

/** A day's worth of restarts: fewer logins left than this call for a look at what restarts so often. */
const FEW_LOGINS = 50;

type Application = Awaited<ReturnType<Api["application"]>>;

const good = (what: string): Finding => ({ ok: true, what });
const bad = (what: string, fix: string): Finding => ({ ok: false, what, fix });

function notReached(error: unknown): Finding {
  const status = (error as { status?: unknown }).status;
  if (status === 401)
    return bad(
      "Discord refuses DISCORD_TOKEN",
      "In the Discord Developer Portal open your application, Bot, Reset Token, and copy the new one into DISCORD_TOKEN.",
    );
  if (error instanceof RateLimitError)
    return bad("Discord asks to wait (rate limit)", "Run the doctor again in a minute.");
  return bad(
    `Discord could not be reached (${nameOf(error)})`,
    "Check that this machine reaches discord.com over HTTPS, and DISCORD_API_BASE_URL if it is set.",
  );
}

/** A bot with a public flag of more than it needs is a bot that people trust less. */
function intents({ flags }: Application): Finding {
  const privileged =
    ApplicationFlags.GatewayMessageContent |
    ApplicationFlags.GatewayMessageContentLimited |
    ApplicationFlags.GatewayGuildMembers |
    ApplicationFlags.GatewayGuildMembersLimited |
    ApplicationFlags.GatewayPresence |
    ApplicationFlags.GatewayPresenceLimited;
  return (Number(flags ?? 0) & privileged) === 0
    ? good("no privileged intent is switched on, and none is needed")
    : {
        ok: true,
        what: "privileged intents are switched on that the bot does not use",
        fix: "Switch them off in the portal under Bot, Privileged Gateway Intents.",
      };
}

function installs({ integration_types_config: config }: Application): Finding[] {
  const has = (type: ApplicationIntegrationType) => config?.[type] !== undefined;
  const scopes = config?.[ApplicationIntegrationType.GuildInstall]?.oauth2_install_params?.scopes ?? [];
  const missing = [
    ...(has(ApplicationIntegrationType.UserInstall) ? [] : ["User Install"]),
    ...(has(ApplicationIntegrationType.GuildInstall) ? [] : ["Guild Install"]),
  ];
  const findings = missing.length
    ? [
        bad(
          `the bot cannot be added by ${missing.join(" or ")}`,
          "Tick it in the portal under Installation, Installation Contexts.",
        ),
      ]
    : [good("the bot can be added to a server and to one's own account")];
  return has(ApplicationIntegrationType.GuildInstall) && !scopes.includes("bot" as (typeof scopes)[number])
    ? [
        ...findings,
        bad(
          'servers get the commands but not the bot: its install link lacks the scope "bot", so mentions are not heard',
          'In the portal under Installation, Default Install Settings, Guild Install, add the scope "bot" with the permission Send Messages.',
        ),
      ]
    : findings;
}

async function commandFindings(api: Api, application: string): Promise<Finding> {
  const all = changes(commands(loadContent()), await api.registeredCommands(application));
  if (isUpToDate(all)) return good(`all ${all.length} commands are registered`);
  const differing = all
    .filter(({ what }) => what !== "unchanged")
    .map(({ name, what }) => `${name} (${what})`);
  return bad(`commands differ from what Discord has: ${differing.join(", ")}`, "Run: npm run discord:setup");
}

async function logins(api: Api): Promise<Finding> {
  const { session_start_limit: limit, shards } = await api.gateway();
  const left = `${limit.remaining} of ${limit.total} logins left today; Discord recommends ${shards} shard${shards === 1 ? "" : "s"}`;
  return limit.remaining >= FEW_LOGINS
    ? good(left)
    : bad(
        left,
        `Find out why the bot restarts so often; the count starts anew in ${Math.ceil(limit.reset_after / 60_000)} minutes.`,
      );
}

export async function checkDiscord(settings: DiscordSettings): Promise<Finding[]> {
  const api = createApi(createRest(settings), settings.token);
  try {
    const application = await api.application();
    return [
      good(`Discord accepts DISCORD_TOKEN (application “${application.name}”)`),
      intents(application),
      ...installs(application),
      await commandFindings(api, application.id),
      await logins(api),
    ];
  } catch (error) {
    return [notReached(error)];
  }
}
