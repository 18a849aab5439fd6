/** What the Messaging API on this machine hears and answers. */
export interface Heard {
  /** "POST /v2/bot/message/reply" */
  readonly call: string;
  readonly authorization: string | undefined;
  readonly key: string | undefined;
  readonly type: string;
  readonly body: Buffer;
  readonly json: Record<string, unknown>;
}

export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export const refused = (status: number, message: string, details?: unknown): Answer => ({
  status,
  body: details ? { message, details } : { message },
});

export const done = (body: unknown = {}): Answer => ({ status: 200, body });
