/** The terminal: as a process of its own, or beside the test where it plays another dialogue or other words than the house's. */
import { createInterface } from "node:readline";
import { receive } from "../../../src/adapters/terminal/receive.ts";
import { render } from "../../../src/adapters/terminal/render.ts";
import type { Conversation } from "../../../src/core/conversation.ts";
import { type Input, type Message, offers } from "../../../src/core/message.ts";
import { plainText } from "../../../src/core/plain-text.ts";
import { turn as dialogue } from "../../../src/core/turn.ts";
import { child } from "../../support/children.ts";
import { content as house, inputFor } from "../../support/core-talker.ts";
import type { Client, Setting } from "./surface.ts";

export async function openTerminal(setting: Setting): Promise<Client> {
  const { say, close } = setting.turn || setting.content ? beside(setting) : asProcess(setting);
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

interface Terminal {
  say(line: string): Promise<{ readonly messages: readonly Message[]; readonly shown: string }>;
  close(): Promise<void>;
}

function asProcess({ locale, today }: Setting): Terminal {
  const script = new URL("../../../src/adapters/terminal/index.ts", import.meta.url);
  const terminal = child(
    process.execPath,
    [script.pathname, "--json", "--locale", locale, "--today", today],
    {
      stdio: ["pipe", "pipe", "inherit"],
    },
  );
  const lines = createInterface({ input: terminal.stdout })[Symbol.asyncIterator]();
  return {
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
  };
}

function beside({ locale, today, turn = dialogue, content = house }: Setting): Terminal {
  let conversation: Conversation | null = null;
  return {
    async say(line) {
      const played = turn({ conversation, input: receive(line), content, today, locale });
      conversation = played.conversation;
      return {
        messages: played.messages,
        shown: render(played.messages, content.words(played.locale ?? locale), false),
      };
    },
    close: async () => {},
  };
}
