/** What vitest reports of a run, as far as the bench reads it. */
export interface Report {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly startTime: number;
    readonly endTime: number;
  }[];
}

/** Milliseconds by file. */
export const durationsIn = ({ testResults }: Report): ReadonlyMap<string, number> =>
  new Map(testResults.map(({ name, startTime, endTime }) => [name, endTime - startTime]));

export const failedIn = ({ testResults }: Report): readonly string[] =>
  testResults.filter(({ status }) => status !== "passed").map(({ name }) => name);
