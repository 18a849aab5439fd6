/**
 * Shows a person the rich menu of the language they talk in. Everybody begins with the default menu; what is
 * remembered here is lost with the process, and the worst that follows is a menu in the other language, which
 * has a tile that switches it.
 */
import type { messagingApi } from "@line/bot-sdk";
import { CappedMap } from "../../../desk/capped-map.ts";
import type { LineMetrics } from "../counters.ts";
import { send } from "../send.ts";
import { aliasOf } from "./menus.ts";

export type ShowMenu = (userId: string, locale: string) => void;

const DEADLINE = 5000;
const MOST_REMEMBERED = 10_000;

export function createShowMenu(
  client: Pick<messagingApi.MessagingApiClient, "getRichMenuAlias" | "linkRichMenuIdToUser">,
  metrics: LineMetrics,
  [first]: readonly string[],
): ShowMenu {
  const shown = new CappedMap<string, string>(MOST_REMEMBERED);

  return (userId, locale) => {
    if ((shown.get(userId) ?? first) === locale) return;
    shown.set(userId, locale);
    // Not waited for: the reply does not depend on it. Where no menus are set up, LINE does not know the alias.
    void send(DEADLINE, async () => {
      const { richMenuId } = await client.getRichMenuAlias(aliasOf(locale));
      await client.linkRichMenuIdToUser(userId, richMenuId);
      return { body: {} };
    }).then(({ outcome }) => metrics.send("menu", outcome));
  };
}
