/** Answering a mention: in its own language, in the channel, or privately where the bot may not write there. */
import type { Content } from "../../core/content/content.ts";
import { languageOf } from "../../core/language/tongue.ts";
import type { Api } from "./api.ts";
import { helpPayload } from "./help-lines.ts";
import { invitation } from "./invitation.ts";
import { ErrorCode } from "./limits.ts";
import type { Received } from "./receive.ts";
import { discordCodeOf } from "./rest.ts";
import type { Server, Servers } from "./servers.ts";

type MentionedBot = Extract<Received, { what: "mention" }>;

const MAY_NOT_WRITE: ReadonlySet<number | undefined> = new Set([
  ErrorCode.missingAccess,
  ErrorCode.missingPermissions,
]);

export function inviter(given: { readonly api: Api; readonly content: Content; readonly servers: Servers }) {
  const { api, content, servers } = given;
  let self = "";

  /** Where Discord does not tell of the server now, whoever mentioned the bot itself is answered all the same. */
  const serverOf = ({ guild, roles }: MentionedBot): Promise<Server> =>
    servers.about(guild).catch((error: unknown) => {
      if (roles) throw error;
      return {};
    });

  return {
    is(id: string) {
      self = id;
    },
    async answer(mention: MentionedBot): Promise<void> {
      const { channel, message, user, text, roles } = mention;
      const { language, role } = await serverOf(mention);
      if (roles && !roles.some((each) => each === role)) return;
      const payload =
        helpPayload(content, text, "server") ??
        invitation(content.words(languageOf(content, text, language)), self);
      try {
        await api.send(channel, payload, `${message}:invite`, message);
      } catch (error) {
        if (!MAY_NOT_WRITE.has(discordCodeOf(error))) throw error;
        await api.send(await api.openDirectMessages(user), payload, `${message}:invite`);
      }
    },
  };
}
