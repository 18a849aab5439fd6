/**
 * LINE on this machine: the Messaging API as the real client speaks it, and people who write to the bot. It
 * keeps LINE's rules (token, reply tokens, retry keys, message limits) and can fail in LINE's ways.
 */
import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type Account, type AccountEndpoint, createAccount } from "./line-account.ts";
import type { LineSent } from "./line-actions.ts";
import { type Answer, type Heard, refused } from "./line-answer.ts";
import { createMenus, type Menus } from "./line-menus.ts";
import { createLineUser, type LineUser } from "./line-user.ts";
import { createWebhookSender, type WebhookSender } from "./line-webhooks.ts";
import { RETRY_KEY_MS } from "./validators/line-limits.ts";
import { violations } from "./validators/line-messages.ts";

/**
 * hang: no answer, nothing sent. lost: sent, but the connection breaks before the answer. error: 500, nothing
 * sent; unavailable: 503. rate, quota: the two meanings of 429. unauthorized: 401. forbidden: 403. refused: 400;
 * layout: 400, but for bare texts.
 */
export type Fault =
  | "hang"
  | "lost"
  | "error"
  | "unavailable"
  | "rate"
  | "quota"
  | "unauthorized"
  | "forbidden"
  | "refused"
  | "layout";
type Endpoint = "reply" | "push" | AccountEndpoint | "menus";

interface LineRequest {
  readonly endpoint: Endpoint;
  /** "POST /v2/bot/message/reply" */
  readonly call: string;
  readonly status: number | null;
  readonly retryKey: string | undefined;
  readonly messages: readonly LineSent[];
}

export interface LineServer {
  readonly url: string;
  readonly channelSecret: string;
  readonly channelAccessToken: string;
  /** Every request to the API, with the status it was answered with (null: not answered). */
  readonly requests: readonly LineRequest[];
  /** How many requests met with silence: "hang". */
  readonly silences: () => number;
  readonly webhooks: WebhookSender;
  readonly account: Account;
  readonly menus: Menus;
  user(id?: string): LineUser;
  /** The next requests to the endpoint meet these faults, one each. */
  fault(endpoint: Endpoint, ...faults: Fault[]): void;
  /** Whether LINE takes the access token no more. */
  revoke(now: boolean): void;
  /** The account's pushes for the month; without a call there is no end to them. */
  pushesLeft(count: number): void;
  now(): number;
  advance(milliseconds: number): void;
  close(): Promise<void>;
}

