/** `npm run chat`: the dialogue in a terminal, for people, for scripts (`--json`) and for writing transcripts. */
import { appendFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { plainText } from "../../core/plain-text.ts";
import type { Turn } from "../../core/turn.ts";
import { codeOf } from "../../desk/error-code.ts";
import { loadContent } from "../../desk/load-content.ts";
import { openChat } from "./chat.ts";
import { asJson } from "./deliver.ts";
import { optionsOrExit } from "./options.ts";
import { render } from "./render.ts";

const content = loadContent();
const values = optionsOrExit(content.locales);
const chat = openChat({ content, ...values });

// Whoever reads along has seen enough: `| head`.
process.stdout.on("error", (error) => {
  if (codeOf(error) !== "EPIPE") throw error;
  process.exit();
});

const lines = createInterface({
  input: process.stdin,
  output: values.json ? undefined : process.stdout,
  terminal: !values.json && process.stdin.isTTY,
});

function show(said: Turn): void {
  const words = chat.wordsOf(said);
  console.log(`\n${render(said.messages, words, process.stdout.isTTY)}\n`);
  if (values.record) for (const message of said.messages) write(plainText(message, words), "< ");
}

function write(text: string, mark: string): void {
  appendFileSync(values.record!, `${text.replace(/^/gm, mark)}\n`);
}

if (values.json) {
  for await (const line of lines)
    if (line.trim()) console.log(asJson(content, chat.answer(line), values.today));
} else {
  console.log(chat.words().say("terminal.welcome"));
  show(chat.begin());
  lines.setPrompt(chat.words().say("terminal.prompt"));
  lines.prompt();
  for await (const line of lines) {
    if (chat.words().list("grammar.quit").includes(line.trim().toLowerCase())) break;
    if (values.record) write(line, "> ");
    show(chat.answer(line));
    lines.setPrompt(chat.words().say("terminal.prompt"));
    lines.prompt();
  }
  console.log(`\n${chat.words().say("terminal.goodbye")}`);
}
