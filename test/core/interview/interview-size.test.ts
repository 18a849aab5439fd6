/** An interview that the engine cannot weigh is refused by name, when the words are loaded, and never asked wrongly. */
import { expect, test } from "vitest";
import type { Interview } from "../../../src/core/interview/interview.ts";
import { InterviewTooLarge } from "../../../src/core/interview/interview-size.ts";
import { plan } from "../../../src/core/interview/next-question.ts";
import { loadContent } from "../../../src/desk/load-content.ts";
import { parcelMatter } from "../../fixtures/parcel/matter.ts";
import { LOCALES } from "../../support/made-up-language.ts";

const named = (prefix: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `${prefix}${index}`);

/** `options` for each of its questions; a verdict of its own for every `outcomes`th way. */
const interview = (options: readonly number[], outcomes: number): Interview => ({
  id: "big",
  questions: options.map((count, index) => ({
    id: `q${index}`,
    kind: "choice",
    options: named("o", count),
  })),
  verdict: (completion) => {
    const ways = Object.values(completion).reduce(
      (sum, { id }, index) => sum + Number(id.slice(1)) * 2 ** index,
      0,
    );
    return { id: `v${ways % outcomes}` };
  },
  routeOf: (routes) => routes.join("+"),
});

test.each([
  ["options", interview([15], 15), interview([16], 15), "big.q0 has 16 options"],
  ["outcomes", interview([8, 8], 31), interview([8, 8, 8], 32), "big has 32 outcomes"],
])("as many %s as can be weighed, and not one more", (_, most, more, said) => {
  expect(plan(most, {}).question).toBe("q0");
  expect(() => plan(more, {})).toThrow(said);
  expect(() => plan(more, {})).toThrow(InterviewTooLarge);
});

test("and no more than thirteen questions that decide", () => {
  const one = (count: number) => interview([2, ...named("", count - 1).map(() => 1)], 2);
  expect(plan(one(13), {}).question).toBe("q0");
  expect(() => plan(one(14), {})).toThrow("big decides by 14 questions");
});

test("it is told with the matter when the words are loaded", () => {
  const matter = { ...parcelMatter, interviews: () => [interview([16], 15)] };
  expect(() => loadContent(30, { folders: [LOCALES], matters: [matter] })).toThrow(
    "core/matters/parcel: big.q0 has 16 options or slices of time, and 15 can be weighed",
  );
});
