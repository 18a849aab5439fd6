/** The SDK's clients for one channel, and what to do when LINE does not know its token. */
import { HTTPFetchError, messagingApi } from "@line/bot-sdk";

export interface LineSettings {
  readonly channelSecret: string;
  readonly channelAccessToken: string;
  /** Where the Messaging API is, if not at api.line.me: scheme, host and port only. */
  readonly apiBaseUrl?: string | undefined;
}

export class LineTokenRefused extends Error {
  readonly code = "line_token_refused";
  constructor() {
    super(
      "LINE refuses the channel access token: issue a new one in the LINE Developers console (your channel, Messaging API, Channel access token) and set LINE_CHANNEL_ACCESS_TOKEN.",
    );
  }
}

export interface LineClients {
  readonly client: messagingApi.MessagingApiClient;
  /** Pictures go to a host of their own. */
  readonly blobClient: messagingApi.MessagingApiBlobClient;
}

export function lineClients({ channelAccessToken, apiBaseUrl }: LineSettings): LineClients {
  const config = { channelAccessToken, ...(apiBaseUrl === undefined ? {} : { baseURL: apiBaseUrl }) };
  return {
    client: new messagingApi.MessagingApiClient(config),
    blobClient: new messagingApi.MessagingApiBlobClient(config),
  };
}

export const statusOf = (error: unknown): number | undefined =>
  error instanceof HTTPFetchError ? error.status : undefined;
