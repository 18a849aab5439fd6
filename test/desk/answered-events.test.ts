/** Which events were answered: what is remembered, what is dropped, what may be among the dropped. */
import { describe, expect, test } from "vitest";
import { isKnown, mayBeForgotten, remember } from "../../src/desk/answered-events.ts";

const DAY = 86_400_000;
const nothing = { answered: [], forgotten: 0 };
const told = (...times: readonly number[]) =>
  times.reduce(
    (memory, at, index) => remember(memory, `e${index}`, at),
    nothing as ReturnType<typeof remember>,
  );
const known = (memory: ReturnType<typeof remember>) => memory.answered.map(([hash]) => hash);

describe("an event", () => {
  test("is known once it is remembered", () => {
    const memory = told(1000);
    expect([isKnown(memory, "e0"), isKnown(memory, "e1")]).toEqual([true, false]);
    expect(memory.forgotten).toBe(0);
  });

  test("of a day before the youngest is dropped, and with it all that is no younger", () => {
    const early = told(1000, 1000 + DAY - 1);
    expect([known(early), early.forgotten]).toEqual([["e0", "e1"], 0]);
    const late = told(1000, 1000 + DAY);
    expect([known(late), late.forgotten]).toEqual([["e1"], 1000]);
    expect([999, 1000, 1001, undefined].map((at) => mayBeForgotten(late, at))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  test("is kept in the order of its time, however late it comes", () => {
    expect(known(told(3000, 1000, 2000))).toEqual(["e1", "e2", "e0"]);
  });

  test("is one of 512 at most; the youngest that was dropped is what counts", () => {
    const many = told(...Array.from({ length: 514 }, (_, index) => index + 1));
    expect(many.answered).toHaveLength(512);
    expect([known(many)[0], many.forgotten]).toEqual(["e2", 2]);
  });

  test("that is dropped later does not set back what was dropped before", () => {
    const memory = remember({ answered: [], forgotten: 5000 }, "x", 1000);
    expect(remember(memory, "y", 1000 + DAY).forgotten).toBe(5000);
  });
});
