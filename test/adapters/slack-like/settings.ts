/** What the platform needs to be told. Without a token it is not served. */

import { address, secret } from "../../../src/adapters/kit/setting-values.ts";
import { adapterSettings } from "../../../src/desk/adapter-settings.ts";

export interface SlackLikeSettings {
  readonly token: string;
  readonly apiBaseUrl: string;
}

export const slackLikeSettings = adapterSettings({
  adapter: "slack-like",
  shape: {
    SLACK_LIKE_TOKEN: secret("copy the bot's token from the app's page, without spaces").optional(),
    SLACK_LIKE_API_BASE_URL: address("give an http(s) address").default("https://slack.example"),
  },
  settings: ({
    SLACK_LIKE_TOKEN: token,
    SLACK_LIKE_API_BASE_URL: apiBaseUrl,
  }): SlackLikeSettings | undefined => (token ? { token, apiBaseUrl } : undefined),
});
