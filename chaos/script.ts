/**
 * What a virtual person will do, and what they must see: made before anything is sent, by the pure core alone, from
 * the seed. An event goes through JSON and the adapter's reading, as it does on its way in.
 */
import { inputOf, readEvent } from "../src/adapters/line/envelope.ts";
import { render, renderAsText } from "../src/adapters/line/render.ts";
import type { Content } from "../src/core/content/content.ts";
import type { Conversation } from "../src/core/conversation.ts";
import type { Input, Message } from "../src/core/message.ts";
import { turn } from "../src/core/turn.ts";
import { dayInTokyo } from "../src/desk/clock.ts";
import { tappable } from "../test/support/core-talker.ts";
import { dice } from "../test/support/dice.ts";

/** What LINE would put into the webhook, without ids and times. */
export interface Deed {
  readonly type: "message" | "postback";
  readonly message?: { readonly type: "text"; readonly id: string; readonly text: string };
  readonly postback?: { readonly data: string };
}

export interface Scene {
  readonly deed: Deed;
  /** The bubbles of the answer, as bytes; `plain` where LINE has refused the layout. */
  readonly bubbles: readonly string[];
  readonly plain: readonly string[];
  /** In other words, those of another version. */
  readonly reworded?: readonly string[];
}

/** Things people type; none asks for a deletion, after which nothing more is said of what was before. */
const TEXTS = [
  ...["勧誘の電話を止めたい", "返金してもらえますか", "2009年8月ごろ", "わからない", "戻る", "メニュー"],
  ...["English", "日本語", "なぜ？", "はい", "いいえ", "2", "２", "まだ電話が来ます", "平成21年の夏"],
  ...["最初から", "人と話したい", "料金はいくら", "zzzz", "大阪", "OCNでした", "もう退会してた"],
  ...["How do I stop the calls?", "I cancelled in August 2009", "ありがとう", "脅された", "？", "👍🏽"],
];

const bytesOf = (messages: readonly unknown[]): readonly string[] =>
  messages.map((message) => JSON.stringify(message));

/** `other`: the same content in other words. */
export function writeScript(
  content: Content,
  seed: number,
  scenes: number,
  other?: Content,
): readonly Scene[] {
  const roll = dice(seed);
  const pick = <T>(things: readonly T[]): T => things[Math.floor(roll() * things.length)]!;
  const today = dayInTokyo(Date.now());
  const written: Scene[] = [];
  let conversation: Conversation | null = null;
  let seen: readonly Message[] = [];

  function deed(): Deed {
    const taps = seen.flatMap(tappable);
    return taps.length > 0 && roll() < 0.6
      ? { type: "postback", postback: { data: pick(taps).button } }
      : { type: "message", message: { type: "text", id: String(written.length), text: pick(TEXTS) } };
  }

  while (written.length < scenes) {
    const done = deed();
    const played = turn({ conversation, input: inputIn(done), content, today, locale: undefined });
    const reworded =
      other && turn({ conversation, input: inputIn(done), content: other, today, locale: undefined });
    // A deletion takes with it what was on its way: what is then seen depends on the moment.
    if (!played.conversation) continue;
    conversation = JSON.parse(JSON.stringify(played.conversation)) as Conversation;
    seen = played.messages;
    const words = content.words(played.locale ?? conversation.locale);
    written.push({
      deed: done,
      bubbles: bytesOf(render(seen, words)),
      plain: bytesOf(renderAsText(seen, words)),
      ...(reworded && other
        ? { reworded: bytesOf(render(reworded.messages, other.words(played.locale ?? conversation.locale))) }
        : {}),
    });
  }
  return written;
}

function inputIn(deed: Deed): Input {
  const event = readEvent({ ...deed, webhookEventId: "x", source: { type: "user", userId: "U" } });
  const input = event && inputOf(event);
  if (!input) throw new Error(`The desk would not hear ${JSON.stringify(deed)}.`);
  return input;
}
