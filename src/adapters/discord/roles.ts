/**
 * The role that Discord makes for the bot in each server. It bears the bot's name, and the list that opens at "@"
 * offers both: whoever chooses the role speaks to the bot all the same.
 */
import { z } from "zod";
import type { Api } from "./api.ts";

/** "Permissions: Role Tags Structure": `bot_id` is the bot a role belongs to; no person can make such a role. */
const managed = z.looseObject({ id: z.string(), tags: z.looseObject({ bot_id: z.string() }) });

export interface Roles {
  is(bot: string): void;
  /** A role that was made or changed. */
  learn(guild: string, role: unknown): void;
  /** All roles of a server, as Discord tells when a session begins or the bot joins. */
  learnAll(guild: string, roles: unknown): void;
  oneIsOurs(guild: string, mentioned: readonly string[]): Promise<boolean>;
}

export function createRoles(api: Pick<Api, "roles">): Roles {
  const ours = new Map<string, string>();
  /** The servers whose roles have all been seen. */
  const seen = new Set<string>();
  let self = "";

  function learn(guild: string, role: unknown): void {
    const { data } = managed.safeParse(role);
    if (data?.tags.bot_id === self) ours.set(guild, data.id);
  }

  function learnAll(guild: string, roles: unknown): void {
    if (!Array.isArray(roles)) return;
    seen.add(guild);
    for (const role of roles) learn(guild, role);
  }

  return {
    is(bot) {
      self = bot;
    },
    learn,
    learnAll,
    async oneIsOurs(guild, mentioned) {
      // A session that is resumed does not tell of its servers again.
      if (!ours.has(guild) && !seen.has(guild)) learnAll(guild, await api.roles(guild));
      return mentioned.includes(ours.get(guild) ?? "");
    },
  };
}
