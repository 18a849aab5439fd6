import { readdirSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
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
      expect(response.headers.get("vary")).toBe("accept-language");
    },
  );

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
    const certainties = ["in_range", "not_covered", "undetermined", "inconsistent", "plan"];
    const used = Object.keys(words[locale]!).filter((key) => quoted.has(key) || certainties.includes(key));
    expect(Object.keys(words[locale]!)).toEqual(used);
    expect(Object.keys(words[locale]!)).toEqual(Object.keys(words.ja!));
  });

  test("loads nothing from elsewhere and has nothing inline", async () => {
    const html = await (await get("/")).text();
    expect(html.match(/(src|href)="(?!\/page\/|#)[^"]*"/g)).toBeNull();
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
