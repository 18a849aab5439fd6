/** What the real dialogue says, for LINE's rules to be tried on: every screen there is, and random dialogues. */

import { decode } from "../../src/core/button.ts";
import { COMMANDS } from "../../src/core/command.ts";
import type { Content } from "../../src/core/content/content.ts";
import type { Conversation } from "../../src/core/conversation.ts";
import type { Input, Message, Unreadable } from "../../src/core/message.ts";
import { turn } from "../../src/core/turn.ts";
import { tappable } from "./core-talker.ts";
import { dice } from "./dice.ts";

export interface Screen {
  readonly locale: string;
  readonly messages: readonly Message[];
  /** What was done to come here. */
  readonly trail: readonly string[];
}

const TODAY = "2026-11-22";

const spelled = (input: Input): string =>
  input.type === "text"
    ? input.text.slice(0, 40)
    : input.type === "press"
      ? `[${input.button}]`
      : JSON.stringify(input);

/** Every way of answering through the interviews; at every question and every kind of verdict every command and tap. */
export function* everyScreen(content: Content, locale: string): Generator<Screen> {
  const words = content.words(locale);
  const press = (button: string): Input => ({ type: "press", button });
  const play = (conversation: Conversation | null, input: Input, trail: readonly string[]) => ({
    ...turn({ conversation, input, content, today: TODAY, locale }),
    trail: [...trail, spelled(input)],
  });
  const begun = play(null, { type: "arrive" }, []);
  const visited = new Set<string>();
  /** Whether this is the first time here. */
  const first = (...place: unknown[]): boolean => {
    const size = visited.size;
    return visited.add(JSON.stringify(place)).size > size;
  };
  const open = [begun];
  for (const interview of ["opt-out", "refund", "still-called"])
    open.push(play(begun.conversation, press(`go:${interview}@0`), []));
  while (open.length > 0) {
    const { conversation, messages, trail } = open.pop()!;
    yield { locale, messages, trail };
    if (!conversation) continue;
    const taps = messages.flatMap(tappable).map(({ button }) => button);
    for (const button of taps.filter((button) => decode(button)?.act.type === "answer")) {
      const next = play(conversation, press(button), trail);
      if (first(next.conversation?.answers, next.conversation?.open)) open.push(next);
    }
    if (!first(conversation.open, messages.at(-1)?.certainty)) continue;
    const generation = `@${conversation.generation}`;
    for (const button of [...taps, ...COMMANDS.map((command) => `do:${command}${generation}`)])
      yield { locale, ...play(conversation, press(button), trail) };
    yield { locale, ...play(conversation, { type: "text", text: "zzzz" }, trail) };
  }
  for (const topic of words.names("topics")) {
    const { messages, trail } = play(begun.conversation, press(`topic:${topic}@0`), []);
    yield { locale, messages, trail };
  }
  for (const what of ["sticker", "image", "audio", "video", "location", "file"] as const)
    yield { locale, ...play(begun.conversation, { type: "unreadable", what }, []) };
}

const KINDS: readonly Unreadable[] = ["sticker", "image", "audio", "video", "location", "file"];

/** Things people type, and things nobody should. */
const ODD = [
  ...[
    "",
    " ",
    "？",
    "👨‍👩‍👧‍👦👍🏽🇯🇵",
    "https://example.com/a?b=c",
    "$",
    "<b>&amp;</b>",
    "\u0000\u202e\ud800",
  ],
  ...[
    "2",
    "２",
    "②",
    "二番目",
    "もっと",
    "なぜ？",
    "戻る",
    "メニュー",
    "English",
    "日本語",
    "delete",
    "削除",
    "人と話す",
  ],
  ...[
    "2009年8月",
    "平成21年夏ごろ",
    "H21.8",
    "2008年か2009年",
    "去年",
    "summer of 2009",
    "before 2005",
    "2009/9/16",
    "9月上旬",
  ],
  ...["1900年1月1日", "9999年12月31日", "2005年4月1日から2009年9月16日まで", "大阪", "ocn", "もう退会してた"],
  ...["さっきの、やっぱり2009年10月でした", "カード番号は4111 1111 1111 1111です", "脅された", "死にたい"],
  ...[
    "あ".repeat(5000),
    "So-netの勧誘が".repeat(300),
    "e\u0301\u0302\u0303".repeat(400),
    "word ".repeat(900),
  ],
];

/** One dialogue of up to 14 turns: mostly taps on what is there, and everything else that may come. */
export function* randomDialogue(content: Content, seed: number): Generator<Screen> {
  const roll = dice(seed);
  const pick = <T>(things: readonly T[]): T => things[Math.floor(roll() * things.length)]!;
  const locale = pick(content.locales);
  const examples = examplesOf(content, locale);
  const old: string[] = ["do:menu@0", "refund.member=no@7", "nonsense", `go:${"x".repeat(290)}@0`];
  const trail: string[] = [];
  let conversation: Conversation | null = null;
  let seen: readonly Message[] = [];

  const text = (): Input => ({ type: "text", text: roll() < 0.5 ? pick(examples) : pick(ODD) });
  function input(): Input {
    const taps = seen.flatMap(tappable);
    const chance = roll();
    if (chance < 0.6 && taps.length > 0) return { type: "press", button: pick(taps).button };
    if (chance < 0.8) return text();
    if (chance < 0.88) {
      const date = new Date(roll() * 2e12 - 2e11).toISOString().slice(0, 10);
      return { type: "pick", date, initial: roll() < 0.5 ? date : undefined };
    }
    if (chance < 0.93) return { type: "press", button: pick(old) };
    if (chance < 0.97) return { type: "unreadable", what: pick(KINDS) };
    return { type: "arrive" };
  }

  for (let turns = 3 + Math.floor(roll() * 12); turns > 0; turns -= 1) {
    const done = input();
    trail.push(spelled(done));
    const played = turn({ conversation, input: done, content, today: TODAY, locale });
    conversation = played.conversation && JSON.parse(JSON.stringify(played.conversation));
    seen = played.messages;
    old.push(...seen.flatMap(tappable).map(({ button }) => button));
    yield { locale: conversation?.locale ?? locale, messages: seen, trail: [...trail] };
  }
}

const known = new Map<string, readonly string[]>();

function examplesOf(content: Content, locale: string): readonly string[] {
  const words = content.words(locale);
  const below = (path: string): string[] => {
    const names = words.names(path);
    return names.length === 0 ? [words.say(path)] : names.flatMap((name) => below(`${path}.${name}`));
  };
  const examples = known.get(locale) ?? below("examples");
  known.set(locale, examples);
  return examples;
}
