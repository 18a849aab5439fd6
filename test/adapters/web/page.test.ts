import { readdirSync, readFileSync } from "node:fs";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { beforeAll, describe, expect, test } from "vitest";
import { bundle } from "../../../src/adapters/web/bundle.ts";
import { webSettings } from "../../../src/adapters/web/settings.ts";
import { createWebDesk } from "../../support/web-desk.ts";
import { createWebApp, type WebApp } from "../../support/web-server.ts";

const PAGE = new URL("../../../src/adapters/web/page/", import.meta.url);

let app: WebApp;
let embedded: string;

beforeAll(async () => {
  app = await createWebApp(createWebDesk());
  const html = await (await get("/")).text();
  embedded = /<script type="application\/json" id="page-data">(.*?)<\/script>/.exec(html)![1]!;
});

const get = async (path: string, headers: Record<string, string> = {}) => app.http.request(path, { headers });

const pageData = (): { words: Record<string, Record<string, string>> } => JSON.parse(embedded);

describe("the page", () => {
  test.each([
    ["ja,en;q=0.8", "ja"],
    ["en-GB,en;q=0.9,ja;q=0.5", "en"],
    ["fr-FR,en;q=0.3,ja;q=0.6", "ja"],
    ["en;q=0,fr", "ja"],
    ["zh-CN", "en"],
    ["pt-BR,pt;q=0.9", "en"],
    ["*", "ja"],
    ["", "ja"],
  ])(
    "for Accept-Language %j is in %s, words for a browser without JavaScript included",
    async (accepted, lang) => {
      const response = await get("/", { "accept-language": accepted });
      const html = await response.text();
      expect(html).toContain(`<html lang="${lang}">`);
      expect(html).toMatch(
        lang === "ja" ? /<noscript>.*JavaScriptを使います/ : /<noscript>.*uses JavaScript/,
      );
      expect(response.headers.get("vary")).toBe("accept-language, accept-encoding");
    },
  );

  test("is in the language its address asks for, whatever the browser prefers", async () => {
    const html = await (await get("/?lang=en", { "accept-language": "ja" })).text();
    expect(html).toContain('<html lang="en">');
    expect(html).toContain('href="/page/en.webmanifest"');
    expect(await (await get("/?lang=xx", { "accept-language": "ja" })).text()).toContain('<html lang="ja">');
  });

  test("has the hotline to be dialled also without JavaScript", async () => {
    expect(await (await get("/")).text()).toMatch(
      /<noscript>.*<a class="number-to-call" href="tel:188">188<\/a>/,
    );
  });

  test("has every mark filled in", async () => {
    const html = await (await get("/")).text();
    const filled = [...html.matchAll(/data-say="(\w+)"[^>]*>([^<]+)</g)];
    expect(filled).toHaveLength(html.match(/data-say="/g)!.length);
    for (const [, key, content] of filled) expect(content, key).not.toBe(key);
    for (const name of ["label", "content", "placeholder"])
      expect(html, name).not.toMatch(
        new RegExp(`data-say-${name}="\\w+"(?! (aria-label|content|placeholder)="[^"]+)`),
      );
  });

  test.each(["ja", "en"])("uses every word of web.yaml, and no other: %s", (locale) => {
    const { words } = pageData();
    const sources = readdirSync(PAGE).map((name) => readFileSync(new URL(name, PAGE), "utf8"));
    const quoted = new Set(sources.join("").match(/(?<=")\w+(?=")/g));
    const outside = ["shortName", "hotlineNumber"];
    const used = Object.keys(words[locale]!).filter((key) => quoted.has(key) || outside.includes(key));
    expect(Object.keys(words[locale]!)).toEqual(used);
    expect(Object.keys(words[locale]!)).toEqual(Object.keys(words.ja!));
  });

  test("loads nothing from elsewhere and has nothing inline", async () => {
    const html = await (await get("/")).text();
    expect(html.match(/(src|href)="(?!\/page\/|\/privacy|#|tel:)[^"]*"/g)).toBeNull();
    expect(html).not.toMatch(/ style="| on\w+="|<style|javascript:/);
  });

  test("embeds its words so that no sentence can end the script", async () => {
    expect(embedded).not.toContain("<");
    expect(Object.keys(pageData().words)).toEqual(expect.arrayContaining(["ja", "en"]));
  });
});

describe("every answer, refusals included,", () => {
  test.each(["/", "/page/page.js", "/page/nothing.js", "/api/turn"])(
    "carries the security headers: %s",
    async (path) => {
      const response = await app.http.request(path, { method: path.startsWith("/api") ? "POST" : "GET" });
      const policy = response.headers.get("content-security-policy")!;
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toContain("unsafe");
      expect(policy).toContain("require-trusted-types-for 'script'");
      expect(policy).toContain("trusted-types 'none'");
      expect(response.headers.get("permissions-policy")).toContain("camera=()");
      expect(response.headers.get("x-content-type-options")).toBe("nosniff");
      expect(response.headers.get("referrer-policy")).toBe("no-referrer");
    },
  );
});

describe("a file of the page", () => {
  test("is sent again only when it changed", async () => {
    const first = await get("/page/page.css");
    expect(first.headers.get("content-type")).toBe("text/css; charset=utf-8");
    const etag = first.headers.get("etag")!;
    const second = await get("/page/page.css", { "if-none-match": `W/${etag}, "other"` });
    expect(second.status).toBe(304);
    expect(await second.text()).toBe("");
    expect(second.headers.get("etag")).toBe(etag);
    expect((await get("/page/page.css", { "if-none-match": '"other"' })).status).toBe(200);
  });

  test.each(["/page/index.html", "/page/..%2findex.ts", "/page/%2e%2e/limits.ts", "/page/"])(
    "outside the page's own folder is not found: %s",
    async (path) => {
      expect((await get(path)).status).toBe(404);
    },
  );
});

describe("what a phone loads", () => {
  const brotli = { "accept-encoding": "gzip, deflate, br, zstd" };
  const first = [
    "/",
    "/page/page.css",
    "/page/page.js",
    "/page/mark.svg",
    "/page/ja.webmanifest",
    "/page/icon-192.png",
  ];

  test("is at most ten requests and 60 kB, the first turn included", async () => {
    const html = await (await get("/")).text();
    const named = [...html.matchAll(/(?:src|href)="(\/page\/[^"]+)"/g)].map(([, path]) => path!);
    expect(new Set([...first, ...named]).size).toBeLessThan(10);
    let bytes = 0;
    for (const path of new Set([...first, ...named])) {
      const response = await get(path, brotli);
      expect(response.status, path).toBe(200);
      bytes += (await response.arrayBuffer()).byteLength;
    }
    expect(bytes).toBeLessThan(60_000);
  });

  test.each([
    ["gzip, deflate, br", "br"],
    ["gzip;q=1, br;q=0", "gzip"],
    ["identity", null],
    ["", null],
  ])("is packed as it can be unpacked: %j", async (accepted, encoding) => {
    const response = await get("/page/page.js", { "accept-encoding": accepted });
    expect(response.headers.get("content-encoding")).toBe(encoding);
    const body = Buffer.from(await response.arrayBuffer());
    const text =
      encoding === "br" ? brotliDecompressSync(body) : encoding === "gzip" ? gunzipSync(body) : body;
    expect(text.toString()).toContain("sessionStorage");
  });

  test.each(["ja", "en"])("can be put among a phone's apps: %s", async (locale) => {
    const manifest = await (await get(`/page/${locale}.webmanifest`)).json();
    expect(manifest).toMatchObject({
      lang: locale,
      display: "standalone",
      start_url: `/?lang=${locale}`,
      scope: "/",
    });
    for (const { src, type } of manifest.icons)
      expect((await get(src)).headers.get("content-type")).toBe(type);
    expect(manifest.icons.map(({ sizes }: { sizes: string }) => sizes)).toEqual([
      "any",
      "192x192",
      "512x512",
    ]);
  });
});

describe("a module of the page that cannot be joined to the others is refused at start:", () => {
  const joined = (files: Record<string, string>) => () => bundle("a", (name) => files[name]!);

  test.each([
    ["an export in another shape", { a: "const x = 1;\nexport { x };" }, "export { x };"],
    ["an import of its default", { a: 'import b from "./b.js";', b: "" }, "import b"],
    [
      "a circle",
      { a: 'import { b } from "./b.js";', b: 'import { a } from "./a.js";\nexport const b = 1;' },
      "a > b > a",
    ],
  ])("%s", (_what, files, said) => {
    expect(joined(files)).toThrow(said);
  });

  test("what fits runs, each module once and before those that need it", () => {
    const text = joined({
      a: 'import { one as first } from "./b.js";\nimport * as c from "./c-d.js";\nout.push(first, c.two());',
      b: 'import { two } from "./c-d.js";\nexport const one = two() + 1;',
      "c-d": "out.push(0);\nexport function two() {\n  return 2;\n}",
    })();
    const out: number[] = [];
    new Function("out", text)(out);
    expect(out).toEqual([0, 3, 2]);
  });
});

describe("in the frame of another site", () => {
  test("it is not there unless the operator names one", async () => {
    expect((await get("/embed")).status).toBe(404);
  });

  test("it is for those that are named, and the page itself for none", async () => {
    const embedding = await createWebApp(createWebDesk(), {
      embeddedIn: ["https://city.example", "https://a.example"],
    });
    const at = async (path: string) => (await embedding.http.request(path)).headers;
    const framed = await at("/embed");
    expect(framed.get("content-security-policy")).toContain(
      "frame-ancestors https://city.example https://a.example",
    );
    expect(framed.get("content-security-policy")).toContain("default-src 'none'");
    expect(framed.get("x-frame-options")).toBeNull();
    const own = await at("/");
    expect(own.get("content-security-policy")).toContain("frame-ancestors 'none'");
    expect(own.get("x-frame-options")).toBe("DENY");
  });

  test.each([
    ["https://city.example, https://a.example", ["https://city.example", "https://a.example"]],
    ["http://localhost:8080", ["http://localhost:8080"]],
    [undefined, []],
  ])("the operator names %j", (given, embeddedIn) => {
    expect(webSettings.read({ WEB_EMBEDDED_IN: given }).settings).toEqual({ embeddedIn });
  });

  test.each(["https://city.example/", "city.example", "*", "https://a.example/page", "javascript:alert(1)"])(
    "%j is no site",
    (given) => {
      expect(webSettings.read({ WEB_EMBEDDED_IN: given }).problems).toEqual([
        expect.stringContaining("WEB_EMBEDDED_IN: name the sites"),
      ]);
    },
  );
});
