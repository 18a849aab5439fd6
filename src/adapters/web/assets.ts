/** The page's files, read once at start, and the headers they are sent with. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { extname } from "node:path";
import type { Context, MiddlewareHandler } from "hono";

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
 * `no-cache` asks the browser to check every time: 304 with an ETag costs little, and a page never runs
 * with the script of another release.
 */
export function sendAsset(c: Context, { body, type, etag }: Asset): Response {
  c.header("etag", etag);
  c.header("cache-control", "no-cache");
  const known = c.req.header("if-none-match")?.split(/\s*,\s*/);
  if (known?.some((tag) => tag.replace(/^W\//, "") === etag)) return c.body(null, 304);
  return c.body(body, 200, { "content-type": type });
}

/** Nothing inline, nothing from elsewhere, no frames; scripts build the page from text and never from HTML. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join("; ");

const HEADERS = {
  "content-security-policy": CONTENT_SECURITY_POLICY,
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=()",
} as const;

export const securityHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  for (const [name, value] of Object.entries(HEADERS)) c.header(name, value);
};
