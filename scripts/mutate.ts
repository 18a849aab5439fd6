/**
 * Do the tests hold the rules? Plants small wrongs into the core and the desk, one at a time, and counts those that
 * no test notices: `npm run mutate -- --seed 1 --count 120 [--under src/core/interview] [--tests test/core/interview]`.
 */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { MutationBench, type Outcome } from "./mutation/bench.ts";
import { MutantCompiler } from "./mutation/compiler.ts";
import { EQUIVALENT } from "./mutation/equivalent.ts";
import { type Mutant, mutantsOf } from "./mutation/mutants.ts";
import { shuffled } from "./mutation/shuffled.ts";
import type { Numbered } from "./mutation/switched.ts";
import { failingIn, learnedIn, tryWithSwitches } from "./mutation/switched-run.ts";

const { values } = parseArgs({
  options: {
    seed: { type: "string", default: "1" },
    count: { type: "string", default: "120" },
    under: { type: "string", default: "" },
    /** Only these judge: for whoever looks for what the nearest tests do not hold, not for a figure. */
    tests: { type: "string", multiple: true, default: [] },
    /** Whether processes are started and killed, too, for what no test of the desk notices: minutes for each. */
    processes: { type: "boolean", default: false },
  },
});

const judging = (tests: string[]): string[] => (values.tests.length > 0 ? values.tests : tests);
/** The tests of a part of the house; what they do not hold, no other test would be looked at for. */
const CORE = { folder: "src/core", tests: judging(["test/core", "test/transcripts.test.ts"]) };
const DESK = {
  folder: "src/desk",
  tests: judging(values.processes ? ["test/desk", "test/processes"] : ["test/desk"]),
};

const root = fileURLToPath(new URL("../", import.meta.url));
const isEquivalent = ({ file, before, after, line }: Mutant): boolean =>
  EQUIVALENT.some(
    (known) =>
      known.file === file &&
      (known.before ?? before) === before &&
      (known.after ?? after) === after &&
      readFileSync(root + file, "utf8")
        .split("\n")
        [line - 1]!.includes(known.at),
  );

const mutants = [CORE, DESK].flatMap(({ folder }) =>
  readdirSync(root + folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => `${folder}/${name}`)
    .flatMap((file) => mutantsOf(file, readFileSync(root + file, "utf8"))),
);
const order = shuffled(
  mutants.filter((mutant) => mutant.file.startsWith(values.under) && !isEquivalent(mutant)),
  Number(values.seed),
);

const wanted = Math.min(Number(values.count), order.length);
/** About one in three does not compile. */
const drawn = order.slice(0, Math.ceil(wanted * 1.7) + 5);
const compiler = new MutantCompiler(root);
const accepted = compiler.accepted(drawn).slice(0, wanted);
compiler.close();
const last = accepted.at(-1);
const refused = last ? drawn.indexOf(last) + 1 - accepted.length : 0;
const numbered = accepted.map((mutant, id) => ({ id, mutant }));
const within = ({ folder }: typeof CORE) =>
  numbered.filter(({ mutant }) => mutant.file.startsWith(`${folder}/`));

const counts: Record<Outcome, number> = { killed: 0, survived: 0, "timed out": 0 };
function tell({ file, line, before, after }: Mutant, outcome: Outcome, by: string | undefined): void {
  counts[outcome] += 1;
  const change = `${JSON.stringify(before)} -> ${JSON.stringify(after)}`;
  console.log(`${outcome.padEnd(9)} ${file}:${line}  ${change}${by ? `  (${by})` : ""}`);
}

async function oneByOne(bench: MutationBench, mutants: readonly Numbered[], tests: string[]): Promise<void> {
  for (const { mutant } of mutants) {
    const { outcome, by } = await bench.try(mutant, tests);
    tell(mutant, outcome, by);
  }
}

const leave = (failing: readonly string[]): void => {
  for (const file of failing) console.log(`left out: ${file}, which fails without any mutant`);
};

/** All at once where a switch can hold them. */
async function tryCore(bench: MutationBench, mutants: readonly Numbered[]): Promise<void> {
  const tried = await tryWithSwitches(bench.folder, mutants, CORE.tests);
  const rest: Numbered[] = [];
  for (const numbered of mutants) {
    const { fate, by } = tried.get(numbered.id)!;
    if (fate === "loaded") rest.push(numbered);
    else tell(numbered.mutant, fate, by);
  }
  console.log(`${rest.length} more have their effect when the modules are loaded: one at a time.`);
  const failing = failingIn(bench.folder);
  leave(failing);
  bench.know(learnedIn(bench.folder, tried), failing);
  await oneByOne(bench, rest, CORE.tests);
}

/** What its tests start or leave running does not bear a second run in the same process. */
async function tryDesk(bench: MutationBench, mutants: readonly Numbered[]): Promise<void> {
  leave(await bench.warmUp(DESK.tests));
  await oneByOne(bench, mutants, DESK.tests);
}

/** The desk's tests wait more than they work: beside those of the core they cost little. */
const parts = [
  { mutants: within(CORE), run: tryCore },
  { mutants: within(DESK), run: tryDesk },
];
await Promise.all(
  parts.map(async ({ mutants, run }) => {
    if (mutants.length === 0) return;
    const bench = new MutationBench(root);
    try {
      await run(bench, mutants);
    } finally {
      bench.close();
    }
  }),
);
const planted = counts.killed + counts.survived + counts["timed out"];
console.log(
  `\nSeed ${values.seed}: ${counts.killed} of ${planted} mutants noticed (${((100 * counts.killed) / planted).toFixed(1)} %), and ${counts["timed out"]} ran out of time; ${refused} more did not compile. ${mutants.length} could be planted.`,
);
