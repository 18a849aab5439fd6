/** Bringing the commands that Discord has in line with ours: nothing is written when nothing changed. */
import { ApplicationCommandType } from "discord.js";
import type { Content } from "../../core/content/content.ts";
import type { Api } from "./api.ts";
import { commands, type SlashCommand } from "./slash-commands.ts";

type Json = Readonly<Record<string, unknown>>;

const ordered = (value: unknown): unknown[] => Object.entries(value ?? {}).sort();
const list = (value: unknown): readonly Json[] => (Array.isArray(value) ? value : []);

const named = (item: Json) => [
  item.name,
  ordered(item.name_localizations),
  item.description ?? "",
  ordered(item.description_localizations),
];

/** Only what is ours to set, in one order: Discord adds ids, versions and defaults of its own. */
const comparable = (command: Json): string =>
  JSON.stringify([
    named(command),
    list(command.options).map((option) => [
      option.type,
      option.required ?? false,
      option.autocomplete ?? false,
      list(option.choices).map(({ name, value }) => [name, value]),
      named(option),
    ]),
    [...list(command.contexts)].sort(),
    [...list(command.integration_types)].sort(),
  ]);

/** A message command may be called like a chat command. */
const keyOf = (command: Json): string =>
  `${command.type ?? ApplicationCommandType.ChatInput} ${String(command.name)}`;

export interface CommandChange {
  readonly name: string;
  readonly what: "new" | "changed" | "unchanged" | "gone";
}

export function changes(wanted: readonly SlashCommand[], registered: readonly unknown[]): CommandChange[] {
  const there = new Map((registered as Json[]).map((command) => [keyOf(command), command]));
  const ours = (wanted as unknown as Json[]).map((command): CommandChange => {
    const old = there.get(keyOf(command));
    there.delete(keyOf(command));
    const name = String(command.name);
    if (!old) return { name, what: "new" };
    return { name, what: comparable(old) === comparable(command) ? "unchanged" : "changed" };
  });
  return [
    ...ours,
    ...[...there.values()].map(({ name }): CommandChange => ({ name: String(name), what: "gone" })),
  ];
}

export const isUpToDate = (all: readonly CommandChange[]): boolean =>
  all.every(({ what }) => what === "unchanged");

/** Tells what differs and, unless it is a rehearsal, registers all of them in one call. */
export async function register(
  api: Pick<Api, "registeredCommands" | "registerCommands">,
  content: Content,
  application: string,
  { dryRun = false } = {},
): Promise<readonly CommandChange[]> {
  const wanted = commands(content);
  const all = changes(wanted, await api.registeredCommands(application));
  if (!dryRun && !isUpToDate(all)) await api.registerCommands(application, wanted);
  return all;
}
