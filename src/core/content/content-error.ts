/** What is wrong with the words, all at once: each with its file, its place and what to do. */
export class ContentError extends Error {
  readonly code = "content";
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(["The words need a change:", ...problems.map((problem) => `  - ${problem}`)].join("\n"));
    this.problems = problems;
  }
}
