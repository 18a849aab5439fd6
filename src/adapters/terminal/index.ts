/** `npm run chat`: the dialogue in a terminal, for people, for scripts (`--json`) and for writing transcripts. */
import { appendFileSync } from "node:fs";
import { createInterface } from "node:readline";
import type { Conversation } from "../../core/conversation.ts";
import type { Input } from "../../core/message.ts";
import { plainText } from "../../core/plain-text.ts";
import { type Turn, turn } from "../../core/turn.ts";
import { loadContent } from "../../desk/load-content.ts";
import { asJson } from "./deliver.ts";
import { optionsOrExit } from "./options.ts";
import { receive } from "./receive.ts";
import { render } from "./render.ts";

const content = loadContent();
const values = optionsOrExit(content.locales);
let conversation: Conversation | null = null;
/** Of the next conversation that begins. */
let generation = 0;

function play(input: Input): Turn {
  const { today, locale } = values;
  const played = turn({ conversation, input, content, today, locale, generation });
  generation = (conversation?.generation ?? generation) + 1;
  conversation = played.conversation;
  return played;
}

const wordsNow = () => content.words(conversation?.locale ?? values.locale);
const lines = createInterface({
  input: process.stdin,
  output: values.json ? undefined : process.stdout,
  terminal: !values.json && process.stdin.isTTY,
});

function show({ messages, locale }: Turn): void {
  const words = locale === undefined ? wordsNow() : content.words(locale);
  console.log(`\n${render(messages, words, process.stdout.isTTY)}\n`);
  if (values.record) for (const message of messages) write(plainText(message, words), "< ");
}

function write(text: string, mark: string): void {
  appendFileSync(values.record!, `${text.replace(/^/gm, mark)}\n`);
}

if (values.json) {
  for await (const line of lines)
    if (line.trim()) console.log(asJson(content, play(receive(line)), values.today));
} else {
  console.log(wordsNow().say("terminal.welcome"));
  show(play({ type: "arrive" }));
  lines.setPrompt(wordsNow().say("terminal.prompt"));
  lines.prompt();
  for await (const line of lines) {
    if (wordsNow().list("grammar.quit").includes(line.trim().toLowerCase())) break;
    if (values.record) write(line, "> ");
    show(play(receive(line)));
    lines.setPrompt(wordsNow().say("terminal.prompt"));
    lines.prompt();
  }
  console.log(`\n${wordsNow().say("terminal.goodbye")}`);
}
