/** One experiment from its plan to what it found. */
import type { Content } from "../src/core/content/content.ts";
import { type Findings, isClean, NOTHING } from "./compare.ts";
import { type Experiment, spread, type Told } from "./experiment.ts";
import { reword } from "./rewording.ts";
import { type Plan, Town } from "./town.ts";

export interface Outcome {
  readonly experiment: string;
  readonly plan: Plan;
  readonly sent: number;
  readonly findings: Findings;
  readonly told: Told;
  /** What is more than it may be. */
  readonly tooMuch: readonly string[];
}

export const isMet = ({ findings, tooMuch }: Outcome): boolean => isClean(findings) && tooMuch.length === 0;

export async function runExperiment(content: Content, experiment: Experiment, plan: Plan): Promise<Outcome> {
  const patches = [...new Set([...experiment.patches, ...plan.patches])];
  const rewording = experiment.isOfTwoVersions && reword();
  const town = await Town.open(
    content,
    { ...plan, patches },
    { environment: experiment.environment, rewording },
  );
  try {
    const told = await experiment.run(town);
    const most = Object.entries(experiment.atMost ?? {});
    return {
      experiment: experiment.name,
      plan,
      sent: town.sent,
      findings: experiment.isCompared === false ? NOTHING : town.findings(),
      told: { ...spread("ack ms", town.acks), ...told },
      tooMuch: most.filter(([name, value]) => !((told[name] ?? 0) <= value)).map(([name]) => name),
    };
  } finally {
    await town.close();
    rewording?.remove();
  }
}

/** As it is printed: what was done, what was found, and how to do it again. */
export function report(outcome: Outcome): string {
  const { experiment, plan, sent, findings, told, tooMuch } = outcome;
  const { expected, lost, doubled, doubledLate, outOfOrder, strange } = findings;
  const { seed, people, scenes, processes, store, patches } = plan;
  const again = [
    `npm run chaos -- --experiment ${experiment} --seed ${seed} --people ${people} --scenes ${scenes}`,
    `--processes ${processes} --store ${store}${patches.length > 0 ? ` --patches ${patches.join(",")}` : ""}`,
  ].join(" ");
  return [
    `${isMet(outcome) ? "ok  " : "FAIL"} ${experiment} on ${store}, ${processes} process(es), ${people} people`,
    `     sent ${sent}, bubbles ${expected}: lost ${lost}, doubled ${doubled} and ${doubledLate} after a minute, out of order ${outOfOrder}, strange ${strange}`,
    `     ${Object.entries(told)
      .map(([name, value]) => `${name} ${value}`)
      .join(", ")}`,
    ...(tooMuch.length > 0 ? [`     too much: ${tooMuch.join(", ")}`] : []),
    `     ${again}`,
  ].join("\n");
}
