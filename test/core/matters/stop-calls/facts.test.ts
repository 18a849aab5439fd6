/** The article on stopping So-net's sales calls: its numbers and its address, typed a second time. */
import { expect, test } from "vitest";
import { FACTS, SOURCES } from "../../../../src/core/matters/stop-calls/facts.ts";
import { stopCalls } from "../../../../src/core/matters/stop-calls/index.ts";

test("how long a stop takes", () => {
  expect(FACTS).toEqual({
    // A16 「通常数日から1週間程度」
    usualDays: 7,
    // A18 「数週間」: no number; four weeks are the desk's own patience.
    contractorDays: 28,
  });
});

test("where it is from: a third party's page that carries no date", () => {
  const { facts, ...article } = SOURCES.article;
  expect(article).toEqual({
    publisher: "denwa-kun.com",
    url: "https://denwa-kun.com/so-net-solicitation-stopped",
    dated: null,
  });
  expect([facts.length, facts[0], facts[8], facts[9], facts[34]]).toEqual([35, "A01", "A09", "A10", "A35"]);
  expect(Object.keys(SOURCES)).toEqual(["article"]);
  expect(stopCalls.links).toEqual({ sourceOptout: "https://denwa-kun.com/so-net-solicitation-stopped" });
  expect(stopCalls.phones).toEqual([]);
});
