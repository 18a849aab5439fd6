/** A button's value says what it does, comes back as it was, and means nothing if the desk never wrote it. */
import { describe, expect, test } from "vitest";
import {
  type Act,
  dateOption,
  decode,
  encode,
  readDateOption,
  readDayOption,
} from "../../src/core/button.ts";

const acts: readonly (readonly [Act, string])[] = [
  [
    { type: "answer", interview: "still-called", question: "requested", option: "usual" },
    "still-called.requested=usual@7",
  ],
  [
    { type: "answer", interview: "refund", question: "ended", option: "_2009-09-30" },
    "refund.ended=_2009-09-30@7",
  ],
  [{ type: "change", interview: "refund", question: "member" }, "refund.member?@7"],
  [{ type: "interview", interview: "opt-out" }, "go:opt-out@7"],
  [{ type: "topic", topic: "refund_amount" }, "topic:refund_amount@7"],
  [{ type: "questions", matter: "refund-2010" }, "questions:refund-2010@7"],
  [{ type: "command", command: "confirm_delete" }, "do:confirm_delete@7"],
];

test.each(acts)("%j", (act, value) => {
  expect(encode(act, 7)).toBe(value);
  expect(decode(value)).toEqual({ act, generation: 7 });
});

describe("is none", () => {
  test.each([
    "",
    "@",
    "@7",
    "do:menu",
    "do:menu@",
    "do:menu@x",
    "do:menu@-1",
    "do:menu@1.5",
    "do:menu@1234567890",
    "do:menu @7",
    "menu@7",
    "go:@7",
    "stop:menu@7",
    "refund.member@7",
    "refund.member=@7",
    "refund.=yes@7",
    ".member=yes@7",
    "refund.member=yes=no@7",
    "refund.member?x@7",
    `refund.${"m".repeat(41)}=yes@7`,
    `refund.member=${"y".repeat(41)}@7`,
    `${"r".repeat(41)}.member?@7`,
    `topic:${"t".repeat(61)}@7`,
  ])("%.60s", (value) => {
    expect(decode(value)).toBeUndefined();
  });

  test("longer than any that was written", () => {
    // As long as three names of 40 letters make it; the leading zeros of a generation do not lengthen it.
    const longest = `${"a".repeat(40)}.${"b".repeat(40)}=${"c".repeat(40)}@123456789`;
    expect(decode(longest)?.generation).toBe(123_456_789);
    expect(decode("do:menu@000000001")?.generation).toBe(1);
    expect(decode(`topic:${"t".repeat(60)}@7`)?.act).toEqual({ type: "topic", topic: "t".repeat(60) });
  });
});

describe("a date as an option", () => {
  test.each([
    [["2009-08-01", "2009-08-31"], "2009-08-01_2009-08-31"],
    [[null, "2009-08-31"], "_2009-08-31"],
    [["2009-08-01", null], "2009-08-01_"],
    [[null, null], "_"],
  ] as const)("%j is %s, and back", (interval, option) => {
    expect(dateOption(interval)).toBe(option);
    expect(readDateOption(option)).toEqual(interval);
  });

  test.each(["", "2009-08-01", "2009-8-1_2009-8-2", "x2009-08-01_", "2009-08-01_x", "until"])(
    "%j is none",
    (option) => {
      expect(readDateOption(option)).toBeUndefined();
    },
  );

  test("one day", () => {
    expect(readDayOption("2009-08-15")).toBe("2009-08-15");
    for (const option of ["2009-08-15x", "x2009-08-15", "2009-08", "_", "2009-08-15_2009-08-15"])
      expect(readDayOption(option)).toBeUndefined();
  });
});
