/** Mutants that change nothing a person or an operator could notice, each with the reason. They are not planted. */
interface Equivalent {
  readonly file: string;
  /** A piece of the line it stands on. */
  readonly at: string;
  /** Absent: whatever is changed on that line. */
  readonly before?: string;
  readonly after?: string;
  readonly because: string;
}

export const EQUIVALENT: readonly Equivalent[] = [
  {
    file: "src/core/dialogue/order.ts",
    at: '  ["',
    because: "The names of the readings are for whoever reads their order: no code does.",
  },
  {
    file: "src/desk/turnstile.ts",
    at: "LOOK_EVERY * (0.5 + Math.random())",
    because: "How long between two looks is left to chance, within the patience that is tested.",
  },
  {
    file: "src/desk/generation.ts",
    at: "randomInt(1, MOST)",
    before: "1",
    because: "Which of 900 million numbers is never drawn.",
  },
  {
    file: "src/desk/learned-cache.ts",
    at: "node_modules/.cache/madoguchi/",
    because: "What the folder is called that holds what can be learned again is known to nobody else.",
  },
  {
    file: "src/core/language/dates/offset.ts",
    at: "by > 0",
    before: ">",
    because: "Where it is asked, it is never 0: that was answered before, or it is 1 or -1.",
  },
  {
    file: "src/core/interview/next-question.ts",
    at: "higher < count",
    before: "<",
    because: "One round more writes beyond the end of typed arrays, which keep nothing of it.",
  },
];
