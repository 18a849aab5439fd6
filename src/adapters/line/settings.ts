/** What LINE needs to be told: both values of a Messaging API channel, or neither; a second secret while it is changed. */
import { adapterSettings } from "../../desk/adapter-settings.ts";
import { host, secret } from "../kit/setting-values.ts";

export interface LineSettings {
  readonly channelSecret: string;
  /** The one before, for as long as LINE may still send what it signed with it. */
  readonly previousSecret?: string | undefined;
  readonly channelAccessToken: string;
  /** Where the Messaging API is, if not at api.line.me: scheme, host and port only. */
  readonly apiBaseUrl?: string | undefined;
}

const PAIR = ["LINE_CHANNEL_SECRET", "LINE_CHANNEL_ACCESS_TOKEN"] as const;

export const lineSettings = adapterSettings({
  adapter: "line",
  shape: {
    LINE_CHANNEL_SECRET: secret(
      "copy the channel secret from the LINE Developers Console (Basic settings), without spaces",
    ).optional(),
    LINE_CHANNEL_SECRET_PREVIOUS: secret(
      "give the channel secret that LINE_CHANNEL_SECRET replaced, without spaces, or leave it out",
    ).optional(),
    LINE_CHANNEL_ACCESS_TOKEN: secret(
      "copy the channel access token from the LINE Developers Console (Messaging API), without spaces",
    ).optional(),
    LINE_API_BASE_URL: host(
      "give an http(s) address without a path (LINE's client would drop it), or leave it out to use LINE itself",
    ).optional(),
  },
  /** A pair that is half given is a slip, not a wish. */
  conflicts(given) {
    const have = PAIR.find((name) => given[name] !== undefined);
    const lack = PAIR.find((name) => given[name] === undefined);
    const { LINE_CHANNEL_SECRET: current, LINE_CHANNEL_SECRET_PREVIOUS: previous } = given;
    return [
      ...(have && lack
        ? [`${lack} is missing while ${have} is set: set both to serve LINE, or neither.`]
        : []),
      ...(previous !== undefined && previous === (current ?? previous)
        ? [
            "LINE_CHANNEL_SECRET_PREVIOUS: it is for the secret before; put the new one into LINE_CHANNEL_SECRET.",
          ]
        : []),
    ];
  },
  settings: ({
    LINE_CHANNEL_SECRET: channelSecret,
    LINE_CHANNEL_SECRET_PREVIOUS: previousSecret,
    LINE_CHANNEL_ACCESS_TOKEN: channelAccessToken,
    LINE_API_BASE_URL: apiBaseUrl,
  }): LineSettings | undefined =>
    channelSecret && channelAccessToken
      ? { channelSecret, previousSecret, channelAccessToken, apiBaseUrl }
      : undefined,
});
