/** Learns the topics from `locales/<locale>/examples.yaml` and `concepts.yaml` anew and prints what came of it. */
import { examplesOf } from "../src/core/language/topics/learning/examples.ts";
import { train } from "../src/core/language/topics/learning/train.ts";
import { topicSearch } from "../src/core/language/topics.ts";
import { loadContent } from "../src/desk/load-content.ts";

const content = loadContent();
const examples = examplesOf(content);
const started = performance.now();
const learned = train(content, examples);
const took = performance.now() - started;
const search = topicSearch({ ...content, learned });
const right = examples.filter(({ text, id }) => search(text)[0]?.id === id).length;
console.log(
  `${examples.length} examples of ${learned.ids.length} topics, learned in ${(took / 1000).toFixed(1)} s: ${Math.round(learned.weights.length / 1024)} KB of weights; ${((100 * right) / examples.length).toFixed(1)} % of the examples are recognised again.`,
);
