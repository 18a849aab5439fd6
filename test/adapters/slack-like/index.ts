/** The adapter: a route for what happens, a way for what is said. */
import type { Adapter, Surroundings } from "../../../src/desk/adapter.ts";
import { createDeliver } from "./deliver.ts";
import { receive } from "./receive.ts";
import { render } from "./render.ts";
import type { SlackLikeSettings } from "./settings.ts";

/** `draw`: another way to draw a message, for the test that plants a fault in it. */
export function createSlackLikeAdapter(
  { desk, content, http }: Surroundings,
  settings: SlackLikeSettings,
  draw = render,
): Adapter {
  let open = false;
  http.post("/slack-like/events", async (context) => {
    if (!open) return context.body(null, 503);
    if (context.req.header("authorization") !== `Bearer ${settings.token}`) return context.body(null, 401);
    const event = receive(await context.req.json().catch(() => undefined));
    // Acknowledged once the turn is committed: before that the platform has to send the event again.
    if (event) await desk.answer(event);
    return context.body(null, 200);
  });
  return {
    name: "slack-like",
    async start() {
      desk.register("slack-like", createDeliver(settings, content, draw));
      open = true;
    },
    async stop() {
      open = false;
    },
  };
}
