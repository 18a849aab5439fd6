/** Answering a mention: in its own language, in the channel, or privately where the bot may not write there. */
import type { Content } from "../../core/content/content.ts";
import { languageOf } from "../../core/language/tongue.ts";
import { type Api, codeOf } from "./api.ts";
import { linesFor } from "./help-lines.ts";
import { invitation } from "./invitation.ts";
import { ErrorCode } from "./limits.ts";
import type { Received } from "./receive.ts";
import type { Roles } from "./roles.ts";

type Mention = Extract<Received, { what: "mention" }>;

const MAY_NOT_WRITE: ReadonlySet<number | undefined> = new Set([
  ErrorCode.missingAccess,
  ErrorCode.missingPermissions,
]);

export function inviter(given: { readonly api: Api; readonly content: Content; readonly roles: Roles }) {
  const { api, content, roles: known } = given;
  /** What servers are set to, for mentions without words. */
  const languages = new Map<string, string>();
  let self = "";

  return {
    is(id: string) {
      self = id;
    },
    knows(guild: string, locale: string) {
      languages.set(guild, locale);
    },
    async answer({ guild, channel, message, user, text, roles }: Mention): Promise<void> {
      if (roles && !(await known.oneIsOurs(guild, roles))) return;
      const payload =
        linesFor(content, text, "server") ??
        invitation(content.words(languageOf(text, languages.get(guild))), self);
      try {
        await api.send(channel, payload, `${message}:invite`, message);
      } catch (error) {
        if (!MAY_NOT_WRITE.has(codeOf(error))) throw error;
        await api.send(await api.openDirectMessages(user), payload, `${message}:invite`);
      }
    },
  };
}
