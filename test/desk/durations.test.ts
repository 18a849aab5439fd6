/** How long the desk waits, keeps and tries: each typed a second time, beside what it follows from. */
import { describe, expect, test } from "vitest";
import { REMEMBERED_EVENTS, REMEMBERED_FOR } from "../../src/desk/answered-events.ts";
import { CLAIM, claimed, holds, lookAgain, RENEW_EVERY, sameClaim, untilMine } from "../../src/desk/claim.ts";
import { DAY, dayInTokyo, HOUR, MINUTE, SECOND } from "../../src/desk/clock.ts";
import { CONFIG_EXIT_CODE } from "../../src/desk/config.ts";
import { DEFAULT_RETENTION_DAYS } from "../../src/desk/load-content.ts";
import {
  GIVE_UP_AFTER,
  givenUp,
  heldFor,
  MOST_TRIES,
  PATIENCE,
  PATIENT_TRIES,
  TRY_TIMEOUT,
  waitFor,
} from "../../src/desk/retry.ts";

test("the units, in milliseconds", () => {
  expect([SECOND, MINUTE, HOUR, DAY]).toEqual([1000, 60_000, 3_600_000, 86_400_000]);
});

test("the limits", () => {
  expect({
    CLAIM,
    RENEW_EVERY,
    CONFIG_EXIT_CODE,
    DEFAULT_RETENTION_DAYS,
    GIVE_UP_AFTER,
    MOST_TRIES,
    PATIENCE,
    PATIENT_TRIES,
    REMEMBERED_EVENTS,
    REMEMBERED_FOR,
    TRY_TIMEOUT,
  }).toEqual({
    // A reply token of LINE's lives a minute: a process that died is not waited for longer than a fifteenth of it.
    CLAIM: 4_000,
    RENEW_EVERY: 1_500,
    // sysexits.h, EX_CONFIG
    CONFIG_EXIT_CODE: 78,
    DEFAULT_RETENTION_DAYS: 30,
    // LINE remembers a retry key for 24 hours; half of it.
    GIVE_UP_AFTER: 43_200_000,
    MOST_TRIES: 64,
    PATIENCE: 30_000,
    PATIENT_TRIES: 6,
    REMEMBERED_EVENTS: 512,
    REMEMBERED_FOR: 86_400_000,
    TRY_TIMEOUT: 20_000,
  });
});

test.each([
  ["2026-11-22T14:59:59.999Z", "2026-11-22"],
  ["2026-11-22T15:00:00.000Z", "2026-11-23"],
  ["2026-12-31T15:00:00.000Z", "2027-01-01"],
])("at %s it is %s in Tokyo", (time, day) => {
  expect(dayInTokyo(Date.parse(time))).toBe(day);
});

describe("a reply that failed", () => {
  const at = 1_000_000;
  const failed = (tries: number) => ({ tries, committedAt: at });

  test.each([
    [1, 1_000],
    [2, 2_000],
    [3, 4_000],
    [10, 512_000],
    [11, 900_000],
    [40, 900_000],
  ])("%i times waits %i ms, where nobody waits behind it", (tries, wait) => {
    expect(waitFor(failed(tries), at + 5_000_000, false)).toBe(wait);
  });

  test.each([
    ["the first try, at once", 1, 0, 1_000],
    ["the third try", 3, 0, 4_000],
    ["the fourth: no longer than five seconds", 4, 0, 5_000],
    ["the fourth, twenty seconds after it was due: still five", 4, 20_000, 5_000],
    ["the tenth, after four minutes: a quarter of them", 10, 240_000, 60_000],
    ["the tenth, after two hours: what it would wait alone", 10, 7_200_000, 512_000],
  ])("before a younger one, after %s", (_, tries, age, wait) => {
    expect(waitFor(failed(tries), at + age, true)).toBe(wait);
  });

  test.each([
    [0, 1_000],
    [999, 1_000],
    [1_001, 1_001],
    [59_999, 59_999],
    [60_000, 60_000],
    [500_000, 60_000],
  ])("%i ms after it was due, a refusing platform is left alone for %i ms", (age, wait) => {
    expect(heldFor({ committedAt: at }, at + age)).toBe(wait);
  });

  test.each([
    ["at its age", 0, 43_200_000, false, false, null],
    ["past its age", 0, 43_200_001, false, false, "expired"],
    ["before the last try", 63, 1, false, true, null],
    ["after the last try", 64, 1, false, true, "expired"],
    ["before a younger one, in time", 6, 29_999, true, true, null],
    ["before a younger one, not often yet", 5, 30_000, true, true, null],
    ["before a younger one, too late and too often", 6, 30_000, true, true, "superseded"],
    ["before a younger one, while nobody is answered", 6, 30_000, true, false, null],
    ["alone", 6, 30_000, false, true, null],
  ] as const)("%s", (_, tries, age, youngerWaits, othersPass, end) => {
    expect(givenUp(failed(tries), at + age, { youngerWaits, othersPass })).toBe(end);
  });
});

describe("a claim", () => {
  const claim = claimed("one", 1_000);

  test("lasts four seconds, for the process that tries", () => {
    expect(claim).toEqual({ by: "one", until: 5_000, trying: true });
  });

  test.each([
    ["one's own", { me: "one", shared: true, urgent: false }, true, 0],
    ["another's, alone on the store", { me: "two", shared: false, urgent: false }, true, 0],
    ["another's that is trying", { me: "two", shared: true, urgent: false }, true, 1_000],
    ["another's that is trying, however urgent", { me: "two", shared: true, urgent: true }, true, 1_000],
    ["another's that waits", { me: "two", shared: true, urgent: false }, false, 1_000],
    ["another's that waits, where it is urgent", { me: "two", shared: true, urgent: true }, false, 0],
  ])("%s is left alone for as long as it must be", (_, claimant, trying, wait) => {
    expect(untilMine({ ...claim, trying }, { ...claimant, now: 4_000 })).toBe(wait);
  });

  test("that is over is anybody's", () => {
    expect(untilMine(claim, { me: "two", shared: true, now: 5_001, urgent: false })).toBe(0);
  });

  test.each([
    ["with more than half of it left", "one", true, 2_999, true],
    ["with half of it left", "one", true, 3_000, false],
    ["of another", "two", true, 1_000, false],
    ["that waits", "one", false, 1_000, false],
  ] as const)("%s holds for another while or not", (_, me, trying, now, held) => {
    expect(holds({ ...claim, trying }, me, now)).toBe(held);
  });

  test("is the same only where everything of it is", () => {
    expect(sameClaim(claim, { ...claim })).toBe(true);
    expect(sameClaim(claim, { ...claim, by: "two" })).toBe(false);
    expect(sameClaim(claim, { ...claim, until: 1 })).toBe(false);
    expect(sameClaim(claim, { ...claim, trying: false })).toBe(false);
  });

  test.each([
    [0, 20],
    [80, 20],
    [84, 21],
    [1_000, 250],
    [5_000, 250],
  ])("after %i ms of waiting one looks again in %i ms", (waited, wait) => {
    expect(lookAgain(waited)).toBe(wait);
  });
});
