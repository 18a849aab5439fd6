/** The chat page at `/` and the API it talks to: `POST /api/turn` and `POST /api/forget`. */
import type { Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { Content } from "../../core/content/content.ts";
import type { Adapter, Surroundings } from "../../desk/adapter.ts";
import { codeOf } from "../../desk/error-code.ts";
import { assetOf, readAsset, readAssets, revalidated, securityHeaders, sendAsset } from "./assets.ts";
import { deliverRefusal, deliverReply, unavailable } from "./deliver.ts";
import { MAX_BODY } from "./limits.ts";
import {
  bodyTooLarge,
  preferredLocale,
  RequestRefused,
  receiveForget,
  receiveTurn,
  refuseOtherOrigins,
} from "./receive.ts";
import { pageLocales, renderPage } from "./render.ts";

export function createWebAdapter({ desk, content, http, log }: Surroundings): Adapter {
  let receiving = false;

  addPage(http, content);
  http.post("/api/turn", securityHeaders, limitBody(), (c) =>
    orRefuse(c, async () => {
      const event = await receiveTurn(c);
      return deliverReply(c, await orUnavailable(desk.answer(event)));
    }),
  );
  http.post("/api/forget", securityHeaders, limitBody(), (c) =>
    orRefuse(c, async () => {
      const { conversation } = await receiveForget(c);
      await orUnavailable(desk.forget("web", conversation));
      return c.json({ forgotten: true });
    }),
  );

  async function orRefuse(c: Context, play: () => Promise<Response>): Promise<Response> {
    c.header("cache-control", "no-store");
    try {
      if (!receiving) throw unavailable();
      refuseOtherOrigins(c);
      return await play();
    } catch (error) {
      if (!(error instanceof RequestRefused)) throw error;
      return deliverRefusal(c, error);
    }
  }

  async function orUnavailable<T>(work: Promise<T>): Promise<T> {
    try {
      return await work;
    } catch (error) {
      log.error("turn failed", { adapter: "web", code: codeOf(error) });
      throw unavailable();
    }
  }

  return {
    name: "web",
    async start() {
      desk.register("web", "pull");
      receiving = true;
    },
    async stop() {
      receiving = false;
    },
  };
}

const limitBody = () => bodyLimit({ maxSize: MAX_BODY, onError: (c) => deliverRefusal(c, bodyTooLarge()) });

/** In every language, and what the page loads. */
function addPage(http: Hono, content: Content): void {
  const template = readAsset("index.html").body;
  const locales = pageLocales(content);
  const pages = new Map(
    locales.map((locale) => [locale, assetOf("index.html", renderPage(template, locale, content))]),
  );
  const assets = readAssets();
  http.get("/", securityHeaders, revalidated, (c) => {
    c.header("vary", "accept-language");
    return sendAsset(c, pages.get(preferredLocale(c, locales))!);
  });
  http.get("/page/:name", securityHeaders, revalidated, (c) => {
    const asset = assets.get(c.req.param("name"));
    return asset ? sendAsset(c, asset) : c.notFound();
  });
}
