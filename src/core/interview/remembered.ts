/** What follows from answers, kept for those that come again and again: the answers of buttons. */
import { once } from "../once.ts";
import type { Answers, Interview } from "./interview.ts";

/** Of one interview; the oldest makes room. */
const MOST_KEPT = 500;

/** The same function, which works out nothing twice. What an interview says of answers never changes. */
export function remembered<Rest extends readonly unknown[], T>(
  follows: (interview: Interview, answers: Answers, ...rest: Rest) => T,
): typeof follows {
  const keptOf = once((_: Interview) => new Map<string, { readonly value: T }>());
  return (interview, answers, ...rest) => {
    const kept = keptOf(interview);
    const key = JSON.stringify([answers, rest]);
    const known = kept.get(key);
    if (known) return known.value;
    const value = follows(interview, answers, ...rest);
    const [oldest] = kept.keys();
    if (oldest !== undefined && kept.size >= MOST_KEPT) kept.delete(oldest);
    kept.set(key, { value });
    return value;
  };
}
