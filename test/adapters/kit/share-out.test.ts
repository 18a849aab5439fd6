import fc from "fast-check";
import { expect, it } from "vitest";
import { shareOut } from "../../../src/adapters/kit/share-out.ts";

const offer = fc.record({ name: fc.string(), fits: fc.boolean() });
const room = fc.record({
  buttons: fc.nat(30),
  options: fc.option(fc.integer({ min: 1, max: 30 }), { nil: undefined }),
});

it("shares out every offer once, in its order, to buttons or menus that hold it", () => {
  fc.assert(
    fc.property(fc.array(offer, { maxLength: 120 }), room, (all, { buttons, options }) => {
      const shared = shareOut(all, {
        buttons,
        ...(options === undefined ? {} : { options }),
        takes: ({ fits }) => fits,
      });
      const tapped = [...shared.buttons, ...shared.menus.flat()];
      expect(tapped).toEqual(all.filter((each) => tapped.includes(each)));
      expect(shared.rest).toEqual(all.filter((each) => !tapped.includes(each)));
      expect(tapped.every(({ fits }) => fits)).toBe(true);
      expect(shared.buttons.length).toBeLessThanOrEqual(buttons);
      for (const menu of shared.menus) expect(menu.length).toBeLessThanOrEqual(options!);
    }),
  );
});

it("has no menus while everything fits into buttons", () => {
  expect(shareOut(["a", "b"], { buttons: 2, options: 25, takes: () => true })).toEqual({
    buttons: ["a", "b"],
    menus: [],
    rest: [],
  });
});

it("tells by number what a platform without menus has no button for", () => {
  expect(shareOut(["a", "b", "c"], { buttons: 2, takes: (each) => each !== "a" })).toEqual({
    buttons: ["b", "c"],
    menus: [],
    rest: ["a"],
  });
});
