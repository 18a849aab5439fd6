/**
 * Everything the real dialogue says, as LINE would take it. `LINE_DIALOGUES=100000` plays so many random
 * dialogues; `LINE_DIALOGUES_FROM` is the first seed, to share the work among processes.
 */
import { describe, expect, it } from "vitest";
import { MESSAGES_PER_REQUEST } from "../../../src/adapters/line/limits.ts";
import { render } from "../../../src/adapters/line/render.ts";
import { layerOf, type Message, offers } from "../../../src/core/message.ts";
import { loadContent } from "../../../src/desk/load-content.ts";
import { type LineSent, quickActions, stayingActions } from "../../support/line-actions.ts";
import { everyScreen, randomDialogue, type Screen } from "../../support/line-screens.ts";
import { violations } from "../../support/validators/line-messages.ts";

const content = loadContent();
const DIALOGUES = Number(process.env.LINE_DIALOGUES ?? 300);
const FIRST = Number(process.env.LINE_DIALOGUES_FROM ?? 1);

/** Screens return word for word; each is looked at once. */
const fine = new Set<string>();
const MOST_REMEMBERED = 100_000;

const untapped = (messages: readonly Message[], sent: readonly LineSent[]): readonly string[] => {
  const taps = new Set(
    [...sent.flatMap(stayingActions), ...quickActions(sent.at(-1))].map(({ data }) => data),
  );
  // A card that shows the answers, each with its change, needs no button that leads to them.
  const shown = messages.flatMap((message) => layerOf(message, "answers")?.open.button ?? []);
  return messages
    .flatMap(offers)
    .flatMap(({ label, button }) => (taps.has(button) || shown.includes(button) ? [] : [label]));
};

/** More than one request would need a push, which is not free. */
function problemsOf({ locale, messages, trail }: Screen): readonly string[] {
  const sent = render(messages, content.words(locale)) as unknown as LineSent[];
  const written = JSON.stringify(sent);
  if (fine.has(written)) return [];
  const found = [
    ...(sent.length > MESSAGES_PER_REQUEST ? [`${sent.length} messages`] : []),
    ...violations(sent),
    ...untapped(messages, sent).map((label) => `"${label}" cannot be tapped`),
  ];
  if (fine.size >= MOST_REMEMBERED) fine.clear();
  if (found.length === 0) fine.add(written);
  return found.map((problem) => `${problem} (${trail.join(" > ")})`);
}

describe("what the dialogue says is taken by LINE, in one request, with everything in it to tap", () => {
  it.each(content.locales)(
    "at every screen in %s",
    (locale) => {
      let screens = 0;
      for (const screen of everyScreen(content, locale)) {
        screens += 1;
        const found = problemsOf(screen);
        if (found.length > 0) expect(found).toEqual([]);
      }
      expect(screens).toBeGreaterThan(500);
    },
    120_000,
  );

  it(
    `in ${DIALOGUES} random dialogues`,
    () => {
      for (let seed = FIRST; seed < FIRST + DIALOGUES; seed += 1)
        for (const screen of randomDialogue(content, seed)) {
          const found = problemsOf(screen);
          if (found.length > 0) expect(found, `seed ${seed}`).toEqual([]);
        }
    },
    6 * 3_600_000,
  );
});
