/** The dashboard and the alerts ask for figures that a process really shows, by labels that they really have. */
import { readFileSync } from "node:fs";
import { collectDefaultMetrics, Registry } from "prom-client";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { createDiscordMetrics } from "../../src/adapters/discord/counters.ts";
import { createLineMetrics } from "../../src/adapters/line/counters.ts";
import { createWebMetrics } from "../../src/adapters/web/counters.ts";
import { countRefused } from "../../src/desk/admission/refused.ts";
import { createDeskMetrics } from "../../src/desk/metrics.ts";

const read = (name: string): string => readFileSync(new URL(`../../ops/${name}`, import.meta.url), "utf8");

interface Rule {
  readonly alert: string;
  readonly expr: string;
  readonly annotations: { readonly summary: string; readonly look: string };
}
const rules = parse(read("alerts.yaml")).groups.flatMap((group: { rules: Rule[] }) => group.rules) as Rule[];
const dashboard = JSON.parse(read("grafana-dashboard.json")) as {
  panels: { title: string; targets: { expr: string; legendFormat: string }[] }[];
};
const targets = dashboard.panels.flatMap(({ targets }) => targets);

const registry = new Registry();
collectDefaultMetrics({ register: registry });
createDeskMetrics(registry, async () => 0);
createLineMetrics(registry);
createDiscordMetrics(registry);
createWebMetrics(registry);
countRefused(registry);

interface Figure {
  readonly type: string;
  readonly labelNames: readonly string[];
}
const figureOf = (name: string): Figure | undefined => {
  const base = name.replace(/_(bucket|sum|count)$/, "");
  return registry.getSingleMetric(base) as unknown as Figure | undefined;
};
const namesIn = (expr: string): string[] => expr.match(/\b(?:madoguchi|process|nodejs)_\w+/g) ?? [];
const labelsIn = (expr: string): string[] => [
  ...[...expr.matchAll(/by \(([^)]*)\)/g)].flatMap(([, labels]) => labels!.split(/, ?/)),
  ...[...expr.matchAll(/[{,](\w+)=~?"/g)].map(([, label]) => label!),
];

test.each([...rules.map(({ expr }) => expr), ...targets.map(({ expr }) => expr)])("%s", (expr) => {
  const names = namesIn(expr);
  expect(names).not.toEqual([]);
  for (const name of names) {
    const figure = figureOf(name);
    expect(figure, name).toBeDefined();
    for (const label of labelsIn(expr)) expect(["le", ...figure!.labelNames], name).toContain(label);
  }
});

test("every figure of ours can be seen on the dashboard, but for what people press", async () => {
  const ours = (await registry.getMetricsAsJSON())
    .map(({ name }) => name)
    .filter((name) => name.startsWith("madoguchi_"));
  const shown = new Set(
    targets.flatMap(({ expr }) => namesIn(expr)).map((name) => name.replace(/_bucket$/, "")),
  );
  expect(ours.filter((name) => !shown.has(name)).sort()).toEqual([
    "madoguchi_discord_detours_total",
    "madoguchi_discord_received_total",
    "madoguchi_line_events_total",
    "madoguchi_web_feedback_total",
  ]);
});

test("every alert says what people notice, and where to look", () => {
  expect(rules.length).toBeGreaterThan(5);
  expect(new Set(rules.map(({ alert }) => alert)).size).toBe(rules.length);
  for (const { annotations } of rules) {
    expect(annotations.summary).toMatch(/\.$|\?$/);
    expect(annotations.look).not.toBe("");
  }
});
