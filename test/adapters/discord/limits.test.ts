import { describe, expect, it } from "vitest";
import type { FormKind } from "../../../src/adapters/discord/button-id.ts";
import { form } from "../../../src/adapters/discord/form.ts";
import { loadContent } from "../../../src/desk/load-content.ts";
import { formViolations, suggestionViolations } from "../../support/validators/discord-forms.ts";
import { violations } from "../../support/validators/discord-messages.ts";

const content = loadContent();
const V2 = 1 << 15;
const message = (...components: unknown[]) => ({ flags: V2, components });
const text = (written = "文") => ({ type: 10, content: written });
const button = (id = "a", label = "はい") => ({ type: 2, style: 1, custom_id: id, label });
const row = (...components: unknown[]) => ({ type: 1, components });
const option = (value: string, label = "はい") => ({ value, label });
const menu = (options: unknown[], more = {}) => ({ type: 3, custom_id: "menu", options, ...more });
const buttons = (count: number) => Array.from({ length: count }, (_, index) => button(`b${index}`));

describe("a message is refused", () => {
  it.each<[string, unknown, string]>([
    ["with nothing in it", message(), "0 components"],
    ["with 41 components", message(...Array.from({ length: 41 }, () => text())), "41 components"],
    [
      "with 41 components in containers",
      message({ type: 17, components: Array.from({ length: 40 }, () => text()) }),
      "41 components",
    ],
    ["with 4001 characters over all texts", message(text("あ".repeat(4000)), text("い")), "4001 characters"],
    ["with a blank text", message(text(" \n")), "blank"],
    ["with content beside components", { ...message(text()), content: "文" }, "content beside"],
    ["with components but without the flag", { content: "文", components: [row(button())] }, "flag"],
    ["with 2001 characters of content", { content: "あ".repeat(2001) }, "2001 characters"],
    ["with six buttons in a row", message(row(...buttons(6))), "a row has 6"],
    ["with an empty row", message(row()), "a row has 0"],
    ["with a button beside a menu", message(row(menu([option("x")]), button())), "a row has 2"],
    ["with the same custom_id twice", message(row(button("a")), row(button("a"))), "twice"],
    ["with a label of 81 characters", message(row(button("a", "あ".repeat(81)))), "81 characters"],
    ["with a button without a label", message(row(button("a", ""))), "label has 0"],
    ["with a custom_id of 101 characters", message(row(button("a".repeat(101)))), "101 characters"],
    [
      "with a button to a telephone",
      message(row({ type: 2, style: 5, label: "188", url: "tel:188" })),
      "scheme",
    ],
    [
      "with an address of 513 characters",
      message(row({ type: 2, style: 5, label: "頁", url: "https://x.jp/".padEnd(513, "x") })),
      "513 characters",
    ],
    [
      "with 26 options",
      message(row(menu(Array.from({ length: 26 }, (_, i) => option(`${i}`))))),
      "26 options",
    ],
    ["with an empty menu", message(row(menu([]))), "0 options"],
    ["with the same option twice", message(row(menu([option("x"), option("x")]))), "same value"],
    ["with an option's label of 101 characters", message(row(menu([option("x", "あ".repeat(101))]))), "101"],
    ["with a long placeholder", message(row(menu([option("x")], { placeholder: "あ".repeat(151) }))), "151"],
    [
      "with four texts in a section",
      message({ type: 9, components: [1, 2, 3, 4].map(() => text()), accessory: button() }),
      "4 texts",
    ],
    ["with a section without its button", message({ type: 9, components: [text()] }), "no button"],
    [
      "with a container in a container",
      message({ type: 17, components: [{ type: 17, components: [text()] }] }),
      "may not",
    ],
    ["with a button that stands alone", message(button()), "at the top"],
    ["with a component of the future", message({ type: 99 }), "99"],
  ])("%s", (_, payload, why) => {
    expect(violations(payload).join("; ")).toContain(why);
  });

  it("but not one at every limit", () => {
    const full = message(
      {
        type: 17,
        components: [
          text("あ".repeat(4000)),
          ...Array.from({ length: 6 }, (_, i) => row(...[0, 1, 2, 3, 4].map((j) => button(`${i}.${j}`)))),
        ],
      },
      row(menu(Array.from({ length: 25 }, (_, i) => option(`${i}`, "あ".repeat(100))))),
    );
    expect(violations(full)).toEqual([]);
    expect(violations({ content: "あ".repeat(2000) })).toEqual([]);
  });
});

describe("a form", () => {
  const input = { type: 4, custom_id: "i", style: 1 };
  const label = { type: 18, label: "答え", component: input };
  const good = { custom_id: "f", title: "題", components: [label] };

  const kinds: readonly FormKind[] = ["date", "answer", "all", "ask"];
  it.each(content.locales.flatMap((locale) => kinds.map((kind) => [kind, locale] as const)))(
    "of ours is taken (%s, %s)",
    (kind, locale) => {
      expect(formViolations(form(kind, content.words(locale)))).toEqual([]);
    },
  );

  it.each<[string, unknown, string]>([
    ["with a title of 46 characters", { ...good, title: "あ".repeat(46) }, "46"],
    ["with nothing in it", { ...good, components: [] }, "0 components"],
    [
      "with six questions",
      {
        ...good,
        components: Array.from({ length: 6 }, (_, i) => ({
          ...label,
          component: { ...input, custom_id: `${i}` },
        })),
      },
      "6 components",
    ],
    ["with a label of 46 characters", { ...good, components: [{ ...label, label: "あ".repeat(46) }] }, "46"],
    [
      "with a description of 101 characters",
      { ...good, components: [{ ...label, description: "あ".repeat(101) }] },
      "101",
    ],
    [
      "with something else in a label",
      { ...good, components: [{ ...label, component: button() }] },
      "no text input",
    ],
    ["with a bare input", { ...good, components: [input] }, "more than labels"],
    [
      "with an input for 4001 characters",
      { ...good, components: [{ ...label, component: { ...input, max_length: 4001 } }] },
      "too much",
    ],
  ])("is refused %s", (_, payload, why) => {
    expect(formViolations(payload).join("; ")).toContain(why);
  });
});

describe("suggestions are refused", () => {
  const choice = (name: string) => ({ name, value: name });
  it.each<[string, unknown, string]>([
    ["beyond 25", Array.from({ length: 26 }, (_, i) => choice(`${i}`)), "26 suggestions"],
    ["with a name of 101 characters", [{ name: "あ".repeat(101), value: "a" }], "101"],
    ["with an empty name", [choice("")], "name has 0"],
  ])("%s", (_, choices, why) => {
    expect(suggestionViolations({ choices }).join("; ")).toContain(why);
  });
});
