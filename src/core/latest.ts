/**
 * The same pure function, which remembers its last answer: within a turn a text is asked about several times, and
 * within a day the day.
 */
export function latest<Asked extends readonly unknown[], Answer>(
  work: (...asked: Asked) => Answer,
): (...asked: Asked) => Answer {
  let last: { readonly asked: Asked; readonly answer: Answer } | undefined;
  return (...asked) => {
    const known = last?.asked.length === asked.length && asked.every((each, at) => each === last!.asked[at]);
    if (!known) last = { asked, answer: work(...asked) };
    return last!.answer;
  };
}
