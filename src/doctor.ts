/** `npm run doctor`: looks at every configured platform and says what to mend. Exit code 1 if something is wrong. */
import { CONFIG_EXIT_CODE, type Config, ConfigError } from "./desk/config.ts";
import { configFrom, readOptions } from "./desk/environment.ts";
import { type Finding, reported } from "./desk/finding.ts";

/** A platform that is not configured is not even loaded. */
async function checks({ line, discord }: Config): Promise<readonly (readonly [string, Finding[]])[]> {
  const found: (readonly [string, Finding[]])[] = [];
  if (line) found.push(["LINE", await (await import("./adapters/line/doctor.ts")).checkLine(line)]);
  if (discord)
    found.push(["Discord", await (await import("./adapters/discord/doctor.ts")).checkDiscord(discord)]);
  return found;
}

try {
  readOptions({});
  const found = await checks(configFrom(process.env));
  const text = found.map(([platform, findings]) => `${platform}\n${reported(findings)}`);
  if (found.length === 0)
    text.push(
      "Neither LINE nor Discord is configured: the chat page needs nothing. See docs/line.md and docs/discord.md.",
    );
  process.stdout.write(`${text.join("\n\n")}\n`);
  process.exitCode = found.every(([, findings]) => findings.every(({ ok }) => ok)) ? 0 : 1;
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = CONFIG_EXIT_CODE;
}
