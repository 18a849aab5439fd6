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
  ["situations", interview([255, 255], 2), interview([255, 256], 2), "big has 65792 situations"],
  ["outcomes", interview([8, 8], 31), interview([8, 8, 8], 32), "big has 32 outcomes"],
])("as many %s as can be weighed, and not one more", (_, most, more, said) => {
  expect(plan(most, {}).question).toBe("q0");
  expect(() => plan(more, {})).toThrow(said);
  expect(() => plan(more, {})).toThrow(InterviewTooLarge);
});

test("it is told with the matter when the words are loaded", () => {
  const matter = { ...parcelMatter, interviews: () => [interview([255, 256], 2)] };
  expect(() => loadContent(undefined, { folders: [LOCALES], matters: [matter] })).toThrow(
    "core/matters/parcel: big has 65792 situations",
  );
});
