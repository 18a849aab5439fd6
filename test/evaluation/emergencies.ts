/**
 * Cries for help and their harmless look-alikes: whether a text is answered with a help card, gets the soft line, or
 * neither. All of it is material that the lists were written with; only a set that nobody here has seen measures.
 */
import { readFileSync } from "node:fs";
import type { Content } from "../../src/core/content/content.ts";
import { alarmIn } from "../../src/core/language/crisis/alarm.ts";

interface Emergency {
  readonly text: string;
  readonly lang: string;
  readonly kind: "danger" | "distress" | "fraud" | "weak" | "none";
  /** Reasonable people disagree: counted nowhere. */
  readonly debatable?: true;
}

export const emergencies: readonly Emergency[] = readFileSync(
  new URL("./hearing/emergencies.jsonl", import.meta.url),
  "utf8",
)
  .split("\n")
  .filter(Boolean)
  .map((line) => JSON.parse(line));

export interface Alarms {
  readonly sentences: number;
  /** Answered with a help card. */
  readonly card: number;
  /** Of these, a card for another kind of emergency. */
  readonly another: number;
  /** Answered with one line beside the answer. */
  readonly line: number;
  readonly missed: readonly string[];
}

const kindOf = (cue: string): string => (cue === "door" || cue === "medical" ? "danger" : cue);

/** By language and kind, those of the languages the desk does not speak together. */
export function alarmsIn(content: Content, all = emergencies): ReadonlyMap<string, Alarms> {
  const rows = new Map<string, Alarms>();
  for (const { text, lang, kind, debatable } of all) {
    if (debatable) continue;
    const name = `${content.locales.includes(lang) ? lang : "abroad"} ${kind}`;
    const row = rows.get(name) ?? { sentences: 0, card: 0, another: 0, line: 0, missed: [] };
    const alarm = alarmIn(content, text);
    const card = alarm && !alarm.weak;
    const harmless = kind === "none" || kind === "weak";
    rows.set(name, {
      sentences: row.sentences + 1,
      card: row.card + (card ? 1 : 0),
      another: row.another + (card && !harmless && kindOf(alarm.cue) !== kind ? 1 : 0),
      line: row.line + (alarm?.weak ? 1 : 0),
      missed: !!card === !harmless ? row.missed : [...row.missed, text],
    });
  }
  return rows;
}
