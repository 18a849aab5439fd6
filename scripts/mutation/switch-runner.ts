/** Runs each test as it is, then once more for every mutant it has met and none has killed. */
import { appendFileSync } from "node:fs";
import { relative } from "node:path";
import { type RunnerTestCase, TestRunner } from "vitest";
import { switches, TOOK } from "./switches.ts";

/** The first time a test runs it may also have to load what it tests. */
const UNKNOWN = 20_000;

export default class SwitchRunner extends TestRunner {
  async runTask(test: RunnerTestCase): Promise<void> {
    const run = TestRunner.getTestFn(test);
    const by = relative(process.cwd(), test.file.filepath);
    const began = performance.now();
    const met = await switches.during(-1, run, UNKNOWN);
    const usual = performance.now() - began;
    appendFileSync(TOOK, `${JSON.stringify([by, usual])}\n`);
    for (const id of met) {
      if (!switches.isOpen(id)) continue;
      switches.tell({ id, fate: "hit" });
      try {
        const again = await switches.during(id, run, usual);
        if (!again.has(id)) switches.tell({ id, fate: "loaded" });
      } catch {
        // Only if it passes again without the mutant has the mutant failed it.
        try {
          await switches.during(-1, run, UNKNOWN);
          switches.tell({ id, fate: "killed", by });
        } catch {
          switches.tell({ id, fate: "loaded" });
          return;
        }
      }
    }
  }
}
