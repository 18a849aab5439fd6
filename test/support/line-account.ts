/** The account itself: who it is, where its webhook goes, what it may still push, whom it knows. */
import { type Answer, done, type Heard, refused } from "./line-answer.ts";
import type { WebhookSender } from "./line-webhooks.ts";

export type AccountEndpoint = "info" | "profile" | "loading" | "quota" | "webhook";

export interface Account {
  /** "chat": a person answers by hand in LINE's own console. */
  chatMode: "bot" | "chat";
  /** The address given in the console, and whether webhooks are switched on there. */
  webhook: { endpoint: string; active: boolean } | undefined;
  /** Whom the bot showed the loading animation, with its seconds. */
  readonly loading: readonly { readonly chatId: string; readonly loadingSeconds: number }[];
  answer(heard: Heard): Promise<Answer | undefined>;
}

interface Knowledge {
  readonly webhooks: WebhookSender;
  readonly knows: (user: string) => boolean;
  readonly languageOf: (user: string) => string | undefined;
  readonly pushes: () => number;
}

export function createAccount({ webhooks, knows, languageOf, pushes }: Knowledge): Account {
  const loading: { chatId: string; loadingSeconds: number }[] = [];
  const account: Account = { chatMode: "bot", webhook: undefined, loading, answer };

  /** As LINE tests it: a signed webhook without events. */
  async function tested(endpoint: string): Promise<Answer> {
    const before = webhooks.address();
    webhooks.to(endpoint);
    const status = await webhooks.post(JSON.stringify({ destination: "Ubot", events: [] }));
    webhooks.to(before);
    const statusCode = typeof status === "number" ? status : 0;
    return done({
      success: status === 200,
      timestamp: new Date().toISOString(),
      statusCode,
      reason: typeof status === "string" ? status.toUpperCase() : status === 200 ? "OK" : "ERROR_STATUS_CODE",
      detail: String(status),
    });
  }

  async function answer({ call, json }: Heard): Promise<Answer | undefined> {
    switch (call) {
      case "GET /v2/bot/info":
        return done({
          userId: "Ubot",
          basicId: "@madoguchi",
          displayName: "窓口",
          chatMode: account.chatMode,
          markAsReadMode: account.chatMode === "bot" ? "auto" : "manual",
        });
      case "GET /v2/bot/channel/webhook/endpoint":
        return account.webhook ? done(account.webhook) : refused(404, "Webhook endpoint not found");
      case "PUT /v2/bot/channel/webhook/endpoint": {
        const endpoint = String(json.endpoint);
        if (!endpoint.startsWith("https://") || endpoint.length > 500)
          return refused(400, "Invalid webhook endpoint URL");
        account.webhook = { endpoint, active: account.webhook?.active ?? false };
        return done();
      }
      case "POST /v2/bot/channel/webhook/test": {
        const endpoint = String(json.endpoint ?? account.webhook?.endpoint ?? "");
        return endpoint ? tested(endpoint) : refused(404, "Webhook endpoint not found");
      }
      case "GET /v2/bot/message/quota":
        return done(Number.isFinite(pushes()) ? { type: "limited", value: pushes() } : { type: "none" });
      case "GET /v2/bot/message/quota/consumption":
        return done({ totalUsage: 0 });
      case "POST /v2/bot/chat/loading/start":
        return load(json);
    }
    const profile = /^GET \/v2\/bot\/profile\/([^/]+)$/.exec(call);
    if (!profile) return undefined;
    const id = profile[1]!;
    const language = languageOf(id);
    return knows(id)
      ? done({ userId: id, displayName: "名前", ...(language ? { language } : {}) })
      : refused(404, "Not found");
  }

  function load({ chatId, loadingSeconds = 20 }: Record<string, unknown>): Answer {
    const seconds = Number(loadingSeconds);
    if (!knows(String(chatId))) return refused(400, "The property, 'chatId', in the request body is invalid");
    if (seconds < 5 || seconds > 60 || seconds % 5 !== 0) return refused(400, "Invalid loadingSeconds");
    loading.push({ chatId: String(chatId), loadingSeconds: seconds });
    return { status: 202, body: {} };
  }

  return account;
}
