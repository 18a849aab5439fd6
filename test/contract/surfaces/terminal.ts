/** The terminal, as a process of its own or in the process of the test, where it may play another dialogue or other words. */
import { createInterface } from "node:readline";
import { openChat } from "../../../src/adapters/terminal/chat.ts";
import { render } from "../../../src/adapters/terminal/render.ts";
import { type Input, type Message, offers } from "../../../src/core/message.ts";
import { plainText } from "../../../src/core/plain-text.ts";
import { child } from "../../support/children.ts";
import { content as house, inputFor } from "../../support/core-talker.ts";
import type { Client, Setting } from "./surface.ts";

interface Terminal {
  say(line: string): Promise<{ readonly messages: readonly Message[]; readonly shown: string }>;
  close(): Promise<void>;
}

/** What it prints is what a person reads. */
export async function openTerminal(setting: Setting): Promise<Client> {
  const chat = openChat({ content: house, ...setting });
  return clientOf({
    async say(line) {
      const said = chat.answer(line);
      return { messages: said.messages, shown: render(said.messages, chat.wordsOf(said), false) };
    },
    close: async () => {},
  });
}

/** `npm run chat -- --json`: the house's own words and dialogue. */
export async function openTerminalProcess({ locale, today }: Setting): Promise<Client> {
  const script = new URL("../../../src/adapters/terminal/index.ts", import.meta.url);
  const terminal = child(
    process.execPath,
    [script.pathname, "--json", "--locale", locale, "--today", today],
    {
      stdio: ["pipe", "pipe", "inherit"],
    },
  );
  const lines = createInterface({ input: terminal.stdout })[Symbol.asyncIterator]();
  return clientOf({
    async say(line) {
      terminal.stdin.write(`${line}\n`);
      const { value = "" } = await lines.next();
      const messages: readonly Message[] = JSON.parse(value).messages;
      const words = house.words(locale);
      return { messages, shown: messages.map((message) => plainText(message, words)).join("\n\n") };
    },
    async close() {
      terminal.stdin.end();
      await new Promise((resolve) => terminal.once("exit", resolve));
    },
  });
}

function clientOf({ say, close }: Terminal): Client {
  const heard: string[] = [];
  let seen: readonly Message[] = [];
  async function does(input: Input): Promise<string> {
    const { messages, shown } = await say(JSON.stringify(input));
    seen = messages;
    heard.push(shown);
    return shown;
  }
  return {
    does: (step) => does(inputFor(step, seen)),
    presses: (button) => does({ type: "press", button }),
    tappable: () => seen.flatMap(offers).map(({ label }) => label),
    heard: () => heard.join("\n"),
    close,
  };
}
