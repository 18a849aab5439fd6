/** An adapter that only the tests have, for a platform with buttons, menus, a calendar and events that come twice. */
import { Hono } from "hono";
import { Registry } from "prom-client";
import { createLog } from "../../../src/desk/log.ts";
import { createSlackLikeAdapter } from "../../adapters/slack-like/index.ts";
import { render } from "../../adapters/slack-like/render.ts";
import { content as house } from "../../support/core-talker.ts";
import { turnsOfTheLoop } from "../../support/eventually.ts";
import { type Happening, member, startWorkspace } from "../../support/slack-like-workspace.ts";
import type { Step } from "../../support/transcript.ts";
import { type Client, openDesk, type Setting } from "./surface.ts";

/** `draw`: another than the adapter's own way to draw a message. */
export const openSlackLike =
  (draw = render) =>
  async (setting: Setting): Promise<Client> => {
    const workspace = await startWorkspace();
    const desk = await openDesk(setting);
    const http = new Hono();
    const { content = house } = setting;
    const log = createLog("silent");
    const surroundings = { desk, content, http, log, metrics: new Registry() };
    const adapter = createSlackLikeAdapter(surroundings, workspace.settings, draw);
    await adapter.start();
    const headers = {
      authorization: `Bearer ${workspace.settings.token}`,
      "content-type": "application/json",
    };
    const person = member(setting.locale, workspace.posted, async (body) => {
      const response = await http.request("/slack-like/events", { method: "POST", body, headers });
      return response.status;
    });
    const words = (posted: Awaited<ReturnType<typeof person.does>>): string => {
      const blocks = posted.flatMap((each) => each.blocks);
      const taps = blocks.flatMap((block) => (block.type === "actions" ? block.elements : []));
      const texts = blocks.flatMap((block) => (block.type === "section" ? [block.text] : []));
      const labels = taps.flatMap((tap) => {
        if (tap.type === "static_select") return tap.options.map(({ text }) => text);
        return tap.type === "button" ? [tap.text] : [];
      });
      return [...texts, ...labels].join("\n");
    };
    const happening = (step: Step): Happening => {
      if (step.type === "say") return { type: "message", text: step.text };
      if (step.type === "send") return { type: "file", kind: step.what };
      if (step.type === "date") {
        if (!workspace.hasCalendar()) throw new Error("There is no calendar.");
        return { type: "datepicker", selected_date: step.date };
      }
      const tap = workspace.taps().find(({ text }) => text === step.label);
      if (!tap) throw new Error(`There is no [${step.label}] to tap.`);
      return { type: "button", value: tap.value };
    };
    return {
      does: async (step) => words(await person.does(happening(step))),
      presses: async (value) => words(await person.does({ type: "button", value })),
      tappable: () => workspace.taps().map(({ text }) => text),
      async again() {
        await person.again();
        await turnsOfTheLoop(40);
      },
      heard: () => words(workspace.posted),
      async close() {
        await adapter.stop();
        await desk.close();
        await workspace.close();
      },
    };
  };
