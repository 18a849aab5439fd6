/** The learned weights as the source of the room that holds them. */
import type { Learned } from "../../src/core/language/topics/model.ts";

export const sourceOf = ({
  ids,
  words,
  step,
  weights,
}: Learned): string => `/** Written by scripts/learn-topics.ts from the examples and concepts in locales/. Do not edit. */
import type { Learned } from "./model.ts";

export const LEARNED: Learned = {
  ids: ${JSON.stringify(ids.join(" "))}.split(
    " ",
  ),
  words:
    ${JSON.stringify(words.join(" "))}.split(
      " ",
    ),
  step: ${step},
  weights:
    ${JSON.stringify(weights)},
};
`;
