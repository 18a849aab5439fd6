/** The studio by its addresses: every place, what it is made of, what was heard, words that change. */
import { request } from "node:http";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { FlowMap } from "../../studio/flow-map.ts";
import type { Indexed } from "../../studio/index-of-sentences.ts";
import type { Shelved } from "../../studio/places.ts";
import { openStudio, type StudioAtWork } from "../support/studio.ts";

interface Reply {
  readonly plain: string;
  readonly uses: readonly { readonly what: string; readonly used: number; readonly most: number | null }[];
  readonly sentences: readonly { readonly path: string; readonly text: string }[];
  readonly figures: readonly { readonly name: string; readonly value: string; readonly from: string }[];
  readonly sources: readonly {
    readonly publisher: string;
    readonly dated: string | null;
    readonly url: string;
  }[];
  readonly heard?: {
    readonly decidedBy: string;
    readonly answer: string;
    readonly clauses: readonly { readonly text: string; readonly mood: string }[];
    readonly dates: readonly { readonly written: string; readonly means: string }[];
    readonly votes: readonly { readonly option: string; readonly denied: boolean; readonly mood: string }[];
    readonly topics: readonly { readonly id: string; readonly score: number }[];
  };
}
interface Shelves {
  readonly problems: readonly string[];
  readonly shelves: readonly Shelved[];
}

let studio: StudioAtWork;
beforeAll(async () => {
  studio = await openStudio();
});
afterAll(() => studio.close());

const at = (locale: string, place: string, ...steps: readonly string[]): string => {
  const asked = new URLSearchParams({ lang: locale, place });
  for (const step of steps) asked.append("step", step);
  return asked.toString();
};
const replyAt = (...where: Parameters<typeof at>) => studio.ask<Reply>(`api/reply?${at(...where)}`);

test.each(["ja", "en"])("every place in %s is said, and within what each platform allows", async (locale) => {
  const { shelves } = await studio.ask<Shelves>(`api/shelves?lang=${locale}`);
  const places = shelves.flatMap((shelf) => shelf.places);
  expect(places.length).toBeGreaterThan(120);
  for (const { id } of places) {
    const { plain, uses } = await replyAt(locale, id);
    expect(plain, id).not.toBe("");
    expect(
      uses.filter(({ used, most }) => most !== null && used > most),
      id,
    ).toEqual([]);
  }
});

test("the map of an interview is whole: each answer leads to a card, and the last to verdicts", async () => {
  const { nodes } = await studio.ask<FlowMap>("api/map/refund?lang=en");
  const names = nodes.map(({ name }) => name);
  for (const { ways, certainty, column, name } of nodes) {
    expect(ways.length === 0, name).toBe(certainty !== undefined);
    for (const { to } of ways) {
      expect(names).toContain(to);
      expect(nodes.find((node) => node.name === to)!.column).toBeGreaterThan(column);
    }
  }
  expect(new Set(nodes.flatMap(({ certainty }) => certainty ?? []))).toEqual(
    new Set(["in_range", "not_covered", "undetermined", "inconsistent"]),
  );
  for (const { place, title } of nodes) expect((await replyAt("en", place)).plain).not.toBe(title);
});

test("an answer in words tells what was heard: clauses, dates, votes, topics, and what decided", async () => {
  const { heard } = await replyAt("en", "at:refund:{}", "say:I think it was OCN. I cancelled in March 2008.");
  expect(heard).toMatchObject({
    decidedBy: "several facts",
    clauses: [{ mood: "hedged" }, { mood: "told" }],
    dates: [{ written: "in march 2008.", means: "March 2008" }],
    votes: [{ denied: false, mood: "hedged" }],
  });
  expect(heard!.topics[0]!.score).toBeGreaterThan(0);
});

test("what is said before any reading is told too", async () => {
  const { heard } = await replyAt("ja", "arrive", "say:死にたい");
  expect(heard!.decidedBy).toBe("a cry for help: distress");
});

