/** What was turned away before any work was done for it. */
import { Counter, type Registry } from "prom-client";

/** address, person: too many of one. connections: too many at once. slow: an answer was not taken. */
export type WhyRefused = "address" | "person" | "connections" | "slow";

export type CountRefused = (why: WhyRefused) => void;

export function countRefused(registry: Registry): CountRefused {
  const refused = new Counter({
    name: "madoguchi_refused_total",
    help: "Turned away before any work. address: too many requests, or refused ones, from one client; person: too many events of one person; connections: too many open at once; slow: an answer was not taken in time.",
    labelNames: ["why"],
    registers: [registry],
  });
  return (why) => refused.inc({ why });
}
