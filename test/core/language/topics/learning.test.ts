/**
 * Learning, on examples few enough to look at. The probabilities are of the settings that were chosen by measuring
 * (`npm run evaluate`): whoever changes one measures anew, and types the new ones here.
 */
import { describe, expect, test } from "vitest";
import type { Content } from "../../../../src/core/content/content.ts";
import { wordsOf } from "../../../../src/core/content/words.ts";
import { examplesOf } from "../../../../src/core/language/topics/learning/examples.ts";
import { pack } from "../../../../src/core/language/topics/learning/pack.ts";
import { train } from "../../../../src/core/language/topics/learning/train.ts";
import { modelOf, softmax, TOPICS, weighEach } from "../../../../src/core/language/topics/model.ts";
import { reasonsFor, topicSearch } from "../../../../src/core/language/topics.ts";

const sentences = {
  ja: {
    "concepts.stop": "止める, 止めて, やめる, やめて, stop",
    "concepts.call": "電話, でんわ, call, ring",
    "concepts.money": "返金, お金, refund",
    "examples.stop_calls.0": "勧誘の電話を止めてほしい",
    "examples.stop_calls.1": "電話をやめてもらいたい",
    "examples.stop_calls.2": "もう電話しないで",
    "examples.refund.0": "返金してもらえますか",
    "examples.refund.1": "お金を返してほしい",
    "examples.refund.2": "2009年に解約したが返金はあるか",
    "examples.clarify.0": "こまっています",
    "examples.clarify.1": "どうすればいいですか",
    "examples.out_of_scope.weather.0": "今日はいい天気ですね",
    "examples.out_of_scope.weather.1": "あしたは雨ですか",
    "examples.out_of_scope.tech.0": "ルーターが動きません",
    "examples.out_of_scope.tech.1": "回線が動きません",
  },
  en: {
    "concepts.stop": "stop, no more",
    "concepts.call": "call, ring, phone",
    "concepts.money": "refund, money",
    "examples.stop_calls.0": "please stop calling my telephone",
    "examples.stop_calls.1": "they ring my telephone every day, stop it",
    "examples.stop_calls.2": "my telephone rings again",
    "examples.refund.0": "how do I get my refund",
    "examples.refund.1": "I want the money back that they charged",
    "examples.clarify.0": "I have a problem",
    "examples.background.0": "I am so tired of it",
    "examples.background.1": "I cried when I heard the bell in the house",
    "examples.out_of_scope.weather.0": "nice weather today",
    "examples.out_of_scope.tech.0": "my router is broken",
  },
};

const words = Object.fromEntries(
  Object.entries(sentences).map(([locale, said]) => [locale, wordsOf(locale, said, () => ({}))]),
);
const spoken = {
  locales: ["ja", "en"],
  words: (locale: string) => words[locale]!,
  matters: [],
  topics: new Map(),
  abroad: new Map(),
};
const learned = train(spoken);
const content: Content = { ...spoken, learned, emergencies: learned };
const search = topicSearch(content);

test("the examples of every language, the kinds of what is outside by their own names", () => {
  const examples = examplesOf(spoken);
  expect(examples).toHaveLength(22);
  expect(examples[0]).toEqual({ text: "勧誘の電話を止めてほしい", id: "stop_calls", locale: "ja" });
  expect([...new Set(examples.map(({ id }) => id))]).toEqual([
    "stop_calls",
    "refund",
    "clarify",
    "out_of_scope.weather",
    "out_of_scope.tech",
    "background",
  ]);
});

test("the same examples always give the same", () => {
  expect(train(spoken)).toEqual(learned);
});

test("a Latin word of three examples is known to the spelling", () => {
  expect(learned.words).toEqual(["telephon"]);
  expect(learned.ids).toHaveLength(6);
});

