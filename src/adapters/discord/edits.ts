/** Answering an edited direct message, like LINE's: it does not say which answer it is to be, so it is not read as one. */
import type { Content } from "../../core/content/content.ts";
import { tongueOf } from "../../core/language/tongue.ts";
import { CappedMap } from "../../desk/capped-map.ts";
import type { Api } from "./api.ts";
import { helpPayload } from "./help-lines.ts";
import type { Received } from "./receive.ts";
import { saying } from "./render.ts";

type Edit = Extract<Received, { what: "edit" }>;

/** A pin, or a preview that comes late, brings the time of an older edit: nobody waits for an answer to that. */
const OLD_MS = 5 * 60 * 1000;
const MOST_REMEMBERED = 1000;

export function createEdits({ api, content, now }: { api: Api; content: Content; now: () => number }) {
  const told = new CappedMap<string, true>(MOST_REMEMBERED);

  /** Nobody's language is known where no conversation is looked up. */
  function sentence(text: string): string {
    const locales = [tongueOf(content, text) ?? content.locales].flat();
    return locales.map((locale) => content.words(locale).say("runtime.edited")).join("\n\n");
  }

  return {
    /** True only the first time. */
    isNew({ message, at }: Edit): boolean {
      const edit = `${message}:${at}`;
      if (told.has(edit) || now() - at > OLD_MS) return false;
      told.set(edit, true);
      return true;
    },
    answer({ channel, message, at, text }: Edit): Promise<void> {
      const payload = helpPayload(content, text, "dm") ?? saying(sentence(text));
      return api.send(channel, payload, `${message}:edit:${at}`, message);
    },
  };
}