test("an answer tells its sentences, its figures, and its sources with their dates", async () => {
  const { sentences, figures, sources } = await replyAt("ja", "press:topic:refund_route1");
  expect(sentences.map(({ path }) => path)).toContain("topics.refund_route1.text");
  expect(figures).toContainEqual(expect.objectContaining({ from: "src/core/matters/refund-2010/" }));
  expect(sources).toContainEqual(expect.objectContaining({ dated: "2010-01-08" }));
});

test("a sentence is found where it is said", async () => {
  const index = await studio.ask<readonly Indexed[]>("api/sentences?lang=ja");
  const heading = index.find(({ path }) => path === "refund.verdicts.in_range.heading")!;
  const [place] = heading.saidAt;
  const { sentences } = await replyAt("ja", place!.place, ...place!.steps);
  expect(sentences).toContainEqual(expect.objectContaining({ path: heading.path, text: heading.written }));
  // Most are said somewhere that a button leads to.
  const found = index.filter(({ saidAt }) => saidAt.length > 0);
  expect(found.length / index.length).toBeGreaterThan(0.5);
});

test("a place that is no more is told, and what is no file of its own is not given", async () => {
  await expect(replyAt("ja", "at:nowhere:{}")).rejects.toThrow("Choose one from the list");
  for (const path of ["studio/..%2fserver.ts", "studio/none.js", "page/index.html", "surface/fax"])
    expect((await fetch(studio.url + path)).status, path).toBe(404);
});

test("asked by another name than this machine's, it says nothing", async () => {
  const status = await new Promise((resolve) => {
    request(`${studio.url}api/shelves`, { headers: { host: "elsewhere.example" } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    }).end();
  });
  expect(status).toBe(403);
});

test("a question on the four surfaces is the same question", async () => {
  const place = at("en", "at:refund:{}");
  const { plain } = await studio.ask<Reply>(`api/reply?${place}`);
  const asked = "(Family or Mansion)?";
  expect(plain).toContain(asked);
  for (const surface of ["line", "discord"])
    expect(await (await fetch(`${studio.url}surface/${surface}?${place}`)).text()).toContain(asked);
  expect(JSON.stringify(await studio.ask(`api/messages?${place}`))).toContain(asked);
});

/** Resolves when the server tells that files were read again. */
async function told(change: () => void): Promise<void> {
  const events = await fetch(`${studio.url}events`);
  const reader = events.body!.pipeThrough(new TextDecoderStream()).getReader();
  let heard = (await reader.read()).value!;
  change();
  while (!heard.includes("event: changed")) heard += (await reader.read()).value;
  await reader.cancel();
}

const QUESTIONS = "en/matters/refund-2010/refund.yaml";
const NAME = "name: Overcharge check";

afterEach(async () => {
  const { problems } = await studio.ask<Shelves>("api/shelves?lang=en");
  expect(problems).toEqual([]);
});

test("an edit is read at once; one that does not fit is told with its file and path, and what was right stays", async () => {
  const name = async () => (await studio.ask<FlowMap>("api/map/refund?lang=en")).name;
  const problems = async () => (await studio.ask<Shelves>("api/shelves?lang=en")).problems.join("\n");
  const before = await name();
  await told(() => studio.edit(QUESTIONS, (text) => text.replace(NAME, "name: Did they take too much")));
  expect(await name()).toBe("Did they take too much");

  await told(() => studio.edit(QUESTIONS, (text) => text.replace("name: Did they", "nmae: Did they")));
  expect(await problems()).toContain("locales/en/matters/refund-2010/refund.yaml: name");
  expect(await name()).toBe("Did they take too much");

  await told(() =>
    studio.edit(QUESTIONS, (text) => text.replace("nmae: Did they take too much", "name: Too {much")),
  );
  expect(await problems()).toMatch(/locales\/en: refund\.name: this is no ICU message/);

  await told(() => studio.edit(QUESTIONS, (text) => text.replace("name: Too {much", NAME)));
  expect(await name()).toBe(before);
});
