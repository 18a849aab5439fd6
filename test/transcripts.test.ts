import { describe, test } from "vitest";
import { coreTalker } from "./support/core-talker.ts";
import { play } from "./support/play.ts";
import { transcripts } from "./support/transcript.ts";

describe("the transcripts, played on the core", () => {
  test.each(transcripts().map((transcript) => [transcript.name, transcript] as const))(
    "%s",
    async (_, transcript) => {
      await play(transcript, coreTalker(transcript));
    },
  );
});
