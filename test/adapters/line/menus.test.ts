import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { noteIn } from "../../../scripts/menus/note.ts";
import { fingerprint, menuPage } from "../../../scripts/menus/page.ts";
import { lineClients } from "../../../src/adapters/line/api.ts";
import { menusOf, requestOf } from "../../../src/adapters/line/menus/menus.ts";
import { pictureFile, pictureOf } from "../../../src/adapters/line/menus/pictures.ts";
import { setUpMenus } from "../../../src/adapters/line/menus/set-up.ts";
import { decode } from "../../../src/core/button.ts";
import { turn } from "../../../src/core/turn.ts";
import { loadContent } from "../../../src/desk/load-content.ts";
import { type LineServer, startLineServer } from "../../support/line-server.ts";
import { menuViolations, pictureViolations } from "../../support/validators/line-menus.ts";

const content = loadContent();
const drawn = menusOf(content).map((menu) => ({ menu, picture: pictureOf(menu) }));

describe.each(drawn.map((each) => [each.menu.locale, each] as const))("the rich menu in %s", (_, each) => {
  const { menu, picture } = each;
  it("is one LINE takes, and so is its picture", () => {
    expect(menuViolations(requestOf(menu, picture))).toEqual([]);
    expect(pictureViolations(picture, menu.size)).toEqual([]);
  });

  it("has a picture that shows what it says: after a change, run `node scripts/line-menus.ts`", () => {
    expect(noteIn(readFileSync(pictureFile(menu)))).toBe(fingerprint(menuPage(menu)));
  });

  it("covers its picture without gap or overlap", () => {
    const areas = menu.tiles.map(({ bounds }) => bounds.width! * bounds.height!);
    expect(areas.reduce((sum, area) => sum + area)).toBe(menu.size.width * menu.size.height);
  });

  it("does something at every tile, in whatever state the conversation is", () => {
    for (const { action } of menu.tiles) {
      const { data } = action as { data: string };
      expect(decode(data)).toBeDefined();
      const played = turn({
        conversation: null,
        input: { type: "press", button: data },
        content,
        today: "2026-11-22",
      });
      expect(played.messages.at(-1)!.text).not.toBe(content.words("ja").say("desk.old"));
    }
  });

  it("switches to another language, and every other tile closes it so that the reply can be seen", () => {
    const types = menu.tiles.map(({ action }) => action.type);
    expect(types.filter((type) => type === "richmenuswitch")).toHaveLength(1);
    for (const { action } of menu.tiles)
      if (action.type === "postback") expect(action).toMatchObject({ inputOption: "closeRichMenu" });
  });
});

