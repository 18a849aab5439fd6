/** One more language is on every surface once its folder is there: its commands, its menus, its pages. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { commandInput, commands } from "../../src/adapters/discord/slash-commands.ts";
import { menusOf, requestOf } from "../../src/adapters/line/menus/menus.ts";
import { pictureOf } from "../../src/adapters/line/menus/pictures.ts";
import { renderPrivacy } from "../../src/adapters/web/privacy-page.ts";
import { pageLocales } from "../../src/adapters/web/render.ts";
import type { Content } from "../../src/core/content/content.ts";
import { MATTERS } from "../../src/core/matters/index.ts";
import { loadContent } from "../../src/desk/load-content.ts";
import { LOCALES, madeUpLanguage } from "../support/made-up-language.ts";
import { commandViolations } from "../support/validators/discord-commands.ts";
import { menuViolations } from "../support/validators/line-menus.ts";

/** Under the name of a language that Discord knows. */
const language = madeUpLanguage("sv", "Svenska");
let content: Content;
beforeAll(() => {
  const file = join(language.folder, "sv/discord.yaml");
  writeFileSync(file, readFileSync(file, "utf8").replace('ask_name: "ask"', 'ask_name: "fråga"'));
  content = loadContent(undefined, { folders: [LOCALES, language.folder], matters: MATTERS });
});
afterAll(language.remove);

describe("on Discord", () => {
  test("its commands are named by its folder", () => {
    const all = commands(content);
    expect(commandViolations(all)).toEqual([]);
    for (const { name_localizations } of all)
      expect(Object.keys(name_localizations ?? {})).toEqual(["ja", "en-US", "en-GB", "sv-SE"]);
    expect(all[0]).toMatchObject({ name: "ask", name_localizations: { "sv-SE": "fråga" } });
  });

  test("it can be chosen by the command for it", () => {
    const choices = JSON.stringify(commands(content).find(({ name }) => name === "language"));
    expect(choices).toContain('{"name":"Svenska","value":"sv"}');
    expect(commandInput(content, "language", [{ name: "language", value: "sv" }])).toEqual({
      type: "press",
      button: "do:speak_sv@0",
    });
  });

  test("one that Discord does not know has the commands in English", () => {
    const unknown: Content = { ...content, locales: ["ja", "en", "qu"] };
    expect(Object.keys(commands(unknown)[0]!.name_localizations ?? {})).toEqual(["ja", "en-US", "en-GB"]);
  });
});

describe("on LINE", () => {
  test("it has a menu in its words, and every menu leads to the next language's", () => {
    const menus = menusOf(content);
    expect(menus.map(({ alias }) => alias)).toEqual(["madoguchi-ja", "madoguchi-en", "madoguchi-sv"]);
    const [first, , third] = menus;
    expect(third!.mark).toMatch(/^⟦/);
    for (const { label } of third!.tiles.slice(0, -1)) expect(label).toMatch(/^⟦/);
    const next = menus.map(({ tiles }) => tiles.at(-1)!.action);
    expect(next).toMatchObject([
      { richMenuAliasId: "madoguchi-en" },
      { label: "Svenska", richMenuAliasId: "madoguchi-sv" },
      { richMenuAliasId: "madoguchi-ja" },
    ]);
    const picture = pictureOf(first!);
    for (const menu of menus) expect(menuViolations(requestOf(menu, picture))).toEqual([]);
  });

  test("a picture that is not drawn yet is asked for by the command that draws it", () => {
    expect(() => pictureOf(menusOf(content)[2]!)).toThrow(/"sv": draw it with node scripts\/line-menus\.ts/);
  });
});

test("on the page it has the page, and what is kept", () => {
  expect(pageLocales(content)).toEqual(["ja", "en", "sv"]);
  const template = '<html lang="ja"><h1>{title}</h1><nav>{languages}</nav>';
  const html = renderPrivacy(template, "sv", content);
  expect(html).toContain('<html lang="sv"><h1>⟦Privacy⟧</h1>');
  expect(html).toContain('<span lang="sv"><a href="/privacy?lang=sv">Svenska</a></span>');
});
