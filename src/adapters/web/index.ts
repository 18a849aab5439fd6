/**
 * The chat page at `/`, for other sites' frames at `/embed`, and the API it talks to: `POST /api/turn`,
 * `POST /api/forget` and `POST /api/feedback`. What is kept stands at `/privacy`.
 */
import type { Context, Hono, MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { Content } from "../../core/content/content.ts";
import type { Adapter, Surroundings } from "../../desk/adapter.ts";
import { codeOf } from "../../desk/error-code.ts";
import { type Asset, assetOf, readAssets, readText, revalidated, sendAsset } from "./assets.ts";
import { createWebMetrics } from "./counters.ts";
import { deliverRefusal, deliverReply, tooMany, unavailable } from "./deliver.ts";
import { MAX_BODY } from "./limits.ts";
import { manifest, manifestName } from "./manifest.ts";
import { renderPrivacy } from "./privacy-page.ts";
import {
  bodyTooLarge,
  preferredLocale,
  RequestRefused,
  receiveFeedback,
  receiveForget,
  receiveTurn,
  refuseOtherOrigins,
} from "./receive.ts";
import { pageLocales, renderPage } from "./render.ts";
import { framedBy, securityHeaders } from "./security.ts";
import type { WebSettings } from "./settings.ts";

export function createWebAdapter(
  { desk, content, http, gate, log, metrics }: Surroundings,
  { embeddedIn }: WebSettings,
): Adapter {
  const counters = createWebMetrics(metrics);
  const gates = gate ? [gate.everyRequest((c) => deliverRefusal(c, tooMany()))] : [];
  let receiving = false;

  addPage(http, content, embeddedIn);
  addCall("/api/turn", async (c) => {
    const event = await receiveTurn(c);
    return deliverReply(c, await orUnavailable(desk.answer(event)), content);
  });
  addCall("/api/forget", async (c) => {
    const { conversation } = await receiveForget(c);
    await orUnavailable(desk.forget("web", conversation));
    return c.json({ forgotten: true });
  });
  addCall("/api/feedback", async (c) => {
    const { of, useful } = await receiveFeedback(c);
    counters.feedback(of, useful);
    return c.json({ counted: true });
  });

  function addCall(path: string, play: (c: Context) => Promise<Response>): void {
    http.post(path, securityHeaders, ...gates, limitBody(), (c) => orRefuse(c, () => play(c)));
  }

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
function addPage(http: Hono, content: Content, embeddedIn: readonly string[]): void {
  const locales = pageLocales(content);
  const inEach = (name: string, render: typeof renderPage): ReadonlyMap<string, Asset> => {
    const template = readText(name);
    return new Map(locales.map((locale) => [locale, assetOf(name, render(template, locale, content))]));
  };
  const chat = inEach("index.html", renderPage);
  const assets = new Map([
    ...readAssets(),
    ...locales.map((locale) => {
      const name = manifestName(locale);
      return [name, assetOf(name, manifest(locale, content.words(locale)))] as const;
    }),
  ]);
  const addAddress = (path: string, security: MiddlewareHandler, pages: ReadonlyMap<string, Asset>) =>
    http.get(path, security, revalidated, (c) => {
      c.header("vary", "accept-language");
      return sendAsset(c, pages.get(preferredLocale(c, locales))!);
    });
  addAddress("/", securityHeaders, chat);
  if (embeddedIn.length > 0) addAddress("/embed", framedBy(embeddedIn), chat);
  addAddress("/privacy", securityHeaders, inEach("privacy.html", renderPrivacy));
  http.get("/page/:name", securityHeaders, revalidated, (c) => {
    const asset = assets.get(c.req.param("name"));
    return asset ? sendAsset(c, asset) : c.notFound();
  });
}
