/** Plays one transcript on the core: `node test/support/play-one.ts <name>`. */
import { coreTalker } from "./core-talker.ts";
import { play } from "./play.ts";
import { transcripts } from "./transcript.ts";

const transcript = transcripts().find(({ name }) => name === process.argv[2]);
if (!transcript) throw new Error(`There is no test/transcripts/${process.argv[2]}.txt.`);
await play(transcript, coreTalker(transcript));
