/** Every adapter passes the same suite: the transcripts, word for word, over the real desk. No exceptions. */
import { afterEach, describe, test, vi } from "vitest";
import { play } from "../support/play.ts";
import { type Talker, transcripts } from "../support/transcript.ts";
import { surfaces } from "./surfaces/index.ts";

let talker: Talker | undefined;
afterEach(async () => {
  await talker?.close();
  talker = undefined;
  vi.useRealTimers();
});

describe.each(surfaces.map((surface) => [surface.name, surface] as const))("on %s", (_, surface) => {
  test.each(transcripts().map((transcript) => [transcript.name, transcript] as const))(
    "%s",
    async (_, transcript) => {
      // Noon in Tokyo on the transcript's day, for the desk and the platforms alike.
      vi.useFakeTimers({
        toFake: ["Date"],
        now: Date.parse(`${transcript.today}T03:00:00Z`),
        shouldAdvanceTime: true,
      });
      talker = await surface.open(transcript);
      await play(transcript, talker);
    },
  );
});
