/** The SDK's clients for one channel, and what to do when LINE does not know its token. */
import { HTTPFetchError, messagingApi } from "@line/bot-sdk";
import { PlatformRefuses } from "../../desk/desk.ts";
import type { LineSettings } from "./settings.ts";

/** Also while the desk is open: a token can be revoked, or run out. */
export class LineTokenRefused extends PlatformRefuses {
  readonly code = "line_token_refused";
  constructor() {
    super(
      "LINE refuses the access token: issue a new one in the LINE Developers console (your channel, Messaging API, Channel access token) and set LINE_CHANNEL_ACCESS_TOKEN.",
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

/** Reference, "Status codes": 401 is a token LINE does not know, 403 one that may not do this. */
export const refusesToken = (status: number | undefined): boolean => status === 401 || status === 403;

export const statusOf = (error: unknown): number | undefined =>
  error instanceof HTTPFetchError ? error.status : undefined;
