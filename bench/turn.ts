/** What one turn of the core costs, and how long a process takes to its first answer: `node bench/turn.ts`. */
import { spawn } from "node:child_process";
import type { Conversation } from "../src/core/conversation.ts";
import type { Input } from "../src/core/message.ts";
import { turn } from "../src/core/turn.ts";
import { loadContent } from "../src/desk/load-content.ts";

const TODAY = "2026-11-22";
const RUNS = 2000;

const began = performance.now();
const content = loadContent();
const loaded = performance.now();
const play = (conversation: Conversation | null, input: Input) =>
  turn({ conversation, input, content, today: TODAY, locale: "ja" });
play(null, { type: "text", text: "払いすぎたかもしれない" });
const ready = performance.now();
console.log(
  `words read in ${(loaded - began).toFixed(0)} ms, first free text understood after ${(ready - loaded).toFixed(0)} ms more`,
);

const text = (said: string): Input => ({ type: "text", text: said });
const after = (...inputs: readonly Input[]): Conversation | null =>
  inputs.reduce<Conversation | null>((conversation, input) => play(conversation, input).conversation, null);
const open = after({ type: "arrive" }, { type: "press", button: "go:refund@0" });
const asked = after({ type: "arrive" }, { type: "press", button: "go:refund@0" }, text("はい"));
const last = after(
  { type: "arrive" },
  { type: "press", button: "go:refund@0" },
  ...["はい", "2008年3月", "2006年5月", "もう退会してた"].map(text),
);

const cases: readonly (readonly [string, Conversation | null, Input])[] = [
  ["a button", open, { type: "press", button: "refund.course=target@0" }],
  ["a date in words", asked, text("平成20年の3月ごろ")],
  ["several facts at once", asked, text("2006年に申し込んで、2008年3月に解約を申し込みました。大阪です")],
  ["a question in between", asked, text("金額はいくらくらいですか")],
  ["the last answer, and the verdict", last, text("2008年4月")],
  [
    "why",
    after(
      { type: "arrive" },
      ...["払いすぎたかもしれない", "はい", "2008年3月", "2006年5月", "もう退会してた", "2008年4月"].map(
        text,
      ),
    ),
    text("なぜこの結果？"),
  ],
  ["a free question", null, text("So-netからの営業電話がしつこくて困っています。どうすれば止まりますか")],
  ["not understood", open, text("asdf qwer zxcv")],
];

for (const [name, conversation, input] of cases) {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const start = performance.now();
    play(conversation, input);
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => `${times[Math.floor(RUNS * share)]!.toFixed(3)} ms`;
  console.log(`${name.padEnd(36)} median ${at(0.5)}   p99 ${at(0.99)}`);
}

const start = performance.now();
const child = spawn(process.execPath, ["src/main.ts"], {
  env: { ...process.env, PORT: "0", STORE_URL: "memory:" },
  stdio: ["ignore", "pipe", "inherit"],
});
for await (const chunk of child.stdout) {
  const address = /http:\S+/.exec(String(chunk))?.[0];
  if (!address) continue;
  const body = JSON.stringify({
    conversation: crypto.randomUUID(),
    event: crypto.randomUUID(),
    input: text("払いすぎたかもしれない"),
    locale: "ja",
  });
  await fetch(new URL("api/turn", address), {
    method: "POST",
    headers: { "content-type": "application/json" },
    body,
  });
  console.log(`npm start to its first answer: ${(performance.now() - start).toFixed(0)} ms`);
  child.kill("SIGTERM");
  break;
}
