/** The page's API. */
import { randomUUID } from "node:crypto";
import { type Input, type Message, offers } from "../../../src/core/message.ts";
import { plainText } from "../../../src/core/plain-text.ts";
import { content as house, inputFor } from "../../support/core-talker.ts";
import { createWebApp } from "../../support/web-server.ts";
import { type Client, openDesk, type Setting } from "./surface.ts";

export async function openWeb(setting: Setting): Promise<Client> {
  const { locale, content = house } = setting;
  const desk = await openDesk(setting);
  const { http, adapter } = await createWebApp(desk, undefined, content);
  const conversation = randomUUID();
  const heard: string[] = [];
  let seen: readonly Message[] = [];
  let last = "";
  async function ask(body: string): Promise<string> {
    const response = await http.request("/api/turn", {
      method: "POST",
      body,
      headers: { "content-type": "application/json" },
    });
    const reply = await response.json();
    if (!response.ok) throw new Error(`The API answered ${response.status}: ${JSON.stringify(reply)}`);
    seen = reply.messages;
    return seen.map((message) => plainText(message, content.words(reply.locale))).join("\n\n");
  }
  async function does(input: Input): Promise<string> {
    last = JSON.stringify({ conversation, event: randomUUID(), input, locale });
    const said = await ask(last);
    heard.push(said);
    return said;
  }
  return {
    does: (step) => does(inputFor(step, seen)),
    presses: (button) => does({ type: "press", button }),
    tappable: () => seen.flatMap(offers).map(({ label }) => label),
    // In place of the answer that was lost on its way: the page shows it once.
    async again() {
      const said = await ask(last);
      if (said !== heard.pop()) throw new Error(`Asked again, the page got another answer: ${said}`);
      heard.push(said);
    },
    heard: () => heard.join("\n"),
    async close() {
      await adapter.stop();
      await desk.close();
    },
  };
}
