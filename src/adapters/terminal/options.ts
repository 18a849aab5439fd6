/** What follows `npm run chat --`, or a sentence about what is wrong with it. */
import { closeSync, openSync } from "node:fs";
import { type Day, partialDay } from "../../core/day.ts";
import { dayInTokyo } from "../../desk/clock.ts";
import { CONFIG_EXIT_CODE, ConfigError } from "../../desk/config.ts";
import { readOptions } from "../../desk/environment.ts";
import { codeOf } from "../../desk/error-code.ts";

interface Options {
  readonly json: boolean;
  readonly locale: string;
  readonly today: Day;
  /** A file to which the conversation is written as a transcript (test/transcripts). */
  readonly record?: string | undefined;
}

function options(locales: readonly string[]): Options {
  const values = readOptions({
    json: { type: "boolean", default: false },
    locale: { type: "string", default: locales.find((each) => process.env.LANG?.startsWith(each)) ?? "ja" },
    today: { type: "string", default: dayInTokyo(Date.now()) },
    record: { type: "string" },
  });
  const { locale, today, record } = values;
  const problems: string[] = [];
  if (today.length !== "2009-08-15".length || !partialDay(today))
    problems.push(`--today: give a day that exists, for instance --today=${dayInTokyo(Date.now())}.`);
  if (!locales.includes(locale.split(/[-_]/)[0]!.toLowerCase()))
    problems.push(`--locale: give one of ${locales.join(", ")}.`);
  if (record !== undefined) problems.push(...unwritable(record));
  if (problems.length > 0) throw new ConfigError(problems);
  return values;
}

function unwritable(record: string): string[] {
  try {
    closeSync(openSync(record, "a"));
    return [];
  } catch (error) {
    return [`--record: that file cannot be written (${codeOf(error)}): name one in a folder that is there.`];
  }
}

export function optionsOrExit(locales: readonly string[]): Options {
  try {
    return options(locales);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(CONFIG_EXIT_CODE);
  }
}
