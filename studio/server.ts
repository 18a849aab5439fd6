/** What the studio's page asks for. It changes nothing and keeps nothing: every answer follows from its address. */
import { readFileSync } from "node:fs";
import { type Context, Hono } from "hono";
import { streamSSE } from "hono/streaming";
import { readAssets, sendAsset } from "../src/adapters/web/assets.ts";
import { deliverReply } from "../src/adapters/web/deliver.ts";
import { interviewOf } from "../src/core/matters/interviews.ts";
import { type Clock, dayInTokyo } from "../src/desk/clock.ts";
import { figuresIn, sentencesIn, sourcesOf } from "./facts.ts";
import { mapOf } from "./flow-map.ts";
import { heardIn } from "./heard.ts";
import { indexOf } from "./index-of-sentences.ts";
import { usesOf } from "./limits.ts";
import { shelvesOf } from "./places.ts";
import { look, type Standpoint } from "./play.ts";
import { asPlainText, PAGE, SURFACES } from "./surfaces.ts";
import type { Workshop } from "./workshop.ts";

const OWN = new URL("./page/", import.meta.url);
const TYPES: Readonly<Record<string, string>> = {
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
};

/** A page on another site cannot make a browser ask this machine in that site's name. */
const HERE = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/;

export function createStudio(workshop: Workshop, clock: Clock): Hono {
  const http = new Hono();
  const today = () => dayInTokyo(clock.now());
  http.use(async (c, next) =>
    HERE.test(c.req.header("host") ?? "") ? next() : c.text("The studio is for this machine only.", 403),
  );
  http.onError((error, c) => c.json({ problems: [error.message] }, 500));

  http.get("/", (c) => c.html(readFileSync(new URL("index.html", OWN), "utf8")));
  http.get("/studio/:file", (c) => file(c, OWN));
  http.get("/page/:file", (c) => file(c, PAGE));
  const assets = readAssets();
  http.get("/page.css", (c) => sendAsset(c, assets.get("page.css")!));
  http.get("/mark.svg", (c) => sendAsset(c, assets.get("mark.svg")!));
  http.get("/events", (c) => changes(c, workshop));

  http.get("/api/shelves", (c) => {
    const { content } = workshop.shelf();
    return c.json({
      locales: content.locales.map((id) => ({ id, name: content.words(id).say("desk.names.language") })),
      problems: workshop.problems(),
      shelves: shelvesOf(content, standpointOf(c).locale, today()),
    });
  });
  http.get("/api/map/:interview", (c) => {
    const { content } = workshop.shelf();
    const interview = interviewOf(content, c.req.param("interview"), today());
    return interview ? c.json(mapOf(content, standpointOf(c).locale, interview, today())) : c.notFound();
  });
  http.get("/api/sentences", (c) => c.json(indexOf(workshop.shelf(), standpointOf(c).locale, today())));
  http.get("/api/reply", (c) => c.json(replyAt(workshop, standpointOf(c), today())));
  http.get("/api/messages", (c) => {
    const { content } = workshop.shelf();
    const { messages, locale } = look(content, today(), standpointOf(c));
    return deliverReply(c, { status: "answered", messages, locale }, content);
  });
  http.get("/surface/:name", (c) => {
    const draw = SURFACES[c.req.param("name")];
    const { content } = workshop.shelf();
    return draw ? c.html(draw(content, look(content, today(), standpointOf(c)))) : c.notFound();
  });
  return http;
}

const standpointOf = (c: Context): Standpoint => ({
  locale: c.req.query("lang") ?? "ja",
  place: c.req.query("place") ?? "arrive",
  steps: c.req.queries("step") ?? [],
});

function file(c: Context, folder: URL): Response {
  const name = c.req.param("file") ?? "";
  const [, ending = ""] = /^[\w-]+\.(js|css)$/.exec(name) ?? [];
  if (!TYPES[ending]) return c.notFound() as Response;
  try {
    return c.body(readFileSync(new URL(name, folder), "utf8"), 200, { "content-type": TYPES[ending] });
  } catch {
    return c.notFound() as Response;
  }
}

function replyAt(workshop: Workshop, at: Standpoint, today: string) {
  const shelf = workshop.shelf();
  const { made: seen, said } = shelf.heard.during(() => look(shelf.heard.content, today, at));
  const { messages, locale } = seen;
  const sentences = sentencesIn(shelf, said, messages);
  const last = at.steps.at(-1);
  const { heading, text } = messages.at(-1)!;
  return {
    locale,
    title: heading ?? text,
    offers: messages.flatMap(({ choices = [], ways = [] }) => [...choices, ...ways]),
    plain: asPlainText(shelf.content, seen),
    uses: usesOf(messages, shelf.content.words(locale)),
    sentences,
    figures: figuresIn(shelf, sentences, locale),
    sources: sourcesOf(shelf, seen),
    ...(last?.startsWith("say:")
      ? { heard: heardIn(shelf.content, today, seen, last.slice("say:".length)) }
      : {}),
  };
}

/** Tells the page whenever the files were read again, rightly or not. */
const changes = (c: Context, workshop: Workshop): Response =>
  streamSSE(c, async (stream) => {
    const gone = Promise.withResolvers<void>();
    const stop = workshop.onChange(() => void stream.writeSSE({ event: "changed", data: "" }));
    stream.onAbort(() => gone.resolve());
    await stream.writeSSE({ event: "open", data: "" });
    await gone.promise;
    stop();
  });
