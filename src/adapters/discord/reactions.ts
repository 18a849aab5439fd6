/** What becomes of each thing that is heard: a turn of the desk, a form, suggestions, an invitation. */
import { SnowflakeUtil } from "discord.js";
import { languageOf } from "../../core/language/tongue.ts";
import type { Surroundings } from "../../desk/adapter.ts";
import type { Address } from "../../desk/desk.ts";
import type { Api } from "./api.ts";
import type { DiscordMetrics } from "./counters.ts";
import { createDeferrals } from "./deferrals.ts";
import { createDeliverer, type Deliverer } from "./deliver.ts";
import type { createEdits } from "./edits.ts";
import { form } from "./form.ts";
import type { inviter } from "./invite.ts";
import type { Received } from "./receive.ts";
import { saying } from "./render.ts";
import { suggestions } from "./suggest.ts";
import { type Failed, failedIn } from "./trouble.ts";

interface Parts extends Pick<Surroundings, "desk" | "content" | "log"> {
  readonly api: Api;
  readonly metrics: DiscordMetrics;
  readonly invite: ReturnType<typeof inviter>;
  readonly edits: ReturnType<typeof createEdits>;
}

export interface Reactions {
  readonly deliverer: Deliverer;
  react(received: NonNullable<Received>): Promise<void>;
}

/** A snowflake tells when it was made: https://docs.discord.com/developers/reference#snowflakes */
const createdAt = (id: string): number | undefined =>
  /^\d+$/.test(id) ? SnowflakeUtil.timestampFrom(id) : undefined;

export function createReactions(parts: Parts): Reactions {
  const { desk, content, api, metrics, log } = parts;
  const failed = failedIn(log);
  const deferrals = createDeferrals(api, metrics, (id) => failed("a deferral was refused", id));
  const deliverer = createDeliverer({ api, content, metrics, now: Date.now, answered: deferrals.end });

  async function answer({ event, address }: Extract<Received, { what: "event" }>): Promise<void> {
    metrics.received(event.input.type);
    if (address.kind === "interaction") deferrals.begin(address);
    try {
      const { status, messages } = await desk.answer({
        ...event,
        at: createdAt(event.id),
        adapter: "discord",
        address: address as Address,
      });
      // Replayed by Discord after a break, and answered before it.
      if (status !== "answered" && messages.length === 0) deferrals.end(event.id);
      // Discord would say that the interaction failed.
      if (status === "limited" && address.kind === "interaction") await apologise("runtime.tooMany");
    } catch (error) {
      failed("a turn could not be committed", event.id)(error);
      // Discord does not send an event again, so the person is told to.
      await apologise("discord.trouble");
    }

    function apologise(sentence: string): Promise<void> {
      const written = event.input.type === "text" ? event.input.text : undefined;
      const sorry = saying(content.words(languageOf(content, written, event.locale)).say(sentence));
      return deliverer
        .apologise(address as Address, event.id, sorry)
        .catch(failed("an apology did not arrive", event.id));
    }
  }

  return {
    deliverer,
    react: (received) => (received.what === "event" ? answer(received) : besides(received, parts, failed)),
  };
}

/** What needs no turn. */
async function besides(
  received: Exclude<NonNullable<Received>, { what: "event" }>,
  { content, api, metrics, invite, edits }: Parts,
  failed: Failed,
): Promise<void> {
  if (received.what === "edit" && !edits.isNew(received)) return;
  metrics.received(received.what);
  switch (received.what) {
    case "form": {
      const { address, kind, locale } = received;
      return api
        .openForm(address, form(kind, content.words(locale)))
        .catch(failed("a form did not open", address.id));
    }
    case "typing": {
      const { address, locale, typed } = received;
      return api
        .suggest(address, suggestions(content, locale, typed))
        .catch(failed("suggestions came too late", address.id));
    }
    case "mention":
      return invite.answer(received).catch(failed("an invitation was refused", received.message));
    case "edit":
      return edits.answer(received).catch(failed("a word about an edit was refused", received.message));
  }
}