describe("a text", () => {
  const PROBABLE: readonly (readonly [string, string, number])[] = [
    ["電話を止めて", "stop_calls", 0.9899],
    ["お金を返して", "refund", 0.9969],
    ["返金", "refund", 0.9972],
    ["stop the calls", "stop_calls", 0.8798],
    // A slip of the keyboard, and Japanese in Latin letters.
    ["my telefone rings", "stop_calls", 0.9495],
    ["denwa wo yamete", "stop_calls", 0.9167],
    ["give me the refund", "refund", 0.5809],
    // Without a concept no guess is certain.
    ["今日は雨", "out_of_scope.weather", 0.3966],
    ["nice rain today", "out_of_scope.weather", 0.4038],
    ["回線が", "out_of_scope.tech", 0.1862],
    // A story first, the request last: the story is left out.
    [
      "I am so tired of it. I cry when I hear the bell in the house. How do I stop the calls?",
      "stop_calls",
      0.8328,
    ],
  ];
  test.each(PROBABLE)("%s is about %s", (text, id, score) => {
    const [best] = search(text);
    expect(best!.id).toBe(id);
    expect(best!.score).toBeCloseTo(score, 3);
  });

  test("is about something, all in all; what is outside counts together", () => {
    const guesses = search("雨で回線が動きません");
    expect(guesses).toHaveLength(4);
    expect(guesses.reduce((sum, { score }) => sum + score, 0)).toBeLessThan(0.44);
    expect(guesses.filter(({ id }) => id.startsWith("out_of_scope"))).toHaveLength(1);
    expect(guesses.map(({ score }) => score)).toEqual(
      guesses.map(({ score }) => score).toSorted((a, b) => b - a),
    );
  });

  test("can be asked what spoke for its topic, the strongest first", () => {
    const reasons = reasonsFor(content)("電話を止めて", "stop_calls");
    const strengths = reasons.map(([, weight]) => Math.abs(weight));
    expect(strengths).toEqual(strengths.toSorted((a, b) => b - a));
    expect(reasons.map(([name]) => name)).toEqual(expect.arrayContaining(["<call>", "<stop>", "電", "電話"]));
    expect(Object.fromEntries(reasons)["<call>"]).toBeGreaterThan(0);
    expect(Object.fromEntries(reasonsFor(content)("電話を止めて", "refund"))["<call>"]).toBeLessThan(0);
  });
});

describe("weights", () => {
  test("are kept in steps of the largest; what no decision hangs on is left out", () => {
    const rows = new Map([
      [7, Float32Array.of(2.54, -2.54, 0.02, 0.079, 0.08)],
      [-9, Float32Array.of(0, 0, 0, 0, 1)],
    ]);
    const packed = pack(
      rows,
      new Map([
        [7, 1],
        [-9, 0.5],
      ]),
    );
    expect(packed.step).toBeCloseTo(0.02, 6);
    const { votes } = modelOf({ ids: ["a", "b", "c", "d", "e"], words: [], ...packed });
    const voted = (feature: number) =>
      [...votes(feature)].map(([id, weight]) => [id, Number(weight.toFixed(3))]);
    expect(voted(7)).toEqual([
      [0, 2.54],
      [1, -2.54],
      [3, 0.08],
      [4, 0.08],
    ]);
    expect(voted(-9)).toEqual([[4, 1]]);
    expect(voted(1)).toEqual([]);
    expect([...packed.weights.slice(0, 6)]).toEqual([0, 0, 0, 7, 24, 4]);
    expect([...packed.weights.slice(14, 20)]).toEqual([255, 255, 255, 247, 12, 1]);
  });

  test("letters and meaning count in a fixed proportion, the rarer the more, the unknown not at all", () => {
    const rarities: Readonly<Record<number, number>> = { 1: 3, 2: 4, 10: 4 };
    const known = (feature: number) =>
      feature in rarities ? { feature, rarity: rarities[feature]! } : undefined;
    const shown: (readonly [number, number])[] = [];
    const features = { surface: new Set([1, 2, 3]), meaning: new Set([10, 11]), meansSomething: true };
    weighEach(features, known, TOPICS, ({ feature }, value) =>
      shown.push([feature, Number(value.toFixed(4))]),
    );
    expect(shown).toEqual([
      [1, 0.78],
      [2, 1.04],
      [10, 1],
    ]);
  });

  test("scores are probabilities, however large", () => {
    expect([...softmax(Float64Array.of(0, Math.log(3)))].map((value) => Number(value.toFixed(4)))).toEqual([
      0.25, 0.75,
    ]);
    expect([...softmax(Float64Array.of(5000, 5000))]).toEqual([0.5, 0.5]);
  });
});
