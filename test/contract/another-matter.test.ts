/** A matter that only the tests have is talked about on every surface, over the real desk and the platforms' own SDKs. */
import { afterEach, describe, test, vi } from "vitest";
import { parcelContent } from "../fixtures/parcel/content.ts";
import { play } from "../support/play.ts";
import { type Talker, transcripts } from "../support/transcript.ts";
import { surfaces } from "./surfaces/index.ts";

const content = parcelContent();
const OF_PARCEL = transcripts(new URL("../fixtures/parcel/transcripts/", import.meta.url));

let talker: Talker | undefined;
afterEach(async () => {
  await talker?.close();
  talker = undefined;
  vi.useRealTimers();
});

describe.each(surfaces.map((surface) => [surface.name, surface] as const))("on %s", (_, surface) => {
  test.each(OF_PARCEL.map((transcript) => [transcript.name, transcript] as const))(
    "%s",
    async (_, transcript) => {
      // Noon in Tokyo on the transcript's day, for the desk and the platforms alike.
      vi.useFakeTimers({
        toFake: ["Date"],
        now: Date.parse(`${transcript.today}T03:00:00Z`),
        shouldAdvanceTime: true,
      });
      talker = await surface.open({ ...transcript, content });
      await play(transcript, talker, content);
    },
  );
});