interface Accepted {
  readonly request: string;
  readonly at: number;
  readonly body: unknown;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const invalid = (found: readonly string[]): Answer =>
  refused(
    400,
    `The request body has ${found.length} error(s)`,
    found.map((each) => {
      const at = each.indexOf(": ");
      return { property: each.slice(0, at), message: each.slice(at + 2) };
    }),
  );

export async function startLineServer(): Promise<LineServer> {
  const channelSecret = randomUUID();
  const channelAccessToken = randomUUID();
  const requests: LineRequest[] = [];
  const users = new Map<string, LineUser>();
  const faults: { endpoint: Endpoint; fault: Fault }[] = [];
  const accepted = new Map<string, Accepted>();
  let offset = 0;
  let silences = 0;
  let revoked = false;
  let pushes = Number.POSITIVE_INFINITY;
  let lastMessage = 2n ** 59n;

  const now = () => Date.now() + offset;
  const webhooks = createWebhookSender(channelSecret, now);
  const menus = createMenus((id) => users.has(id));
  const account = createAccount({
    webhooks,
    knows: (id) => users.has(id),
    languageOf: (id) => users.get(id)?.language,
    pushes: () => pushes,
  });

  /** As LINE's ids: longer than a JavaScript number can hold. */
  const sentMessages = (messages: readonly LineSent[]) =>
    messages.map(() => ({ id: String(++lastMessage), quoteToken: randomUUID() }));

  function reply(body: Record<string, unknown>, key: string | undefined): Answer {
    if (key !== undefined) return refused(400, "The retry key is not supported by this endpoint");
    const wrong = violations(body.messages);
    if (wrong.length > 0) return invalid(wrong);
    const messages = body.messages as LineSent[];
    const to = webhooks.spend(String(body.replyToken));
    if (to === undefined) return refused(400, "Invalid reply token");
    const sent = sentMessages(messages);
    users.get(to)?.receive(messages, sent);
    return { status: 200, body: { sentMessages: sent } };
  }

  function push(body: Record<string, unknown>, key: string | undefined, request: string): Answer {
    if (key !== undefined && !UUID.test(key)) return refused(400, "Invalid retry key");
    const before = key === undefined ? undefined : accepted.get(key);
    if (before && now() - before.at < RETRY_KEY_MS)
      return {
        status: 409,
        body: before.body,
        headers: { "x-line-accepted-request-id": before.request },
      };
    const wrong = violations(body.messages);
    if (wrong.length > 0) return invalid(wrong);
    const user = users.get(String(body.to));
    if (!user) return refused(400, "The property, 'to', in the request body is invalid");
    if (pushes <= 0) return refused(429, "You have reached your monthly limit.");
    pushes -= 1;
    const messages = body.messages as LineSent[];
    const sent = sentMessages(messages);
    user.receive(messages, sent);
    const answer = { sentMessages: sent };
    if (key !== undefined)
      accepted.set(key, {
        request,
        at: now(),
        body: { message: "The retry key is already accepted", ...answer },
      });
    return { status: 200, body: answer };
  }

  async function answerTo(endpoint: Endpoint, heard: Heard, request: string): Promise<Answer> {
    if (revoked || heard.authorization !== `Bearer ${channelAccessToken}`) return FAULTY.unauthorized;
    if (endpoint === "reply") return reply(heard.json, heard.key);
    if (endpoint === "push") return push(heard.json, heard.key, request);
    return (await menus.answer(heard)) ?? (await account.answer(heard)) ?? refused(404, "Not found");
  }

  async function handle(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const request = randomUUID();
    const heard = await hear(incoming);
    const endpoint = endpointOf(heard.call);
    if (!endpoint) return write(outgoing, refused(404, "Not found"), request);
    const note = (status: number | null) =>
      requests.push({
        endpoint,
        call: heard.call,
        status,
        retryKey: heard.key,
        messages: (heard.json.messages ?? []) as LineSent[],
      });
    const fault = takeFault(endpoint);
    if (fault === "hang") {
      silences += 1;
      return void note(null);
    }
    // What LINE has taken once it does not find fault with later.
    const refuses = fault === "layout" && !isBare(heard.json.messages) && !accepted.has(heard.key ?? "");
    const wrong = refuses ? invalid([LAYOUT]) : undefined;
    const answer =
      wrong ?? FAULTY[fault as keyof typeof FAULTY] ?? (await answerTo(endpoint, heard, request));
    if (fault === "lost") {
      note(null);
      outgoing.destroy();
      return;
    }
    note(answer.status);
    write(outgoing, answer, request);
  }

  function takeFault(endpoint: Endpoint): Fault | undefined {
    const index = faults.findIndex((each) => each.endpoint === endpoint);
    return index < 0 ? undefined : faults.splice(index, 1)[0]?.fault;
  }

  const server = createServer((incoming, outgoing) => void handle(incoming, outgoing));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;

  return {
    url: `http://127.0.0.1:${port}`,
    channelSecret,
    channelAccessToken,
    requests,
    silences: () => silences,
    webhooks,
    account,
    menus,
    user(id = `U${randomUUID().replaceAll("-", "")}`) {
      const known = users.get(id) ?? createLineUser(id, webhooks, now);
      users.set(id, known);
      return known;
    },
    fault: (endpoint, ...kinds) => void faults.push(...kinds.map((fault) => ({ endpoint, fault }))),
    revoke(now) {
      revoked = now;
    },
    pushesLeft(count) {
      pushes = count;
    },
    now,
    advance(milliseconds) {
      offset += milliseconds;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const LAYOUT = "messages[0].contents: Something LINE had not refused before";

const isBare = (messages: unknown): boolean =>
  (messages as LineSent[]).every((message) => message.type === "text" && !("quickReply" in message));

const FAULTY = {
  error: refused(500, "The error occurred on the LINE server"),
  unavailable: refused(503, "Service Unavailable"),
  rate: refused(429, "The API rate limit has been exceeded. Try again later."),
  quota: refused(429, "You have reached your monthly limit."),
  refused: invalid(["messages[0].text: Not this one"]),
  unauthorized: refused(
    401,
    "Authentication failed. Confirm that the access token in the authorization header is valid.",
  ),
  forbidden: refused(
    403,
    "Not authorized to use the API. Confirm that your account is authorized to use it.",
  ),
} as const;

const ENDPOINTS: readonly (readonly [RegExp, Endpoint])[] = [
  [/^POST \/v2\/bot\/message\/reply$/, "reply"],
  [/^POST \/v2\/bot\/message\/push$/, "push"],
  [/^GET \/v2\/bot\/info$/, "info"],
  [/^GET \/v2\/bot\/profile\//, "profile"],
  [/^POST \/v2\/bot\/chat\/loading\/start$/, "loading"],
  [/^GET \/v2\/bot\/message\/quota/, "quota"],
  [/ \/v2\/bot\/channel\/webhook\//, "webhook"],
  [/ \/v2\/bot\/(richmenu|user)(\/|$)/, "menus"],
];

const endpointOf = (call: string): Endpoint | undefined =>
  ENDPOINTS.find(([pattern]) => pattern.test(call))?.[1];

async function hear(incoming: IncomingMessage): Promise<Heard> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks);
  const type = incoming.headers["content-type"] ?? "";
  return {
    call: `${incoming.method} ${incoming.url}`,
    authorization: incoming.headers.authorization,
    key: incoming.headers["x-line-retry-key"]?.toString(),
    type,
    body,
    json: type.startsWith("application/json") && body.length > 0 ? JSON.parse(body.toString("utf8")) : {},
  };
}

function write(outgoing: ServerResponse, { status, body, headers }: Answer, request: string): void {
  outgoing.writeHead(status, {
    "content-type": "application/json",
    "x-line-request-id": request,
    ...headers,
  });
  outgoing.end(Buffer.isBuffer(body) ? body : JSON.stringify(body));
}
