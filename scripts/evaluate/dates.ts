/** The dates of `npm run evaluate`: what people wrote, and Recognizers-Text's specs; this desk beside chrono-node. */
import { chronoNode, thisDesk } from "../../test/evaluation/date-readers.ts";
import { outcomeOf, peoplesDates, recognizersText, specOutcomeOf } from "../../test/evaluation/dates.ts";

const share = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`;

/** How often each outcome came, in the order of `names`. */
function shares<Outcome extends string>(
  outcomes: readonly Outcome[],
  names: readonly Outcome[],
): Record<string, string | number> {
  const row: Record<string, string | number> = { dates: outcomes.length };
  for (const name of names)
    row[name] = share(outcomes.filter((outcome) => outcome === name).length, outcomes.length);
  return row;
}

export function evaluateDates(): void {
  const people: Record<string, Record<string, string | number>> = {};
  const specs: Record<string, Record<string, string | number>> = {};
  for (const locale of ["ja", "en"] as const)
    for (const [name, reader] of [
      ["this desk", thisDesk],
      ["chrono-node", chronoNode(locale)],
    ] as const) {
      people[`${locale}, ${name}`] = shares(
        peoplesDates(`dates-${locale}`).map((phrase) => outcomeOf(phrase, reader(phrase))),
        ["right", "wide", "asked", "lost", "wrong"],
      );
      specs[`${locale}, ${name}`] = shares(
        recognizersText(locale).map((phrase) => specOutcomeOf(phrase, reader(phrase))),
        ["exact", "wider", "within", "unread", "different"],
      );
    }
  console.log(
    "\nDates people wrote (wide: all the days meant and many more; wrong: other days, taken as told)",
  );
  console.table(people);
  console.log(
    "\nRecognizers-Text's specs, past dates of days and longer (different: other days than it says)",
  );
  console.table(specs);
}
