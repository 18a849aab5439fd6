/** The LINE adapter, and LINE on this machine. */
import { type LineSent, quickActions, readable, stayingActions } from "../../support/line-actions.ts";
import { startLineBot } from "../../support/line-bot.ts";
import type { EventDraft, WebhookAnswer } from "../../support/line-webhooks.ts";
import type { Step } from "../../support/transcript.ts";
import { type Client, openDesk, type Setting } from "./surface.ts";

const everyWord = (message: LineSent): string =>
  [
    readable(message),
    ...[...stayingActions(message), ...quickActions(message)].map((action) =>
      [action.label, action.clipboardText, action.uri].filter(Boolean).join(" "),
    ),
  ].join("\n");

export async function openLine(setting: Setting): Promise<Client> {
  const bot = await startLineBot(await openDesk(setting), {}, setting.content);
  await bot.adapter.start();
  const user = bot.line.user();
  // LINE tells no language: a person who writes English chooses it.
  if (setting.locale === "en") await user.says("English");
  const act = (step: Step) => {
    if (step.type === "say") return user.says(step.text);
    if (step.type === "tap") return user.taps(step.label);
    return step.type === "date" ? user.picks(step.date) : user.sends(step.what);
  };
  let sent: WebhookAnswer | undefined;
  const { webhooks } = bot.line;
  const send = webhooks.send;
  webhooks.send = async (...events: EventDraft[]) => {
    sent = await send(...events);
    return sent;
  };
  const words = (messages: readonly LineSent[]) => messages.map(everyWord).join("\n");
  return {
    does: async (step) => words(await act(step)),
    async presses(data) {
      const before = user.received.length;
      await user.causes({ type: "postback", postback: { data } });
      return words(await user.newsSince(before));
    },
    tappable: () => user.actions().flatMap(({ label }) => label ?? []),
    async again() {
      await webhooks.redeliver(sent!);
    },
    heard: () => words(user.received),
    close: () => bot.close(),
  };
}
