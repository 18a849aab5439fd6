/** English clauses, by punctuation and by the words that join them; who asks puts the verb first. */
import { boundariesAt, type Grammar } from "../grammar.ts";

const SENTENCES = /[.!?](?=\s|$)|[?!\n;]| - /g;
const COMMAS = /,/g;
const JOINING = /(?<![-\w])(?:but|and yet|and still|because|though|although|however|whereas)(?![-\w])/g;
/** "and" joins clauses where a subject or a verb follows; "calls and visits" is one thing. */
const AND =
  /\b(?:and|so|(?<!by )then|which) (?=(?:i|i'd|i'm|i've|we|we'd|we're|it|it's|they|he|she|my|our|the line|now|then|was|is|am|had|have|left|told|moved|live|lived|got|quit|thinks?|don't|didn't|[a-z]{2,14}ed)\b)/g;
/** "wasn't adsl it was the other one": what it was not, and what it was. */
const INSTEAD = / (?=(?:it was|it's|i had|we had) )/g;
const DENIED = /\b(?:wasn'?t|weren'?t|isn'?t|not) ../;
const UNBROKEN = 38;
const SUBORDINATE =
  /(?<!what )(?<!as )\b(?=(?:when|after|before|since|if|whether|while|until) (?:i|i'd|i'm|i've|we|we'd|it|they|you|he|she|my|our)\b)/g;

const ASKING =
  /^(?:and |so |but |ok |okay |um |well )?(?:how|what|what's|whats|which|why|who|who's|where|where's|when (?:did|do|does|was|is|will|can|should)|(?:can|could|do|does|did|is|are|am|was|were|will|would|should|shall|may|have|has|isn't|wasn't|didn't|doesn't) (?:i|you|we|they|it|he|she|this|that|there|the|my|so-?net))(?![-\w])/;
const CONDITION = /^(?:(?:and|so|but) )?(?:if|suppose|supposing|unless) /;

const SIDE =
  /^(?:some ?time |shortly |soon |just |right |it was )?(after|before) (?:i|i'd|we|we'd|my|our|they|he|she)\b/;

/** "In 2009 we had already cancelled": how it stood by then, and not when it came about. */
const BY_THEN =
  /(?:\bhad|'d|\bwas|\bwere) (?:all )?(?:already|long|by then)\b|\balready (?:had|been|gone|over|using|out)\b|\blong (?:gone|since|over)\b/;

/** Letters of a few short words: "I never really (asked)". */
const FEW_WORDS = 12;

function saysNotJustBefore(plain: string, at: number): boolean {
  const words = plain.slice(Math.max(0, at - UNBROKEN), at).split(/[^\w' -]/);
  return DENIED.test(words.at(-1)!);
}

export const english: Grammar = {
  headFinal: false,
  few: 24,
  boundaries: (plain) => [
    ...boundariesAt(plain, SENTENCES, "sentence", true),
    ...boundariesAt(plain, COMMAS, "clause", true),
    ...boundariesAt(plain, JOINING, "clause"),
    ...boundariesAt(plain, AND, "clause", true),
    ...boundariesAt(plain, INSTEAD, "clause").filter(({ from }) => saysNotJustBefore(plain, from)),
    ...boundariesAt(plain, SUBORDINATE, "if"),
  ],
  asks: (clause) => ASKING.test(clause),
  isPredicate: (clause) => clause.includes(" "),
  sideOf: (clause) =>
    BY_THEN.test(clause) ? "before" : (SIDE.exec(clause)?.[1] as "before" | "after" | undefined),
  introduces: () => false,
  whether: (clause) => (/^whether /.test(clause) ? "ends" : undefined),
  isCondition: (clause) => CONDITION.test(clause),
  isTopic: () => false,
  wayOf: (before) => (before.endsWith("from") ? "from" : undefined),
  isClose: (between) => between.length <= FEW_WORDS,
  dated: (part) => `in ${part}`,
};
