/** The colours that say how sure a verdict is: readable, and the same on the page. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { CERTAINTY } from "../../../src/adapters/kit/palette.ts";

const light = (channel: number): number =>
  channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
const luminance = (colour: string): number => {
  const [r, g, b] = [1, 3, 5].map((at) => light(Number.parseInt(colour.slice(at, at + 2), 16) / 255));
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
};

test.each(Object.entries(CERTAINTY))("%s: white on it, and it on white, is at least 4.5:1", (_, colour) => {
  expect(1.05 / (luminance(colour) + 0.05)).toBeGreaterThanOrEqual(4.5);
});

test("the page has the same", () => {
  const css = readFileSync(new URL("../../../src/adapters/web/page/colours.css", import.meta.url), "utf8");
  for (const colour of Object.values(CERTAINTY)) expect(css).toContain(colour.toLowerCase());
});
