/** How long what is kept, as figures for the words that tell it: whoever changes the one changes the other. */
import type { Values } from "../core/content/words.ts";
import { NEAR } from "../core/dialogue/safety.ts";
import { REMEMBERED_FOR } from "./answered-events.ts";
import { DAY, HOUR, MINUTE } from "./clock.ts";
import { KEPT_FOR } from "./last-replies.ts";
import { GIVE_UP_AFTER } from "./retry.ts";

export const keeping = (retentionDays: number): Values => ({
  retentionDays,
  owedHours: GIVE_UP_AFTER / HOUR,
  fetchableMinutes: KEPT_FOR / MINUTE,
  rememberedDays: REMEMBERED_FOR / DAY,
  crisisTurns: NEAR,
});
