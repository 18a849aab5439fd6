/** What was heard in a text, and which reading of it decided. */
import { element } from "/page/element.js";
import { drawTable, meter } from "./table.js";

export function drawHeard(heard, locale) {
  const { text, decidedBy, alarm, asked, answer, clauses, dates, votes = [], topics, decision } = heard;
  const quote = (said) => element("q", { lang: locale }, said);
  const facts = [
    ["Decided by", element("strong", {}, decidedBy)],
    alarm && ["Sounds like", alarm],
    asked && [element("span", {}, "Asked about ", quote(asked)), answer],
    ["What it is about", sayDecision(decision)],
  ].filter(Boolean);
  return element(
    "section.heard",
    { "aria-labelledby": "heard-title" },
    element("h3", { id: "heard-title" }, "What was heard in ", quote(text)),
    element("dl", {}, ...facts.flatMap(([term, said]) => [element("dt", {}, term), element("dd", {}, said)])),
    drawTable(
      "Clauses",
      ["Clause", "Mood", "Marks"],
      clauses.map((clause) => [
        quote(clause.text),
        [clause.mood, ...clause.also].join(", "),
        clause.marks.join(", ") || "none",
      ]),
    ),
    drawTable(
      "Dates",
      ["Written", "Means", "Beside it"],
      dates.map(({ written, means, problem, from }) => [
        quote(written),
        element("span", { lang: locale }, means),
        problem ?? (from ? `counted from ${from}` : ""),
      ]),
    ),
    drawTable(
      "Votes for the options",
      ["Option", "For or against", "In"],
      votes.map(({ option, denied, mood, clause }) => [
        element("span", { lang: locale }, option),
        `${denied ? "against" : "for"} (${mood})`,
        quote(clause),
      ]),
    ),
    drawTable(
      "Topics",
      ["Topic", "Probability"],
      topics.map(({ id, score }) => [element("code", {}, id), meter(score, `${(score * 100).toFixed(1)} %`)]),
    ),
  );
}

function sayDecision({ type, id, also = [], ids = [] }) {
  if (type === "none") return "nothing the desk knows";
  if (type === "clarify") return `asked back: ${ids.join(", ") || "nothing near"}`;
  return also.length > 0 ? `${id}; near it: ${also.join(", ")}` : id;
}
