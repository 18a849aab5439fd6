/**
 * The part of a long text that asks for something: "My mother is 81. They ring daily. How do I stop it?" tells a story
 * first. Only for Latin letters: in Japanese the topic is named once and left out of the question (measured).
 */

/** Shorter texts are all request. */
const SHORTEST = 100;
/** Longer ones are read at both ends only: see `features.ts`. */
const LONGEST = 1500;

const JAPANESE = /[\u3040-\u30ff\u3400-\u9fff]/;
const BETWEEN_SENTENCES = /(?<=[.?!])\s+/;

/** The questions among the sentences, or the last sentence where nothing is asked. */
export function requestIn(text: string): string | undefined {
  if (text.length < SHORTEST || text.length > LONGEST || JAPANESE.test(text)) return undefined;
  const sentences = text.trim().split(BETWEEN_SENTENCES);
  const questions = sentences.filter((sentence) => sentence.endsWith("?"));
  const request = questions.length > 0 ? questions : sentences.slice(-1);
  return request.length < sentences.length ? request.join(" ") : undefined;
}
