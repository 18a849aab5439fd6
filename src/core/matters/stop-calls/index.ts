/** Stopping So-net's sales calls: asking for it, and what to do when they go on. */
import type { Matter } from "../matter.ts";
import { SOURCES } from "./facts.ts";
import { optOut } from "./opt-out.ts";
import { stillCalled } from "./still-called.ts";
import { telling } from "./telling.ts";

const STILL_CALLED = "still-called";

export const stopCalls: Matter = {
  id: "stop-calls",
  interviews: (today) => [optOut, stillCalled(today)],
  tellings: {
    [optOut.id]: { ...telling, icon: "stop", later: `go:${STILL_CALLED}` },
    [STILL_CALLED]: { ...telling, icon: "again", first: { not_requested: `go:${optOut.id}` } },
  },
  entry: "optout_overview",
  begins: {},
  twins: { [optOut.id]: "optout_overview", [STILL_CALLED]: "optout_still_called" },
  sources: SOURCES,
  links: { sourceOptout: SOURCES.article.url },
  figures: () => ({}),
  phones: [],
  years: [],
};
