/** The platform of the Slack-like adapter, on this machine: it keeps to its own limits, and a person uses it. */
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import { Hono } from "hono";
import type { Block, Element } from "../adapters/slack-like/render.ts";
import { eventually } from "./eventually.ts";

interface Posted {
  readonly client_msg_id: string;
  readonly blocks: readonly Block[];
}

/** "invalid_blocks": what the reference forbids. */
const isInvalid = ({ blocks }: Posted): boolean =>
  blocks.length === 0 ||
  blocks.some((block) =>
    block.type === "section"
      ? block.text.length < 1 || block.text.length > 3000
      : block.elements.length < 1 || block.elements.length > 25 || block.elements.some(isInvalidElement),
  );

function isInvalidElement(element: Element): boolean {
  if (element.type === "button") return element.text.length > 75 || element.value.length > 2000;
  if (element.type === "datepicker") return !/^\d{4}-\d{2}-\d{2}$/.test(element.initial_date);
  const { options } = element;
  const unfit = options.some(({ text, value }) => text.length > 75 || value.length > 150);
  return options.length < 1 || options.length > 100 || unfit;
}

export type Happening = Readonly<Record<string, unknown>> & { readonly type: string };

export async function startWorkspace() {
  const token = "local.slack-like.token";
  const posted: Posted[] = [];
  const api = new Hono();
  api.post("/api/chat.postMessage", async (context) => {
    const message: Posted = await context.req.json();
    if (context.req.header("authorization") !== `Bearer ${token}`) return context.json({}, 401);
    if (isInvalid(message)) return context.json({ error: "invalid_blocks" }, 400);
    if (!posted.some((each) => each.client_msg_id === message.client_msg_id)) posted.push(message);
    return context.json({ ok: true });
  });
  const server = createAdaptorServer({ fetch: api.fetch });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const elements = () =>
    posted
      .toReversed()
      .flatMap(({ blocks }) => blocks.flatMap((block) => (block.type === "actions" ? block.elements : [])));

  return {
    settings: { token, apiBaseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}` },
    posted: posted as readonly Posted[],
    /** All that can be tapped, the youngest message first. */
    taps: () =>
      elements().flatMap((element) => {
        if (element.type === "static_select") return element.options;
        return element.type === "button" ? [element] : [];
      }),
    hasCalendar: () => elements().some(({ type }) => type === "datepicker"),
    close: async () => {
      server.close();
      await once(server, "close");
    },
  };
}

/** Somebody in the workspace; `to` takes an event and resolves with how it was answered. */
export function member(locale: string, posted: readonly Posted[], to: (body: string) => Promise<number>) {
  let last = "";
  const post = async (body: string) => {
    const status = await to(body);
    if (status !== 200) throw new Error(`The event was answered with ${status}.`);
  };
  return {
    /** Resolves with what was posted to it. */
    async does(event: Happening): Promise<readonly Posted[]> {
      const before = posted.length;
      const event_time = Math.floor(Date.now() / 1000);
      last = JSON.stringify({ event_id: randomUUID(), event_time, user: "U1", channel: "D1", locale, event });
      await post(last);
      const size = await eventually(() => {
        if (posted.length === before) throw new Error("Nothing was posted.");
        return posted.length;
      });
      return posted.slice(before, size);
    },
    /** As after an answer that did not come in time. */
    again: () => post(last),
  };
}
