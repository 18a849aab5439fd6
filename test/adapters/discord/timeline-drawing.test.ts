import { describe, expect, it } from "vitest";
import { drawTimeline } from "../../../src/adapters/discord/timeline-drawing.ts";
import type { Span, Timeline } from "../../../src/core/message.ts";
import { content } from "./setting.ts";

const words = content.words("en");
const span = (from: string | null, until: string | null, text = "then"): Span => ({
  label: "Announced",
  text,
  from,
  until,
});
const timeline = (periods: readonly Span[], own?: Span): Timeline => ({
  earliest: "2005-01-01",
  latest: "2008-12-31",
  lanes: [
    {
      label: "Plan ended",
      text: "in words",
      periods,
      ...(own ? { mark: { ...own, fit: "inside", note: "within" } } : {}),
    },
  ],
});
const linesOf = (periods: readonly Span[], own?: Span) =>
  drawTimeline(timeline(periods, own), words).split("\n");

describe("the timeline", () => {
  it("draws four years, the announced period and the person's own date to one scale", () => {
    expect(
      linesOf([span("2006-01-01", "2007-12-31")], span("2007-01-01", "2007-01-31", "January 2007")),
    ).toEqual([
      "Plan ended",
      "2005    2006    2007    2008",
      "........================........",
      "                ^",
      "^ January 2007 (within)",
      "= Announced: then",
    ]);
  });

  it("gives each period a sign of its own", () => {
    const lines = linesOf([span(null, "2006-12-31"), span("2007-01-01", null)]);
    expect(lines[2]).toBe("================################");
    expect(lines.slice(3)).toEqual(["= Announced: then", "# Announced: then"]);
  });

  it("shows at its edge what lies beside it", () => {
    expect(linesOf([], span("1999-01-01", "1999-12-31"))[3]).toBe("<");
    expect(linesOf([], span("2012-01-01", null))[3]?.trim()).toBe(">");
    expect(linesOf([], span(null, null))[3]).toBe("^".repeat(32));
  });

  it("is never wider than a phone", () => {
    for (const line of linesOf([span(null, null)], span(null, null)).slice(1, 4))
      expect(line.length).toBeLessThanOrEqual(32);
  });
});
