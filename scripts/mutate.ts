/**
 * Do the tests hold the rules? Plants small wrongs into the core and the desk, one at a time, and counts those that
 * no test notices: `npm run mutate -- --seed 1 --count 120 [--under src/core/interview]`.
 */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { MutationBench, type Outcome } from "./mutation/bench.ts";
import { MutantCompiler } from "./mutation/compiler.ts";
import { EQUIVALENT } from "./mutation/equivalent.ts";
import { type Mutant, mutantsOf } from "./mutation/mutants.ts";
import { shuffled } from "./mutation/shuffled.ts";
import { failingIn, learnedIn, type Tried, tryWithSwitches } from "./mutation/switched-run.ts";

const { values } = parseArgs({
  options: {
    seed: { type: "string", default: "1" },
    count: { type: "string", default: "120" },
    under: { type: "string", default: "" },
    /** Whether processes are started and killed, too, for what no test of the desk notices: minutes for each. */
    processes: { type: "boolean", default: false },
  },
});

const DESK_TESTS = values.processes ? ["test/desk", "test/processes"] : ["test/desk"];

/** The tests of a part of the house; what they do not hold, no other test would be looked at for. */
const PARTS = [
  { folder: "src/core", tests: ["test/core", "test/transcripts.test.ts"], switches: true },
  // What its tests start or leave running does not bear a second run in the same process.
  { folder: "src/desk", tests: DESK_TESTS, switches: false },
];

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

const mutants = PARTS.flatMap(({ folder }) =>
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
const partOf = ({ file }: Mutant) => PARTS.find(({ folder }) => file.startsWith(folder))!;

const counts: Record<Outcome, number> = { killed: 0, survived: 0, "timed out": 0 };
function tell({ file, line, before, after }: Mutant, outcome: Outcome, by: string | undefined): void {
  counts[outcome] += 1;
  const change = `${JSON.stringify(before)} -> ${JSON.stringify(after)}`;
  console.log(`${outcome.padEnd(9)} ${file}:${line}  ${change}${by ? `  (${by})` : ""}`);
}

const bench = new MutationBench(root);
try {
  const inCore = numbered.filter(({ mutant }) => partOf(mutant).switches);
  const tried =
    inCore.length > 0
      ? await tryWithSwitches(bench.folder, inCore, partOf(inCore[0]!.mutant).tests)
      : new Map<number, Tried>();
  const rest = numbered.filter(({ id }) => (tried.get(id)?.fate ?? "loaded") === "loaded");
  for (const { id, mutant } of numbered) {
    const { fate, by } = tried.get(id) ?? { fate: "loaded", by: undefined };
    if (fate !== "loaded") tell(mutant, fate, by);
  }
  console.log(`${rest.length} more have their effect when the modules are loaded: one at a time.`);
  const failing = inCore.length > 0 ? failingIn(bench.folder) : [];
  bench.know(learnedIn(bench.folder, tried), failing);
  const unknown = [...new Set(rest.map(({ mutant }) => partOf(mutant)))].filter(({ switches }) => !switches);
  const others = unknown.length > 0 ? await bench.warmUp(unknown.flatMap(({ tests }) => tests)) : [];
  for (const file of [...failing, ...others])
    console.log(`left out: ${file}, which fails without any mutant`);
  const byPart = PARTS.flatMap((part) => rest.filter(({ mutant }) => partOf(mutant) === part));
  for (const { mutant } of byPart) {
    const { outcome, by } = await bench.try(mutant, partOf(mutant).tests);
    tell(mutant, outcome, by);
  }
} finally {
  bench.close();
}
const planted = counts.killed + counts.survived + counts["timed out"];
const noticed = planted - counts.survived;
console.log(
  `\nSeed ${values.seed}: ${noticed} of ${planted} mutants noticed (${((100 * noticed) / planted).toFixed(1)} %), ${counts["timed out"]} of them by running out of time; ${refused} more did not compile. ${mutants.length} could be planted.`,
);
