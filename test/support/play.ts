/** Plays a transcript with somebody who talks over some surface. */
import type { Content } from "../../src/core/content/content.ts";
import { coreTalker } from "./core-talker.ts";
import { type Exchange, type Step, type Talker, type Transcript, TranscriptError } from "./transcript.ts";

/** Surfaces break lines and mark text each in their own way; the words are the same. */
export const words = (text: string): string => text.replace(/[\s\\*_`#>|~：:-]+/g, "").toLowerCase();

/** More questions than any interview has. */
const MOST_QUESTIONS = 10;

/** Only the core tells what it asks: it is asked the same things beside the surface. */
export async function play(transcript: Transcript, talker: Talker, content?: Content): Promise<void> {
  const beside = coreTalker({ ...transcript, ...(content ? { content } : {}) });
  const does = async (step: Step, line: number): Promise<string> => {
    try {
      const said = await talker.does(step);
      await beside.does(step);
      return said;
    } catch (error) {
      throw new TranscriptError(transcript, line, (error as Error).message, error as Error);
    }
  };
  const unknown: Step = { type: "say", text: transcript.locale === "en" ? "I don't know" : "わからない" };
  for (const exchange of transcript.exchanges) {
    const { question, step, line } = exchange;
    for (let more = MOST_QUESTIONS; question && beside.asking() !== question; more--) {
      if (more === 0 || beside.asking() === null)
        throw new TranscriptError(transcript, line, `"${question}" is not asked.`);
      await does(unknown, line);
    }
    compare(transcript, exchange, await does(step, line));
  }
}

function compare(transcript: Transcript, { line, heard, unheard }: Exchange, said: string): void {
  const missing = heard.find((part) => !words(said).includes(words(part)));
  if (missing !== undefined)
    throw new TranscriptError(transcript, line, `"${missing}" was not said. This was:\n${said}`);
  const unwanted = unheard.find((part) => words(said).includes(words(part)));
  if (unwanted !== undefined)
    throw new TranscriptError(transcript, line, `"${unwanted}" must not be said. This was:\n${said}`);
}
