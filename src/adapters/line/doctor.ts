/** Looks at the channel as LINE has it, and says how to mend what keeps people from being answered. */
import { within } from "../../desk/deadline.ts";
import type { Finding } from "../../desk/finding.ts";
import { loadContent } from "../../desk/load-content.ts";
import { type LineClients, LineTokenRefused, lineClients, refusesToken, statusOf } from "./api.ts";
import { aliasOf } from "./menus/menus.ts";
import type { LineSettings } from "./settings.ts";
import { checkWebhook } from "./webhook-address.ts";

const DEADLINE = 5000;

const MANAGER = "LINE Official Account Manager, Settings, Response settings";

export async function checkLine(settings: LineSettings): Promise<Finding[]> {
  const clients = lineClients(settings);
  const findings: Finding[] = [];
  try {
    findings.push(...(await account(clients)));
    if (settings.previousSecret !== undefined) findings.push(CHANGING);
    findings.push(...(await checkWebhook(clients)), REDELIVERY);
    findings.push(await quota(clients));
    findings.push(await menus(clients));
  } catch (error) {
    findings.push(unasked(error));
  }
  return findings;
}

async function account({ client }: LineClients): Promise<readonly Finding[]> {
  const { displayName, basicId, chatMode } = await within(DEADLINE, client.getBotInfo());
  return [
    { ok: true, what: `The channel access token is that of ${displayName} (${basicId}).` },
    answering(chatMode),
  ];
}

function unasked(error: unknown): Finding {
  const status = statusOf(error);
  if (refusesToken(status))
    return {
      ok: false,
      what: "LINE refuses the channel access token.",
      fix: new LineTokenRefused().message,
    };
  return {
    ok: false,
    what: status ? `LINE answered ${status} and could not be asked.` : "LINE's API did not answer.",
    fix: "See that this machine reaches https://api.line.me, and try again in a minute.",
  };
}

const answering = (chatMode: string): Finding =>
  chatMode === "bot"
    ? { ok: true, what: "The account is in bot mode: Madoguchi answers, and nobody else." }
    : {
        ok: false,
        what: "The account is in chat mode: a person is expected to answer by hand.",
        fix: `Switch "Chat" off (${MANAGER}). Madoguchi would answer beside that person.`,
      };

/** LINE's API does not tell this setting, nor the greeting's. */
const REDELIVERY: Finding = {
  ok: true,
  what: "Whether webhooks are sent again after a failure, and whether LINE greets by itself, LINE does not tell.",
  fix: `Switch "Webhook redelivery" on (LINE Developers console, your channel, Messaging API): what comes while you restart is then not lost. Switch "Greeting message" and "Auto-response messages" off (${MANAGER}): Madoguchi greets by itself.`,
};

const CHANGING: Finding = {
  ok: true,
  what: "Webhooks signed with the channel secret of before are taken, too.",
  fix: "Remove LINE_CHANNEL_SECRET_PREVIOUS when madoguchi_line_previous_secret_total has stood still for a day: whoever knows that secret can still write in people's names.",
};

async function quota({ client }: LineClients): Promise<Finding> {
  const { type, value = 0 } = await within(DEADLINE, client.getMessageQuota());
  if (type !== "limited") return { ok: true, what: "Pushes are not limited this month." };
  const { totalUsage } = await within(DEADLINE, client.getMessageQuotaConsumption());
  const left = Math.max(value - totalUsage, 0);
  return left > 0
    ? { ok: true, what: `${left} of ${value} pushes are left this month; replies are free.` }
    : {
        ok: false,
        what: `All ${value} pushes of this month are spent: a reply whose free reply token has run out is lost.`,
        fix: "Nothing needs a push as long as Madoguchi is quick; choose a larger plan in the LINE Official Account Manager if it happens often.",
      };
}

async function menus({ client }: LineClients): Promise<Finding> {
  const { aliases } = await within(DEADLINE, client.getRichMenuAliasList());
  const missing = loadContent()
    .locales.map(aliasOf)
    .filter((alias) => !aliases.some(({ richMenuAliasId }) => richMenuAliasId === alias));
  return missing.length === 0
    ? { ok: true, what: "The rich menus are there." }
    : {
        ok: false,
        what: `The rich menu is missing (${missing.join(", ")}).`,
        fix: "Run: npm run line:setup",
      };
}
