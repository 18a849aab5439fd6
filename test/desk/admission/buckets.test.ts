import { expect, it } from "vitest";
import { Buckets } from "../../../src/desk/admission/buckets.ts";
import { SampleClock } from "../../support/desk-bench.ts";

const of = () => {
  const clock = new SampleClock();
  return { clock, buckets: new Buckets({ burst: 3, perSecond: 0.5 }, clock) };
};
const often = (times: number, take: () => boolean) =>
  Array.from({ length: times }, take).filter(Boolean).length;

it("gives all at once, and then as much as comes back", () => {
  const { clock, buckets } = of();
  expect(often(10, () => buckets.take("a"))).toBe(3);
  clock.pass(1999);
  expect(buckets.has("a")).toBe(false);
  clock.pass(1);
  expect(buckets.has("a")).toBe(true);
  expect(often(10, () => buckets.take("a"))).toBe(1);
  clock.pass(3_600_000);
  expect(often(10, () => buckets.take("a"))).toBe(3);
});

it("takes nothing where there is not enough, and nobody pays for another", () => {
  const { buckets } = of();
  expect(buckets.take("a", 4)).toBe(false);
  expect(buckets.take("a", 3)).toBe(true);
  expect(buckets.take("a")).toBe(false);
  expect(buckets.take("b", 3)).toBe(true);
});
