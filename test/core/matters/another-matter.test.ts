/** One more matter is a folder of rules and a folder of words: nothing of the house knows that it came. */
import { describe, expect, test } from "vitest";
import { standing } from "../../../src/core/interview/possibilities.ts";
import { MATTERS } from "../../../src/core/matters/index.ts";
import { interviewOf } from "../../../src/core/matters/interviews.ts";
import { parcelContent } from "../../fixtures/parcel/content.ts";
import { coreTalker } from "../../support/core-talker.ts";
import { play } from "../../support/play.ts";
import { transcripts } from "../../support/transcript.ts";

const content = parcelContent();

test("it stands beside the house's own", () => {
  expect(content.matters.map(({ id }) => id)).toEqual([...MATTERS.map(({ id }) => id), "parcel"]);
  expect(content.topics.get("parcel_insurance")).toEqual({
    matter: "parcel",
    facts: ["P02"],
    links: [],
    leads: ["go:parcel"],
  });
});

test.each([
  [{}, "undetermined"],
  [{ shop: "other" }, "elsewhere"],
  [{ shop: "blue", sent: ["2012-03-04", "2012-03-04"] }, "not_lost"],
  [{ shop: "blue", sent: ["2012-03-05", "2012-03-05"] }, "ask_back"],
  [{ shop: "blue", sent: ["2012-03-11", "2012-03-11"] }, "ask_back"],
  [{ shop: "blue", sent: ["2012-03-12", "2012-03-12"] }, "not_lost"],
] as const)("%j: %s", (answers, verdict) => {
  expect(standing(interviewOf(content, "parcel", "2026-11-22")!, answers).id).toBe(verdict);
});

describe("its transcripts, played on the core", () => {
  const folder = new URL("../../fixtures/parcel/transcripts/", import.meta.url);
  test.each(transcripts(folder).map((transcript) => [transcript.name, transcript] as const))(
    "%s",
    async (_, transcript) => {
      await play(transcript, coreTalker({ ...transcript, content }), content);
    },
  );
});
