/**
 * The clauses of a text, and what is left of it without what the person sets aside: "I don't want to cancel, I just
 * want the calls to stop" is about calls. A long text tells a story, and one clause of it says what is wanted.
 */
import { englishSpeech } from "../en/set-aside.ts";
import { japaneseSpeech } from "../ja/set-aside.ts";
import { isJapanese } from "./alphabet-words.ts";
import type { Speech } from "./speech.ts";

/** Another language in letters with spaces between its words ends its breaths at commas, as English does. */
const speechOf = (text: string): Speech => (isJapanese(text) ? japaneseSpeech : englishSpeech);

/** Sentences end at a full stop, a mark or a new line; in Latin letters only before a space: "so-net.ne.jp", "3.5". */
const BETWEEN_SENTENCES = /(?<=[。．！？!?])(?![。．！？!?])|(?<=\.)\s|\n/;
/** Shorter is no clause of its own: "Hi." */
const SHORTEST = 4;
/** More clauses than this are not told apart: the first and the last say what is wanted. */
const MOST = 16;

export function segmentsOf(text: string): readonly string[] {
  const clauses = text
    .split(BETWEEN_SENTENCES)
    .flatMap(breathsOf)
    .map((clause) => clause.trim())
    .filter(({ length }) => length >= SHORTEST);
  return clauses.length > MOST ? [...clauses.slice(0, MOST / 2), ...clauses.slice(-MOST / 2)] : clauses;
}

function breathsOf(sentence: string): readonly string[] {
  const { oneBreath, breaths } = speechOf(sentence);
  return sentence.length <= oneBreath ? [sentence] : sentence.split(breaths);
}

/** The text without what is set aside, or as it is where nothing else would be left. */
export function withoutSetAside(text: string): string {
  // English stands within Japanese sentences, too.
  const rest = englishSpeech.withoutSetAside(isJapanese(text) ? japaneseSpeech.withoutSetAside(text) : text);
  return rest.trim().length >= SHORTEST ? rest : text;
}
