import { describe, expect, it } from "vitest";
import { timelineBox } from "../../../src/adapters/line/timeline-card.ts";
import type { Span, Timeline } from "../../../src/core/message.ts";
import { loadContent } from "../../../src/desk/load-content.ts";
import type { LineNode } from "../../support/line-actions.ts";
import { readable } from "../../support/line-actions.ts";
import { violations } from "../../support/validators/line-messages.ts";

const words = loadContent().words("ja");
const span = (from: string | null, until: string | null): Span => ({
  label: "条件",
  text: "文",
  from,
  until,
});

const drawn = (periods: readonly Span[], mark?: Span, over: Partial<Timeline> = {}): LineNode =>
  timelineBox(
    {
      earliest: "2005-01-01",
      latest: "2009-12-31",
      lanes: [
        {
          label: "申込み",
          text: "",
          periods,
          ...(mark ? { mark: { ...mark, fit: "inside", note: "期間内" } } : {}),
        },
      ],
      ...over,
    },
    words,
  ) as unknown as LineNode;

/** The widths of a lane's bars, those without colour as negative numbers. */
const bars = (box: LineNode, index: number): readonly number[] =>
  box.contents![0]!.contents![1]!.contents![index]!.contents!.map((bar) =>
    bar.backgroundColor ? Number(bar.flex) : -Number(bar.flex),
  );

const message = (box: LineNode) => ({
  type: "flex",
  altText: "x",
  contents: { type: "bubble", body: { type: "box", layout: "vertical", contents: [box] } },
});

describe("a timeline in Flex", () => {
  it("draws the periods above and the person's date below, to one scale", () => {
    const box = drawn([span("2005-01-01", "2006-12-31")], span("2007-07-01", "2007-07-31"));
    expect(bars(box, 0)).toEqual([48, -72]);
    expect(bars(box, 1)).toEqual([-60, 2, -58]);
  });

  it("draws an open end to the edge, and what reaches past an edge up to it", () => {
    expect(bars(drawn([span(null, "2006-12-31")]), 0)).toEqual([48, -72]);
    expect(bars(drawn([span("2008-01-01", null)]), 0)).toEqual([-72, 48]);
    expect(bars(drawn([span("1990-01-01", "2030-01-01")]), 0)).toEqual([120]);
  });

  it("never lets a bar vanish: a day is one step, a time beyond the drawing stands at its edge", () => {
    expect(bars(drawn([], span("2007-07-02", "2007-07-02")), 1)).toEqual([-60, 1, -59]);
    expect(bars(drawn([], span("1980-01-01", "1980-12-31")), 1)).toEqual([1, -119]);
    expect(bars(drawn([], span("2020-01-01", "2020-12-31")), 1)).toEqual([-119, 1]);
  });

  it("lets periods that adjoin each other do so", () => {
    expect(bars(drawn([span("2005-01-01", "2006-12-31"), span("2007-01-01", null)]), 0)).toEqual([48, 72]);
  });

  it("says every bar in words, so that no colour has to be seen", () => {
    const box = drawn([span(null, null)], span(null, null));
    expect(readable(message(box) as never)).toContain("申込み（文）\n○ あなた：文（期間内）");
    const two = drawn([span(null, "2006-12-31"), span("2007-01-01", null)], span(null, null));
    expect(readable(message(two) as never)).toContain("申込み\n○ あなた：文（期間内）\n条件：文\n条件：文");
  });

  it("writes the years under it, only so many that they do not run into each other", () => {
    const years = (box: LineNode) => box.contents!.at(-1)!.contents!.map(({ text, flex }) => [text, flex]);
    expect(years(drawn([]))).toEqual([2005, 2006, 2007, 2008, 2009].map((year) => [String(year), 1]));
    expect(years(drawn([], undefined, { earliest: "2000-01-01", latest: "2013-12-31" }))).toEqual([
      ["2000", 3],
      ["2003", 3],
      ["2006", 3],
      ["2009", 3],
      ["2012", 2],
    ]);
  });

  it("is taken by LINE", () => {
    expect(violations([message(drawn([span(null, null)], span("2007-01-01", null)))])).toEqual([]);
  });
});
