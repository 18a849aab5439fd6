/**
 * Settings that were meant and are not there: a slip in the name of a token would leave its platform unserved without a word.
 * An environment is full of other programs' variables, so only what is near a setting that is missing counts.
 */
import { distance } from "../core/language/likeness.ts";
import type { SettingName } from "./settings.ts";

/** Names that other programs use too, or nearly: what looks like them is a slip only in our own `.env`. */
const COMMON: ReadonlySet<string> = new Set<SettingName>(["PORT", "LOG_LEVEL"]);

/** Long names leave room for two slips; a short one with two is another name. */
const slips = (name: string): number => (name.length >= 12 ? 2 : 1);

const FILE = "_FILE";

const baseOf = (name: string): string => (name.endsWith(FILE) ? name.slice(0, -FILE.length) : name);

export const isSetting = (name: string, settings: readonly string[]): boolean =>
  settings.includes(baseOf(name));

/** X_ACCESS_TOKEN is X_CHANNEL_ACCESS_TOKEN in short, and Y_BOT_TOKEN is Y_TOKEN at length. */
function isShortOrLong(name: string, setting: string, ours: boolean): boolean {
  const [words, others] = [name.split("_"), setting.split("_")];
  if (words[0] !== others[0] || words.at(-1) !== others.at(-1)) return false;
  const short = words.every((word) => others.includes(word)) && (ours || words.length === others.length - 1);
  const long = ours && others.every((word) => words.includes(word));
  return short || long;
}

function meant(name: string, setting: string, ours: boolean): boolean {
  if (COMMON.has(setting) && !ours) return false;
  const most = slips(setting);
  return distance(name, setting, most) <= most || isShortOrLong(name, setting, ours);
}

/** `settings`: all there are. `own`: the names in the operator's own `.env`. */
export function misspelt(
  names: readonly string[],
  own: ReadonlySet<string>,
  settings: readonly string[],
): string[] {
  const given = new Set(names.map(baseOf));
  const missing = settings.filter((setting) => !given.has(setting));
  return names
    .filter((name) => !isSetting(name, settings))
    .flatMap((name) => {
      const setting = missing.find((each) => meant(baseOf(name.toUpperCase()), each, own.has(name)));
      if (!setting) return [];
      const right = name.toUpperCase().endsWith(FILE) ? setting + FILE : setting;
      return [`${name} is no setting: if ${right} is meant, rename it, otherwise remove it.`];
    });
}
