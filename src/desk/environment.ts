/** What the operator gave: the environment, the file `.env`, and the words after the command. */
import { readFileSync } from "node:fs";
import { type ParseArgsConfig, parseArgs, parseEnv } from "node:util";
import type { AdapterSettings } from "./adapter-settings.ts";
import { type Config, ConfigError, loadConfig } from "./config.ts";
import { codeOf } from "./error-code.ts";
import { isSetting } from "./misspelt.ts";
import { settingNames } from "./settings.ts";

/** What the environment already says wins over the file. Throws a `ConfigError`. */
export function configFrom(
  environment: NodeJS.ProcessEnv,
  adapters: readonly AdapterSettings<unknown>[],
  envFile = ".env",
): Config {
  const text = contentOf(envFile);
  const given = parseEnv(text);
  for (const [name, value] of Object.entries(given)) environment[name] ??= value;
  const colon = [...text.matchAll(/^[ \t]*([A-Z_]+)[ \t]*:/gm)]
    .map(([, name]) => name!)
    .filter((name) => isSetting(name, settingNames(adapters)));
  if (colon.length > 0)
    throw new ConfigError(colon.map((name) => `${name} stands in ${envFile} with a colon: write ${name}=…`));
  return loadConfig(environment, adapters, new Set(Object.keys(given)));
}

function contentOf(envFile: string): string {
  try {
    return readFileSync(envFile, "utf8");
  } catch (error) {
    if (codeOf(error) === "ENOENT") return "";
    throw new ConfigError([
      `${envFile} cannot be read (${codeOf(error)}): make it a file that this user may read, or remove it.`,
    ]);
  }
}

type ArgumentOptions = NonNullable<ParseArgsConfig["options"]>;

/** Only the options there are. Throws a `ConfigError` that names them. */
export function readOptions<const Known extends ArgumentOptions>(options: Known) {
  try {
    return parseArgs({ options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    if (!codeOf(error).startsWith("ERR_PARSE_ARGS")) throw error;
    // Only what stands before the explanations, which name ways that are not open here.
    const [what] = (error as Error).message.split(/[.\n]/);
    const known = Object.entries(options).map(([name, { type }]) =>
      type === "string" ? `--${name}=<value>` : `--${name}`,
    );
    const fix =
      known.length > 0 ? `the options are ${known.join(", ")}` : "leave it out, there are no options";
    throw new ConfigError([`${what}: ${fix}.`]);
  }
}
