/** Answering a mention: in its own language, in the channel, or privately where the bot may not write there. */
import type { Content } from "../../core/content/content.ts";
import { helpLines } from "../../core/dialogue/crisis.ts";
import { crisisIn } from "../../core/language/crisis.ts";
import { languageOf } from "../../core/language/tongue.ts";
import { type Api, codeOf } from "./api.ts";
import { invitation } from "./invitation.ts";
import { ErrorCode } from "./limits.ts";
import type { Received } from "./receive.ts";
import { type Payload, render } from "./render.ts";

type Mention = Extract<Received, { what: "mention" }>;

const MAY_NOT_WRITE: ReadonlySet<number | undefined> = new Set([
  ErrorCode.missingAccess,
  ErrorCode.missingPermissions,
]);

export function inviter({ api, content }: { readonly api: Api; readonly content: Content }) {
  /** What servers are set to, for mentions without words. */
  const languages = new Map<string, string>();
  let self = "";

  /** Public like the cry itself: help lines are general, and cannot wait for a private place. */
  function linesFor(text: string): Payload | undefined {
    const crisis = crisisIn(content, text);
    return crisis && render([helpLines(content, crisis)], content.words(crisis.locale), "server")[0];
  }

  return {
    is(id: string) {
      self = id;
    },
    knows(guild: string, locale: string) {
      languages.set(guild, locale);
    },
    async answer({ guild, channel, message, user, text }: Mention): Promise<void> {
      const payload =
        linesFor(text) ?? invitation(content.words(languageOf(text, languages.get(guild))), self);
      try {
        await api.send(channel, payload, `${message}:invite`, message);
      } catch (error) {
        if (!MAY_NOT_WRITE.has(codeOf(error))) throw error;
        await api.send(await api.openDirectMessages(user), payload, `${message}:invite`);
      }
    },
  };
}
