/** Where LINE sends this account's events: reading it, setting it, and having LINE try it. */
import { within } from "../../desk/deadline.ts";
import type { Finding } from "../../desk/finding.ts";
import { type LineClients, statusOf } from "./api.ts";

/** LINE itself waits for the webhook's answer while it tests. */
const DEADLINE = 15_000;

const CONSOLE = "LINE Developers console, your channel, Messaging API, Webhook settings";

export const WEBHOOK_PATH = "/line/webhook";

export interface WebhookAddress {
  readonly endpoint: string;
  readonly active: boolean;
}

/** Undefined where none is set. */
export async function readWebhook({
  client,
}: Pick<LineClients, "client">): Promise<WebhookAddress | undefined> {
  try {
    return await within(DEADLINE, client.getWebhookEndpoint());
  } catch (error) {
    if (statusOf(error) === 404) return undefined;
    throw error;
  }
}

export const setWebhook = ({ client }: Pick<LineClients, "client">, endpoint: string): Promise<unknown> =>
  within(DEADLINE, client.setWebhookEndpoint({ endpoint }));

export async function checkWebhook(clients: Pick<LineClients, "client">): Promise<readonly Finding[]> {
  const webhook = await readWebhook(clients);
  if (!webhook?.endpoint)
    return [
      {
        ok: false,
        what: "No webhook address is set: LINE does not know where to send messages.",
        fix: `Run: npm run line:setup -- --webhook https://<your host>${WEBHOOK_PATH}`,
      },
    ];
  const { endpoint, active } = webhook;
  return [addressed(endpoint), switchedOn(active), await tried(clients, endpoint)];
}

function addressed(endpoint: string): Finding {
  const right = URL.parse(endpoint)?.pathname === WEBHOOK_PATH;
  return right
    ? { ok: true, what: `The webhook address is ${endpoint}.` }
    : {
        ok: false,
        what: `The webhook address is ${endpoint}, and Madoguchi listens at ${WEBHOOK_PATH}.`,
        fix: `Unless your proxy leads it there, run: npm run line:setup -- --webhook https://<your host>${WEBHOOK_PATH}`,
      };
}

const switchedOn = (active: boolean): Finding =>
  active
    ? { ok: true, what: "Webhooks are switched on." }
    : {
        ok: false,
        what: "Webhooks are switched off: LINE sends nothing.",
        fix: `Switch on "Use webhook" (${CONSOLE}).`,
      };

/** LINE's reasons are those of "Check webhook error causes and statistics". */
async function tried({ client }: Pick<LineClients, "client">, endpoint: string): Promise<Finding> {
  const { success, statusCode, reason } = await within(DEADLINE, client.testWebhookEndpoint({ endpoint }));
  if (success) return { ok: true, what: "LINE reaches the webhook, and the channel secret fits." };
  if (statusCode === 401)
    return {
      ok: false,
      what: "LINE reaches the webhook, and Madoguchi does not take LINE's signature (401).",
      fix: "Copy the channel secret again (LINE Developers console, your channel, Basic settings) into LINE_CHANNEL_SECRET, and restart.",
    };
  if (statusCode === 503)
    return {
      ok: false,
      what: "LINE reaches the webhook, and Madoguchi is not ready or too slow (503).",
      fix: "Look at /readyz and at the log of the process: it says what it waits for.",
    };
  if (statusCode >= 300)
    return {
      ok: false,
      what: `The webhook address answers ${statusCode}, and LINE wants 200.`,
      fix: `See that your proxy passes POST ${WEBHOOK_PATH} on to Madoguchi, without a redirect.`,
    };
  return {
    ok: false,
    what: `LINE cannot reach the webhook (${reason}).`,
    fix: "Start Madoguchi, and see that the host is reachable from the internet over HTTPS with a certificate of a public authority, its whole chain included.",
  };
}
