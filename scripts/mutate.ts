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

const { values } = parseArgs({
  options: {
    seed: { type: "string", default: "1" },
    count: { type: "string", default: "120" },
    under: { type: "string", default: "" },
  },
});

/** The tests of a part of the house; what they do not hold, no other test would be looked at for. */
const PARTS = [
  { folder: "src/core", tests: ["test/core", "test/transcripts.test.ts"] },
  { folder: "src/desk", tests: ["test/desk", "test/processes"] },
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

const bench = new MutationBench(root);
const compiler = new MutantCompiler(root);
const wanted = Math.min(Number(values.count), order.length);
const counts: Record<Outcome, number> = { killed: 0, survived: 0, "timed out": 0, refused: 0 };
const planted = (): number => counts.killed + counts.survived + counts["timed out"];
try {
  const needed = PARTS.filter(({ folder }) => order.some(({ file }) => file.startsWith(folder)));
  const leftOut = await bench.warmUp(needed.flatMap(({ tests }) => tests));
  for (const file of leftOut) console.log(`left out: ${file}, which fails without any mutant`);
  // While the tests run on one, the next is compiled.
  let compiles = order[0] && compiler.accepts(order[0]);
  for (const [index, mutant] of order.entries()) {
    if (planted() === wanted) break;
    const accepted = await compiles;
    const next = order[index + 1];
    compiles = next && compiler.accepts(next);
    const { file, line, before, after } = mutant;
    const { outcome, by } = accepted
      ? await bench.try(mutant, PARTS.find(({ folder }) => file.startsWith(folder))!.tests)
      : { outcome: "refused" as const, by: undefined };
    counts[outcome] += 1;
    if (outcome !== "refused")
      console.log(
        `${outcome.padEnd(9)} ${file}:${line}  ${JSON.stringify(before)} -> ${JSON.stringify(after)}${by ? `  (${by})` : ""}`,
      );
  }
  await compiles;
} finally {
  bench.close();
  compiler.close();
}
const killed = planted() - counts.survived;
console.log(
  `\nSeed ${values.seed}: ${killed} of ${planted()} mutants killed (${((100 * killed) / planted()).toFixed(1)} %); ${counts.refused} more did not compile. ${mutants.length} could be planted.`,
);
