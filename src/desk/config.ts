/** The configuration, from environment variables or the files they name; all that is wrong is told at once. */
import { readFileSync } from "node:fs";
import { type AdapterSettings, type Processes, problemsOf } from "./adapter-settings.ts";
import { codeOf } from "./error-code.ts";
import type { LogLevel } from "./log.ts";
import { misspelt } from "./misspelt.ts";
import { LAST_PORT, type Settings, settingNames, settingsSchema } from "./settings.ts";
import type { StoreUrl } from "./store/store-url.ts";

export interface Config {
  readonly port: number;
  readonly storeUrl: StoreUrl;
  readonly retentionDays: number;
  /** Where people reach the house's pages, without a slash at the end. */
  readonly publicUrl: string | undefined;
  readonly hashKey: string | undefined;
  /** What records are enciphered with: the first writes, all read. Empty: they are not. */
  readonly storeKeys: readonly string[];
  readonly logLevel: LogLevel;
  /** The networks of the proxies whose word on where a request comes from counts. */
  readonly trustedProxies: readonly string[];
  /** What each adapter that is set up has read of its settings, by its name: see `settingsOf`. */
  readonly adapters: Readonly<Record<string, unknown>>;
  /** Whether several processes of ours use the store. */
  readonly several: boolean;
}

/** Undefined: this platform is not served. */
export const settingsOf = <Settings>(
  { adapters }: Config,
  { adapter }: AdapterSettings<Settings>,
): Settings | undefined => adapters[adapter] as Settings | undefined;

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

/**
 * `own`: the names that the operator's `.env` holds. Throws a `ConfigError` that names each problem and its fix.
 * No value is ever repeated: it may be a secret.
 */
export function loadConfig(
  environment: Environment,
  adapters: readonly AdapterSettings<unknown>[] = [],
  own: ReadonlySet<string> = new Set(),
): Config {
  const problems: string[] = [];
  const names = settingNames(adapters);
  const given: Record<string, string> = {};
  for (const name of names) {
    const value = setting(name, environment, problems);
    if (value !== undefined) given[name] = value;
  }
  const house = settingsSchema.safeParse(given);
  const read = adapters.map((each) => ({ adapter: each.adapter, ...each.read(given) }));
  const filled = Object.keys(environment).filter((name) => environment[name]?.trim());
  problems.push(
    ...problemsOf(house.error),
    ...read.flatMap((each) => each.problems),
    ...misspelt(filled, own, names),
    ...(house.data ? keyProblem(house.data) : []),
    ...read.flatMap(({ processes }) =>
      house.data && processes ? processProblems(house.data, processes) : [],
    ),
  );
  if (problems.length > 0 || !house.success) throw new ConfigError(problems);
  const { PORT, STORE_URL, RETENTION_DAYS, PUBLIC_URL, HASH_KEY, STORE_KEY, TRUSTED_PROXIES, LOG_LEVEL } =
    house.data;
  const served = read.filter(({ settings }) => settings !== undefined);
  return {
    port: PORT,
    storeUrl: STORE_URL,
    retentionDays: RETENTION_DAYS,
    publicUrl: PUBLIC_URL,
    hashKey: HASH_KEY,
    storeKeys: STORE_KEY,
    logLevel: LOG_LEVEL,
    trustedProxies: TRUSTED_PROXIES,
    adapters: Object.fromEntries(served.map(({ adapter, settings }) => [adapter, settings])),
    several: served.some(({ processes }) => (processes?.count ?? 1) !== 1),
  };
}

const keyProblem = ({ STORE_URL: store, HASH_KEY: key }: Settings): string[] =>
  store.kind === "valkey" && key === undefined
    ? [
        "HASH_KEY is missing while STORE_URL names a server: give every process the same output of: openssl rand -hex 32. A key kept on the server would be lost with its data, and people would be known to some processes and strangers to others.",
      ]
    : [];

function processProblems(
  { PORT: port, STORE_URL: store }: Settings,
  { setting, count }: Processes,
): string[] {
  if (count === 1) return [];
  const room = count === "auto" || port === 0 || port + count <= LAST_PORT;
  return [
    ...(room
      ? []
      : [`PORT: give one that leaves room for ${count} processes after it, at most ${LAST_PORT - count}.`]),
    ...(store.kind === "memory"
      ? [
          `${setting} makes several processes, which cannot share STORE_URL=memory: use a sqlite: or valkey:// address, or set it to 1.`,
        ]
      : []),
  ];
}

/** The variable itself, or the contents of the file `NAME_FILE` names. Empty counts as not given. */
function setting(name: string, environment: Environment, problems: string[]): string | undefined {
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
