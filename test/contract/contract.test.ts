/** Every adapter keeps the contract; and one that breaks it is found. */
import { describe, expect, test } from "vitest";
import type { Block } from "../adapters/slack-like/render.ts";
import { render } from "../adapters/slack-like/render.ts";
import { contract } from "./contract.ts";
import { surfaces } from "./surfaces/index.ts";
import { openSlackLike } from "./surfaces/slack-like.ts";

describe.each(surfaces.map((surface) => [surface.name, surface] as const))("on %s", (_, surface) => {
  test.each(contract.map((rule) => [rule.name, rule] as const))("%s", (_, rule) => rule.check(surface));
});

describe("an adapter that", () => {
  const rule = (part: string) => contract.find(({ name }) => name.includes(part))!;
  const drawing = (draw: typeof render) => ({ name: "faulty", open: openSlackLike(draw) });

  /** As somebody would write it who has read that a block holds 25 elements. */
  const dropping: typeof render = (message, words): readonly Block[] =>
    render(message, words).map((block) =>
      block.type === "actions"
        ? {
            ...block,
            elements: block.elements.map((element) =>
              element.type === "static_select"
                ? { ...element, options: element.options.slice(0, 25) }
                : element,
            ),
          }
        : block,
    );

  test("drops the 26th choice fails", async () => {
    await expect(rule("vanishes").check(drawing(dropping))).rejects.toThrow("第26案 is neither to tap");
  });

  test("has no calendar fails", async () => {
    const blind: typeof render = (message, words) => render({ ...message, asking: undefined! }, words);
    await expect(rule("calendar").check(drawing(blind))).rejects.toThrow("no calendar");
  });

  test("speaks one language only fails", async () => {
    const deaf: typeof render = (message, words) => [
      ...render(message, words),
      { type: "section", text: "メニューはこちら" },
    ];
    await expect(rule("own language").check(drawing(deaf))).rejects.toThrow();
  });
});
