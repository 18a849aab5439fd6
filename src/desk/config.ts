/** The configuration, from environment variables or the files they name; all that is wrong is told at once. */
import { readFileSync } from "node:fs";
import { codeOf } from "./error-code.ts";
import type { LogLevel } from "./log.ts";
import { baseOf, misspelt } from "./misspelt.ts";
import { LAST_PORT, type SettingName, settingNames, settingsSchema } from "./settings.ts";
import type { StoreUrl } from "./store/store-url.ts";

export interface Config {
  readonly port: number;
  readonly storeUrl: StoreUrl;
  readonly retentionDays: number;
  readonly hashKey: string | undefined;
  readonly logLevel: LogLevel;
  /** Absent: this platform is not served. */
  readonly line?: {
    readonly channelSecret: string;
    readonly channelAccessToken: string;
    readonly apiBaseUrl: string | undefined;
  };
  readonly discord?: {
    readonly token: string;
    readonly apiBaseUrl: string | undefined;
    /** Into how many processes the servers are shared out; "auto" asks Discord. Absent: this one serves all. */
    readonly shards: number | "auto" | undefined;
  };
}

/** EX_CONFIG of BSD's sysexits: a supervisor that knows it does not restart in vain. */
export const CONFIG_EXIT_CODE = 78;

export class ConfigError extends Error {
  readonly code = "config";
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(["The configuration needs a change:", ...problems.map((problem) => `  - ${problem}`)].join("\n"));
    this.problems = problems;
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

/** `own`: the names that the operator's `.env` holds. Throws a `ConfigError` that names each problem and its fix. No value is ever repeated: it may be a secret. */
export function loadConfig(environment: Environment, own: ReadonlySet<string> = new Set()): Config {
  const problems: string[] = [];
  const given: Partial<Record<SettingName, string>> = {};
  for (const name of settingNames) {
    const value = setting(name, environment, problems);
    if (value !== undefined) given[name] = value;
  }
  const parsed = settingsSchema.safeParse(given);
  for (const issue of parsed.error?.issues ?? [])
    problems.push(`${issue.path[0]?.toString()}: ${issue.message}.`);
  problems.push(...halfPairs(given));
  const filled = Object.keys(environment).filter((name) => environment[name]?.trim());
  problems.push(...misspelt(filled, own, new Set(filled.map(baseOf))));
  const { STORE_URL: store, PORT: port, DISCORD_SHARDS: shards = 1, HASH_KEY: key } = parsed.data ?? {};
  if (store?.kind === "valkey" && key === undefined && given.HASH_KEY === undefined)
    problems.push(
      "HASH_KEY is missing while STORE_URL names a server: give every process the same output of: openssl rand -hex 32. A key kept on the server would be lost with its data, and people would be known to some processes and strangers to others.",
    );
  if (port && shards !== "auto" && shards > 1 && port + shards > LAST_PORT)
    problems.push(
      `PORT: give one that leaves room for ${shards} shards after it, at most ${LAST_PORT - shards}.`,
    );
  if (store?.kind === "memory" && (given.DISCORD_SHARDS ?? "1") !== "1")
    problems.push(
      "DISCORD_SHARDS makes several processes, which cannot share STORE_URL=memory: use a sqlite: or valkey:// address, or one shard.",
    );
  if (problems.length > 0 || !parsed.success) throw new ConfigError(problems);

  const settings = parsed.data;
  const { LINE_CHANNEL_SECRET, LINE_CHANNEL_ACCESS_TOKEN, DISCORD_TOKEN } = settings;
  return {
    port: settings.PORT,
    storeUrl: settings.STORE_URL,
    retentionDays: settings.RETENTION_DAYS,
    hashKey: settings.HASH_KEY,
    logLevel: settings.LOG_LEVEL,
    ...(LINE_CHANNEL_SECRET &&
      LINE_CHANNEL_ACCESS_TOKEN && {
        line: {
          channelSecret: LINE_CHANNEL_SECRET,
          channelAccessToken: LINE_CHANNEL_ACCESS_TOKEN,
          apiBaseUrl: settings.LINE_API_BASE_URL,
        },
      }),
    ...(DISCORD_TOKEN && {
      discord: {
        token: DISCORD_TOKEN,
        apiBaseUrl: settings.DISCORD_API_BASE_URL,
        shards: settings.DISCORD_SHARDS === 1 ? undefined : settings.DISCORD_SHARDS,
      },
    }),
  };
}

/** The variable itself, or the contents of the file `NAME_FILE` names. Empty counts as not given. */
function setting(name: SettingName, environment: Environment, problems: string[]): string | undefined {
  const value = environment[name]?.trim() || undefined;
  const file = environment[`${name}_FILE`]?.trim() || undefined;
  if (file === undefined) return value;
  if (value !== undefined) {
    problems.push(`${name} and ${name}_FILE are both set: remove one of them.`);
    return undefined;
  }
  try {
    const content = readFileSync(file, "utf8").trim();
    if (content === "") problems.push(`${name}_FILE names an empty file: write the value into it.`);
    return content || undefined;
  } catch (error) {
    problems.push(
      `${name}_FILE names a file that cannot be read (${codeOf(error)}): correct the path or the file's permissions.`,
    );
    return undefined;
  }
}

/** A LINE channel needs both of its values; a pair that is half given is a slip, not a wish. */
function halfPairs(given: Partial<Record<SettingName, string>>): string[] {
  const pair = ["LINE_CHANNEL_SECRET", "LINE_CHANNEL_ACCESS_TOKEN"] as const;
  const [have] = pair.filter((name) => given[name] !== undefined);
  const [lack] = pair.filter((name) => given[name] === undefined);
  return have && lack ? [`${lack} is missing while ${have} is set: set both to serve LINE, or neither.`] : [];
}
