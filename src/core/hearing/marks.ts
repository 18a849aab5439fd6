/** The words that say how something is meant (`marks` in the locale's grammar): not, perhaps, they told me, what if. */

import type { Words } from "../content/words.ts";
import { squashed } from "../language/phrases.ts";
import { once } from "../once.ts";
import { type Phrasebook, phrasebook } from "./phrasebook.ts";

export const MARKS = [
  /** Looks like another mark and is none: 少ない, はいって. */
  "plain",
  "not",
  /** Denies that something was not so: "it's not that I wasn't", …なかったわけではない. */
  "twice",
  /** Only strengthens: 間違いない. */
  "surely",
  "unknown",
  /** Why somebody cannot know: the papers are gone. Where nothing else is told, it is not known. */
  "excused",
  /** Told of one of the family or of others, it says the same: my husband did that. */
  "arranged",
  "hedge",
  "hearsay",
  /** Told of somebody else: a friend, the neighbours. */
  "others",
  /** Told of one of the family; with `myself` beside it, that is somebody else. */
  "family",
  "myself",
  /** Told of something else that has a date: the last bill. */
  "besides",
  "asks",
  "supposed",
  /** What stands before it in the clause was not so, what follows is: ではなく. */
  "replaced",
  /** What stands in this clause was said or thought, and what follows is so: "I said August but". */
  "takenBack",
  "corrected",
  "switched",
  "now",
  "then",
  /** Going on using: 使っていた, "had it". */
  "lasted",
  /** "Still a member in 2012": what is told was so at the date, and before it. */
  "still",
  "yes",
  "no",
  /** Denied, it is not known: 覚え, 定か, "recall". */
  "knowing",
  /** It may have been what stands beside it instead: "or was it", "one of the two". */
  "alternative",
  /** Going from one place to another: of two that are named, the one told afterwards is meant. */
  "moved",
  /** "Until he died": what is told was so up to the date. */
  "upTo",
  /** "Became a member again": what is told was so from the date on, and not before. */
  "began",
  /** Others did it for whoever tells: "helped me". */
  "onBehalf",
  /** What would tell: the contract, the bills. Denied, or gone, it is why somebody cannot know. */
  "paper",
  "gone",
] as const;
export type Mark = (typeof MARKS)[number];

export const marksOf = once(
  (words: Words): Phrasebook<Mark> =>
    phrasebook(
      MARKS.flatMap((mark) =>
        squashed(words, `grammar.marks.${mark}`).map((phrase) => [phrase, mark] as const),
      ),
    ),
);
