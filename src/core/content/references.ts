/** What the words name must exist: links, facts and ways onward, each told with what there is. */
import type { Matter } from "../matters/matter.ts";
import { LINKS } from "./common-facts.ts";
import type { Topic } from "./topic.ts";

const unknown = (
  where: string,
  what: string,
  named: readonly string[],
  known: readonly string[],
): readonly string[] =>
  named
    .filter((name) => !known.includes(name))
    .map((name) => `${where}: there is no ${what} "${name}"; there are ${known.join(", ")}.`);

const linksOf = (matters: readonly Matter[]): readonly string[] => [
  ...Object.keys(LINKS),
  ...matters.flatMap(({ links }) => Object.keys(links)),
];

/** What a topic names that does not exist, as sentences to whoever writes it. */
export function danglingIn(
  id: string,
  topic: Topic,
  topics: ReadonlyMap<string, Topic>,
  matters: readonly Matter[],
): readonly string[] {
  const own = matters.find((matter) => matter.id === topic.matter)!;
  const facts = Object.values(own.sources).flatMap((source) => source.facts);
  const leads = [
    ...matters.flatMap(({ tellings }) => Object.keys(tellings).map((interview) => `go:${interview}`)),
    ...[...topics.keys()].map((other) => `topic:${other}`),
  ];
  return [
    ...unknown(id, "link", topic.links, linksOf(matters)),
    ...unknown(id, "fact", topic.facts, facts),
    ...unknown(id, "lead", topic.leads, leads),
  ];
}

/** The links of verdicts and of what is told apart. One that depends on the answers is seen when it is said. */
export function danglingLinks(where: string, tree: unknown, matters: readonly Matter[]): readonly string[] {
  if (tree === null || typeof tree !== "object") return [];
  return Object.entries(tree).flatMap(([key, value]) =>
    (key === "links" || key === "sourceLinks") && Array.isArray(value)
      ? unknown(
          where,
          "link",
          value.map(String).filter((name) => !name.includes("{")),
          [...linksOf(matters), "calendar"],
        )
      : danglingLinks(where, value, matters),
  );
}
