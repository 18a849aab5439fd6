/** The page's files, read once at start, and the headers they are sent with. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { extname } from "node:path";
import type { Context } from "hono";
import { etag } from "hono/etag";
import { secureHeaders } from "hono/secure-headers";

const FOLDER = new URL("./page/", import.meta.url);

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
};

export interface Asset {
  readonly body: string;
  readonly type: string;
  readonly etag: string;
}

export const assetOf = (name: string, body: string): Asset => ({
  body,
  type: TYPES[extname(name)]!,
  etag: `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`,
});

export const readAsset = (name: string): Asset => assetOf(name, readFileSync(new URL(name, FOLDER), "utf8"));

/** Everything the page loads by address, by name; index.html is rendered per language instead. */
export const readAssets = (): ReadonlyMap<string, Asset> =>
  new Map(
    readdirSync(FOLDER)
      .filter((name) => extname(name) in TYPES && name !== "index.html")
      .map((name) => [name, readAsset(name)]),
  );

/**
 * `no-cache` asks the browser to check every time: 304 with an ETag (which `revalidated` answers) costs little,
 * and a page never runs with the script of another release.
 */
export function sendAsset(c: Context, { body, type, etag }: Asset): Response {
  c.header("etag", etag);
  c.header("cache-control", "no-cache");
  return c.body(body, 200, { "content-type": type });
}

/** What a browser already has is not sent again. */
export const revalidated = etag();

/** Nothing inline, nothing from elsewhere, no frames; scripts build the page from text and never from HTML. */
export const securityHeaders = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'"],
    connectSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
    requireTrustedTypesFor: ["'script'"],
    trustedTypes: ["'none'"],
  },
  permissionsPolicy: { camera: [], geolocation: [], microphone: [], payment: [] },
  xFrameOptions: "DENY",
  // Whether the whole domain is to be HTTPS only is for whoever runs the proxy in front to say.
  strictTransportSecurity: false,
});
