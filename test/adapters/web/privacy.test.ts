/** What is kept and what is not stands on a page of its own, which needs no script, in every language. */
import { beforeAll, describe, expect, test } from "vitest";
import { privacyRows } from "../../../src/core/dialogue/privacy.ts";
import { content } from "../../support/core-talker.ts";
import { createWebDesk } from "../../support/web-desk.ts";
import { createWebApp, type WebApp } from "../../support/web-server.ts";

let app: WebApp;
beforeAll(async () => {
  app = await createWebApp(createWebDesk());
});
const get = async (path: string) => (await app.http.request(path)).text();

describe.each(content.locales)("in %s", (locale) => {
  const words = content.words(locale);

  test("says everything", async () => {
    const html = await get(`/privacy?lang=${locale}`);
    expect(html).toContain(`<html lang="${locale}">`);
    expect(html).not.toMatch(/\{\w+\}|<script/);
    const text = html.replaceAll("&quot;", '"').replaceAll("&lt;", "<").replaceAll("&amp;", "&");
    for (const { label, value } of privacyRows(words)) {
      expect(text).toContain(`<dt>${label}</dt>`);
      expect(text).toContain(`<dd>${value}</dd>`);
    }
  });

  test("leads back, and to the other languages", async () => {
    const html = await get(`/privacy?lang=${locale}`);
    expect(html).toContain(`<a href="/?lang=${locale}">${words.say("privacy.back")}</a>`);
    for (const other of content.locales) expect(html).toContain(`href="/privacy?lang=${other}"`);
  });

  test("is linked from the page", async () => {
    expect(await get(`/?lang=${locale}`)).toMatch(
      new RegExp(`<a [^>]*href="/privacy\\?lang=${locale}"[^>]*>${words.say("web.privacy")}</a>`),
    );
  });
});

test("is in nobody's frame, and loads only from here", async () => {
  const { headers } = await app.http.request("/privacy");
  expect(headers.get("x-frame-options")).toBe("DENY");
  expect(headers.get("content-security-policy")).toContain("default-src 'none'");
});