describe("setting up", () => {
  let line: LineServer;
  beforeEach(async () => {
    line = await startLineServer();
  });
  afterEach(() => line.close());

  async function setUp(dryRun = false, menus = drawn): Promise<readonly string[]> {
    const told: string[] = [];
    const clients = lineClients({ ...line, apiBaseUrl: line.url });
    const changes = await setUpMenus({ ...clients, menus, dryRun, tell: (change) => told.push(change) });
    expect(changes).toBe(told.length);
    return told;
  }
  const writes = () =>
    line.requests.filter(({ call }) => !call.startsWith("GET") && !call.includes("validate")).length;
  const state = () => [[...line.menus.kept.values()], [...line.menus.aliases], line.menus.fallback()];

  it("makes the menus with their pictures, their aliases, and the Japanese one everybody's", async () => {
    expect(await setUp()).toHaveLength(7);
    expect(line.menus.kept.size).toBe(2);
    for (const { picture } of line.menus.kept.values()) expect(picture?.length).toBeGreaterThan(10_000);
    expect([...line.menus.aliases.keys()]).toEqual(["madoguchi-ja", "madoguchi-en"]);
    expect(line.menus.fallback()).toBe(line.menus.aliases.get("madoguchi-ja"));
  });

  it("changes nothing the second time", async () => {
    await setUp();
    const [before, written] = [JSON.stringify(state()), writes()];
    expect(await setUp()).toEqual([]);
    expect(JSON.stringify(state())).toBe(before);
    expect(writes()).toBe(written);
  });

  it("in a dry run tells the same and writes nothing, but has LINE look at the menus", async () => {
    const told = await setUp(true);
    expect(writes()).toBe(0);
    expect(line.requests.filter(({ call }) => call.endsWith("/validate"))).toHaveLength(2);
    expect(told).toEqual(await setUp());
  });

  it.each(Array.from({ length: 7 }, (_, index) => index + 1))(
    "cut short after %i writes, goes on where it stopped",
    async (kept) => {
      const whole = await setUp();
      expect(whole).toHaveLength(7);
      const fresh = await startLineServer();
      await line.close();
      line = fresh;
      const clients = lineClients({ ...line, apiBaseUrl: line.url });
      let left = kept;
      await setUpMenus({
        ...clients,
        menus: drawn,
        dryRun: false,
        tell: () => {
          if (left-- === 0) throw new Error("cut");
        },
      }).catch(() => {});
      await setUp();
      expect(await setUp()).toEqual([]);
      expect(line.menus.kept.size).toBe(2);
    },
  );

  it("replaces a menu that has changed, and leaves other people's menus alone", async () => {
    await setUp();
    const before = new Set(line.menus.kept.keys());
    const other = { ...requestOf(drawn[0]!.menu, drawn[0]!.picture), name: "somebody else's" };
    const clients = lineClients({ ...line, apiBaseUrl: line.url });
    const { richMenuId } = await clients.client.createRichMenu(other);
    const changed = drawn.map(({ menu, picture }) => ({ menu: { ...menu, chatBarText: "新" }, picture }));
    const told = await setUp(false, changed);
    expect(told.filter((change) => change.startsWith("remove"))).toHaveLength(2);
    expect(line.menus.kept.size).toBe(3);
    expect(line.menus.kept.has(richMenuId)).toBe(true);
    for (const id of before) expect(line.menus.kept.has(id)).toBe(false);
    expect(before.has(line.menus.fallback()!)).toBe(false);
  });
});

describe("the rules for rich menus on this machine", () => {
  const good = requestOf(drawn[0]!.menu, drawn[0]!.picture);
  const area = good.areas![0]!;
  it.each([
    ["more than 20 areas", { areas: Array(21).fill(area) }],
    [
      "an area that reaches out of it",
      { areas: [{ ...area, bounds: { x: 2000, y: 0, width: 501, height: 9 } }] },
    ],
    ["a chat bar text of 15 characters", { chatBarText: "メ".repeat(15) }],
    ["a name of 301 characters", { name: "n".repeat(301) }],
    ["a height of 249", { size: { width: 800, height: 249 }, areas: [] }],
    ["a shape higher than 1 to 1.45", { size: { width: 2500, height: 1725 } }],
    ["a width of 2501", { size: { width: 2501, height: 1686 } }],
    [
      "an alias with capitals",
      { areas: [{ ...area, action: { type: "richmenuswitch", richMenuAliasId: "Menu", data: "x" } }] },
    ],
    ["an unknown action", { areas: [{ ...area, action: { type: "dance" } }] }],
  ])("refuse %s", (_, over) => expect(menuViolations({ ...good, ...over })).not.toEqual([]));

  it("refuse a picture that is too large, of another size, or none", () => {
    const { picture, menu } = drawn[0]!;
    expect(pictureViolations(Buffer.concat([picture, Buffer.alloc(1_000_000)]), menu.size)).toHaveLength(1);
    expect(pictureViolations(picture, { width: 800, height: 540 })).toHaveLength(1);
    expect(pictureViolations(Buffer.from("JPEG"), menu.size)).toEqual(["is no PNG"]);
  });
});
