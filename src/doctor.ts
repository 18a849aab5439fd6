/** `npm run doctor`: looks at every configured platform and says what to mend. Exit code 1 if something is wrong. */
import { ADAPTERS, SETTINGS } from "./adapters/index.ts";
import { CONFIG_EXIT_CODE, ConfigError } from "./desk/config.ts";
import { configFrom, readOptions } from "./desk/environment.ts";
import { reported } from "./desk/finding.ts";

const platforms = new Intl.ListFormat("en", { type: "disjunction" });

/** Resolves with the process's exit code. */
async function look(): Promise<number> {
  readOptions({});
  const config = configFrom(process.env, SETTINGS);
  const looked = await Promise.all(
    ADAPTERS.map(async ({ title, look }) => ({ title, findings: await look?.(config) })),
  );
  const found = looked.flatMap(({ title, findings }) => (findings ? [{ title, findings }] : []));
  const text = found.map(({ title, findings }) => `${title}\n${reported(findings)}`);
  const known = ADAPTERS.filter(({ look }) => look).map(({ title }) => title);
  if (found.length === 0)
    text.push(
      `Nothing is configured for ${platforms.format(known)}: the chat page needs nothing. See .env.example and docs/.`,
    );
  process.stdout.write(`${text.join("\n\n")}\n`);
  return found.every(({ findings }) => findings.every(({ ok }) => ok)) ? 0 : 1;
}

try {
  process.exitCode = await look();
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = CONFIG_EXIT_CODE;
}
