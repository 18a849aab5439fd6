/** One experiment from its plan to what it found. */
import type { Content } from "../src/core/content/content.ts";
import { type Findings, isClean } from "./compare.ts";
import { type Experiment, spread, type Told } from "./experiment.ts";
import { type Plan, Town } from "./town.ts";

export interface Outcome {
  readonly experiment: string;
  readonly plan: Plan;
  readonly sent: number;
  readonly findings: Findings;
  readonly told: Told;
}

export async function runExperiment(content: Content, experiment: Experiment, plan: Plan): Promise<Outcome> {
  const patches = [...new Set([...experiment.patches, ...plan.patches])];
  const town = await Town.open(content, { ...plan, patches });
  try {
    const told = await experiment.run(town);
    return {
      experiment: experiment.name,
      plan,
      sent: town.sent,
      findings: town.findings(),
      told: { ...spread("ack ms", town.acks), ...told },
    };
  } finally {
    await town.close();
  }
}

/** As it is printed: what was done, what was found, and how to do it again. */
export function report({ experiment, plan, sent, findings, told }: Outcome): string {
  const { expected, lost, doubled, outOfOrder, strange } = findings;
  const { seed, people, scenes, processes, store, patches } = plan;
  const again = [
    `npm run chaos -- --experiment ${experiment} --seed ${seed} --people ${people} --scenes ${scenes}`,
    `--processes ${processes} --store ${store}${patches.length > 0 ? ` --patches ${patches.join(",")}` : ""}`,
  ].join(" ");
  return [
    `${isClean(findings) ? "ok  " : "FAIL"} ${experiment} on ${store}, ${processes} process(es), ${people} people`,
    `     sent ${sent}, bubbles ${expected}: lost ${lost}, doubled ${doubled}, out of order ${outOfOrder}, strange ${strange}`,
    `     ${Object.entries(told)
      .map(([name, value]) => `${name} ${value}`)
      .join(", ")}`,
    `     ${again}`,
  ].join("\n");
}
