/**
 * Lines of the source and what is put in their place. Those named after a fault are what the experiments must catch:
 * a harness that finds nothing may also be one that looks at nothing.
 */
export interface Patch {
  readonly file: string;
  /** Stands there once. */
  readonly from: string;
  readonly to: string;
}

export const PATCHES: Readonly<Record<string, Patch>> = {
  "no-dedupe": {
    file: "src/desk/answered-events.ts",
    from: "answered.some(([known]) => known === hash)",
    to: "answered.some(([known]) => known === hash) && false",
  },
  "acknowledge-before-commit": {
    file: "src/adapters/line/receive.ts",
    from: "const committed = await within(ANSWER_WITHIN - (performance.now() - arrived), all);",
    to: "all.catch(() => {}); const committed = await within(ANSWER_WITHIN - (performance.now() - arrived), Promise.resolve([true]));",
  },
  "mark-before-send": {
    file: "src/desk/deliveries.ts",
    from: "const outcome = await this.#bring(",
    to: "await owed.settle(key, reply); const outcome = await this.#bring(",
  },
  "no-retry-key": {
    file: "src/adapters/line/reach.ts",
    from: "retryKey(course.delivery.event, name)",
    to: "retryKey(course.delivery.event + Math.random(), name)",
  },
  "no-version-check": {
    file: "src/desk/store/valkey-scripts.ts",
    from: 'if ARGV[1] ~= "any" and ARGV[1] ~= version then return 0 end',
    to: "",
  },
  // No faults, these. A conversation begins with a number that nobody can guess; here the script has to know it.
  "known-generation": {
    file: "src/desk/generation.ts",
    from: "randomInt(1, MOST);",
    to: "randomInt(1, MOST) * 0;",
  },
  // The words of another version: see rewording.ts.
  "other-locales": {
    file: "src/desk/load-content.ts",
    from: 'fileURLToPath(new URL("../../locales", import.meta.url))',
    to: 'process.env.CHAOS_LOCALES ?? fileURLToPath(new URL("../../locales", import.meta.url))',
  },
  // One person of the experiments says in a minute what others say in a month.
  tireless: {
    file: "src/desk/admission/people.ts",
    from: "ONE_PERSON: Allowance = { burst: 60, perSecond: 0.5 }",
    to: "ONE_PERSON: Allowance = { burst: 1_000_000, perSecond: 1000 }",
  },
};
