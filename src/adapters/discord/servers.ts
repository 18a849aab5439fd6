/**
 * What a mention needs to know of its server: the language it is set to, and the role that Discord made there for
 * the bot. It bears the bot's name, and the list that opens at "@" offers both: whoever chooses the role speaks to
 * the bot all the same.
 */
import { z } from "zod";
import type { Api } from "./api.ts";

/** "Permissions: Role Tags Structure": `bot_id` is the bot a role belongs to; no person can make such a role. */
const managed = z.looseObject({ id: z.string(), tags: z.looseObject({ bot_id: z.string() }) });

const guild = z.looseObject({
  id: z.string(),
  preferred_locale: z.string().optional().catch(undefined),
  roles: z.array(z.unknown()).catch([]),
});

export interface Server {
  readonly language?: string | undefined;
  readonly role?: string | undefined;
}

export interface Servers {
  /** Which bot this is. */
  is(bot: string): void;
  /** A server as Discord tells it: when a session begins, the bot joins, or something changes. */
  learn(guild: unknown): void;
  /** A role that was made or changed. */
  learnRole(guild: string, role: unknown): void;
  about(guild: string): Promise<Server>;
}

export function createServers(api: Pick<Api, "guild">): Servers {
  const known = new Map<string, Server>();
  let self = "";

  const isOurs = (role: unknown): boolean => managed.safeParse(role).data?.tags.bot_id === self;

  function learn(told: unknown): void {
    const { data } = guild.safeParse(told);
    if (!data) return;
    const role = data.roles.find(isOurs) as { readonly id: string } | undefined;
    known.set(data.id, { language: data.preferred_locale, role: role?.id });
  }

  return {
    is(bot) {
      self = bot;
    },
    learn,
    learnRole(id, role) {
      const server = known.get(id);
      if (server && isOurs(role)) known.set(id, { ...server, role: managed.parse(role).id });
    },
    async about(id) {
      // A session that is resumed does not tell of its servers again.
      if (!known.has(id)) learn(await api.guild(id));
      return known.get(id) ?? {};
    },
  };
}
