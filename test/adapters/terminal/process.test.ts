/** `npm run chat` as a process of its own: what every transcript shows in this one holds there, too. */
import { afterEach, expect, test } from "vitest";
import { openTerminalProcess } from "../../contract/surfaces/terminal.ts";
import { endChildren } from "../../support/children.ts";
import { content } from "../../support/core-talker.ts";
import { play } from "../../support/play.ts";
import { transcripts } from "../../support/transcript.ts";

afterEach(endChildren);

/** The longest of each language. */
const longest = content.locales.map(
  (locale) =>
    transcripts()
      .filter((each) => each.locale === locale)
      .toSorted((a, b) => b.exchanges.length - a.exchanges.length)[0]!,
);

test.each(longest.map((each) => [each.locale, each.name, each] as const))(
  "in %s: %s",
  async (_, __, each) => {
    expect(each.exchanges.length).toBeGreaterThan(5);
    const terminal = await openTerminalProcess(each);
    await play(each, terminal);
    await terminal.close();
  },
);
