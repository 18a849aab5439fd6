import { beforeEach, describe, expect, it } from "vitest";
import type { Input } from "../../../src/core/message.ts";
import { createPeople, ONE_PERSON, type People } from "../../../src/desk/admission/people.ts";
import { SampleClock } from "../../support/desk-bench.ts";

let clock: SampleClock;
let people: People;
let refused: string[];
let serial = 0;
beforeEach(() => {
  clock = new SampleClock();
  refused = [];
  people = createPeople({
    clock,
    isUrgent: (text) => text.includes("help me"),
    refused: (why) => void refused.push(why),
  });
});
const text = (words: string): Input => ({ type: "text", text: words });
const press: Input = { type: "press", button: "x" };
const admit = (input: Input = press, person = "hanako") => people.admit(person, `event ${++serial}`, input);
const many = (times: number, input?: Input) => Array.from({ length: times }, () => admit(input));

describe("somebody who asks too much", () => {
  it("is told once, and then nothing is done for them until they have waited", () => {
    expect(new Set(many(ONE_PERSON.burst))).toEqual(new Set(["in"]));
    expect(many(4)).toEqual(["tell", "silent", "silent", "silent"]);
    expect(refused).toEqual(["person", "person", "person", "person"]);
    clock.pass(2000);
    expect(many(2)).toEqual(["in", "silent"]);
    clock.pass(600_000);
    many(ONE_PERSON.burst);
    expect(admit()).toBe("tell");
  });

  it("keeps nobody else from being answered", () => {
    many(1000);
    expect(admit(press, "taro")).toBe("in");
  });

  it("is heard all the same when they cry for help, though not without end", () => {
    many(ONE_PERSON.burst + 2);
    expect(admit(text("help me"))).toBe("in");
    expect(new Set(many(1000, text("help me")))).toEqual(new Set(["in", "silent"]));
    expect(admit(text("help me"))).toBe("silent");
  });

  it("pays more for long texts", () => {
    const long = many(ONE_PERSON.burst, text("あ".repeat(5000)));
    expect(long.filter((each) => each === "in")).toHaveLength(5);
  });
});

describe("honest people", () => {
  it("are never told: ten questions in ten seconds, an hour of a message every two seconds", () => {
    const quick = Array.from({ length: 10 }, () => {
      clock.pass(1000);
      return admit(text("2009年8月です"));
    });
    const long = Array.from({ length: 1800 }, () => {
      clock.pass(2000);
      return admit(text("はい"));
    });
    expect(new Set([...quick, ...long])).toEqual(new Set(["in"]));
  });

  it("pay nothing for an event that a platform sends again", () => {
    const again = Array.from({ length: 1000 }, () => people.admit("hanako", "the same", press));
    expect(new Set(again)).toEqual(new Set(["in"]));
    expect(new Set(many(ONE_PERSON.burst - 1))).toEqual(new Set(["in"]));
  });

  it("may send again what was not let in, once they have waited", () => {
    many(ONE_PERSON.burst + 1);
    expect(people.admit("hanako", "kept", press)).toBe("silent");
    clock.pass(2000);
    expect(people.admit("hanako", "kept", press)).toBe("in");
  });
});
