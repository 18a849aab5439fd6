/** A whole process with adapters of its own, for tests of starting and stopping. */
import { setTimeout as pause } from "node:timers/promises";
import { discordSettings } from "../../src/adapters/discord/settings.ts";
import type { Adapter, Surroundings } from "../../src/desk/adapter.ts";
import { loadConfig } from "../../src/desk/config.ts";
import { run } from "../../src/desk/run.ts";
import { countingTurn } from "./sample-turn.ts";

const adapters = async () => (surroundings: Surroundings) => [page(surroundings), ...badToken()];

function page({ desk, http }: Surroundings): Adapter {
  desk.register("page", async () => {
    await pause(300);
    process.stdout.write("delivered\n");
    return "delivered";
  });
  http.post("/say/:id", async (context) => {
    const text = await context.req.text();
    const id = context.req.param("id");
    const event = {
      adapter: "page",
      conversation: context.req.query("who") ?? "me",
      id,
      input: { type: "text", text },
      address: null,
    } as const;
    return context.json(await desk.answer(event));
  });
  return {
    name: "page",
    start: async () => {},
    stop: async () => {
      if (process.env.STUCK) await pause(60_000);
    },
  };
}

function badToken(): Adapter[] {
  if (!process.env.BAD_TOKEN) return [];
  const start = async () => {
    throw Object.assign(new Error("The token is not accepted: copy it again."), { code: "bad_token" });
  };
  return [{ name: "chat", start, stop: async () => {} }];
}

await run({
  turn: countingTurn,
  adapters,
  settings: () => loadConfig(process.env, [discordSettings]),
  print: (sentence) => process.stdout.write(`${sentence}\n`),
  complain: (sentence) => process.stderr.write(`${sentence}\n`),
});
