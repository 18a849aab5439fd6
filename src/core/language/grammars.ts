/** Which grammar a text is read by. A language with code of its own is one more line here; others need none. */

import type { Words } from "../content/words.ts";
import { once } from "../once.ts";
import { english } from "./en/grammar.ts";
import type { Grammar } from "./grammar.ts";
import { japanese } from "./ja/grammar.ts";
import { plainGrammar } from "./plain-grammar.ts";

const OWN: Readonly<Record<string, Grammar>> = { ja: japanese, en: english };
/** What is written in another's letters than those of the conversation's language is likeliest this. */
const FOREIGN = english;

const plainGrammarIn = once(plainGrammar);
const grammarIn = (words: Words): Grammar => OWN[words.locale] ?? plainGrammarIn(words);

/** The script decides where it can, then the language of the conversation. */
export function grammarOf(words: Words, plain: string): Grammar {
  const written = Object.values(OWN).find(({ script }) => script?.test(plain));
  if (written) return written;
  const own = grammarIn(words);
  return own.script ? FOREIGN : own;
}
