/** The page's files, read once at start and compressed once they are asked for, and how they are sent. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { extname } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, gzip } from "node:zlib";
import type { Context } from "hono";
import { accepts } from "hono/accepts";
import { etag } from "hono/etag";
import { bundle } from "./bundle.ts";

const FOLDER = new URL("./page/", import.meta.url);

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".webmanifest": "application/manifest+json; charset=utf-8",
};

/** In the order they apply. */
const STYLES = [
  "colours",
  "page",
  "trouble",
  "composer",
  "messages",
  "result",
  "timeline",
  "offers",
  "leaf",
  "small",
  "print",
];
const PICTURES = ["mark.svg", "icon-192.png", "icon-512.png", "icon-180.png"];

type Encoding = "br" | "gzip" | "identity";
type Bytes = Uint8Array<ArrayBuffer>;

export interface Asset {
  /** Made the first time that it is asked for, beside everything else that happens. */
  readonly bodies: Readonly<Record<Encoding, () => Promise<Bytes>>>;
  readonly type: string;
  readonly etag: string;
}

export function assetOf(name: string, text: string | Buffer): Asset {
  const body = Buffer.from(text);
  return {
    bodies: {
      br: kept(() => promisify(brotliCompress)(body)),
      gzip: kept(() => promisify(gzip)(body)),
      identity: kept(async () => body),
    },
    type: TYPES[extname(name)]!,
    // Weak: it names what is said, however it is packed.
    etag: `W/"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`,
  };
}

function kept(make: () => Promise<Buffer>): () => Promise<Bytes> {
  let made: Promise<Bytes> | undefined;
  return () => {
    made ??= make().then((bytes) => new Uint8Array(bytes));
    return made;
  };
}

const read = (name: string): Buffer => readFileSync(new URL(name, FOLDER));

export const readText = (name: string): string => read(name).toString("utf8");

/** What the page loads by address, by name; index.html is rendered per language instead. */
export const readAssets = (): ReadonlyMap<string, Asset> =>
  new Map([
    [
      "page.js",
      assetOf(
        "page.js",
        bundle("page", (name) => readText(`${name}.js`)),
      ),
    ],
    ["page.css", assetOf("page.css", STYLES.map((name) => readText(`${name}.css`)).join("\n"))],
    ...PICTURES.map((name) => [name, assetOf(name, read(name))] as const),
  ]);

/**
 * `no-cache` asks the browser to check every time: 304 with an ETag (which `revalidated` answers) costs little,
 * and a page never runs with the script of another release.
 */
export async function sendAsset(c: Context, { bodies, type, etag }: Asset): Promise<Response> {
  const encoding = encodingFor(c);
  c.header("etag", etag);
  c.header("cache-control", "no-cache");
  c.header("vary", "accept-encoding", { append: true });
  if (encoding !== "identity") c.header("content-encoding", encoding);
  return c.body(await bodies[encoding](), 200, { "content-type": type });
}

/** The smallest that the client takes. */
const encodingFor = (c: Context): Encoding =>
  accepts(c, {
    header: "Accept-Encoding",
    supports: ["br", "gzip"],
    default: "identity",
    match: (named, { supports, default: plain }) =>
      supports.find((each) => named.some(({ type, q }) => type === each && q > 0)) ?? plain,
  }) as Encoding;

/** What a browser already has is not sent again. */
export const revalidated = etag();
