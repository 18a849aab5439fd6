/** The language a new friend's LINE is set to, for the greeting; nothing else of the profile is looked at. */
import type { messagingApi } from "@line/bot-sdk";
import type { LineMetrics } from "./counters.ts";
import { send } from "./send.ts";

export type LanguageOf = (userId: string) => Promise<string | undefined>;

/** The webhook waits for it and has 2 seconds in all: a greeting in Japanese is better than a late one. */
const DEADLINE = 700;

export const createLanguageOf =
  (
    client: Pick<messagingApi.MessagingApiClient, "getProfile">,
    metrics: LineMetrics,
    deadline = DEADLINE,
  ): LanguageOf =>
  async (userId) => {
    let language: string | undefined;
    const { outcome } = await send(deadline, async () => {
      // Absent for people who have not agreed to LINE's privacy policy.
      ({ language } = await client.getProfile(userId));
      return { body: {} };
    });
    metrics.send("profile", outcome);
    return language;
  };
