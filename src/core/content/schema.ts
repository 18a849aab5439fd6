/**
 * What a locale's files hold, kind by kind: read when the words are loaded, so that a slip in a file is told with its
 * place and its fix before anybody is answered. `node scripts/schemas.ts` makes JSON schemas for editors from it.
 */
import { z } from "zod";

/** A sentence in ICU MessageFormat. YAML reads a bare year as a number. */
const sentence = z.union([z.string(), z.number()]).transform(String);
const sentences = z.array(sentence);
/** Ways to say one thing: compared, never shown. */
const phrases = z.array(sentence);

/** Sentences by name, however deep. */
type Tree = string | number | null | readonly Tree[] | { readonly [name: string]: Tree };
const tree: z.ZodType<Tree> = z.lazy(() =>
  z.union([z.string(), z.number(), z.null(), z.array(tree), z.record(z.string(), tree)]),
);
const plain = z.record(z.string(), tree);

const lead = z.templateLiteral(
  [z.enum(["go", "topic"]), ":", z.string()],
  "write go:<interview> or topic:<topic>",
);

const row = z.strictObject({ label: sentence, value: sentence });
const draft = z.strictObject({
  label: sentence,
  text: sentence,
  /** How it is read aloud, and what it says, where readers of this locale may not know its language. */
  reading: sentence.optional(),
  meaning: sentence.optional(),
});
const link = z.strictObject({ label: sentence, note: sentence });

/** An answer to a question people ask. What it rests on and leads to is the same in every language. */
const topic = z.strictObject({
  title: sentence,
  text: sentence,
  steps: sentences.optional(),
  /** What asks for it where its matter was just spoken of, and is too little anywhere else: "what number?" */
  asksOn: phrases.optional(),
  /** Ids of the facts it states: see `facts.ts` of its matter. */
  facts: z.array(z.string()).default([]),
  links: z.array(z.string()).default([]),
  leads: z.array(lead).default([]),
});

const option = z.strictObject({
  label: sentence,
  /** How the answer is said back; the label where it is missing. */
  value: sentence.optional(),
  /** And how it is read aloud in a text for somebody else: see `draft`. */
  aloud: sentence.optional(),
  say: phrases.optional(),
  /** Ways to say it that mean it only where nothing else is said: "I left". */
  whole: phrases.optional(),
  /** Phrases that tell this option wherever they stand in a text. */
  tell: phrases.optional(),
  /** Names that imply it where it is asked: another company, of membership. */
  implied: phrases.optional(),
  /** Phrases that tell it beside something else of the interview, and alone nothing: "calls". */
  cues: phrases.optional(),
});

const question = z.strictObject({
  name: sentence,
  aloud: sentence.optional(),
  ask: sentence,
  where: sentence,
  why: sentence,
  clause: sentence.optional(),
  /** For a date: asks for more where the first answer was too vague. */
  refine: sentence.optional(),
  example: sentence.optional(),
  /** Words beside a date that say it is this question's: anywhere, or only while it is asked. */
  cues: phrases.optional(),
  cuesWhenAsked: phrases.optional(),
  /** What stands for its day where something else is counted from it: 頼んだ翌月, "the month after I told them". */
  deeds: phrases.optional(),
  /** What the answer adds, where it comes after the verdict. */
  told: sentence.optional(),
  /** And the button that asks for it there. */
  offer: sentence.optional(),
  /** For a question about one day: what is said of other times, and the words for now and then. */
  astride: sentence.optional(),
  otherTime: sentence.optional(),
  nowadays: phrases.optional(),
  // biome-ignore lint/suspicious/noThenProperty: a name in the files, which nobody awaits.
  then: phrases.optional(),
  options: z.record(z.string(), option),
});

const told = z.strictObject({
  heading: sentence.optional(),
  text: sentence.optional(),
  short: sentence.optional(),
  steps: sentences.optional(),
  /** Beside the conclusion. */
  rows: z.array(row).optional(),
  /** Beside the steps. */
  notes: z.array(row).optional(),
  draft: draft.optional(),
  links: z.array(z.string()).optional(),
  source: sentence.optional(),
  /** Names of the links that lead to it. */
  sourceLinks: z.array(z.string()).optional(),
});

const verdict = told.extend({
  certainty: sentence,
  reasons: z.record(z.string(), sentence).optional(),
  /** What a route of it, or `several` together, says instead. */
  routes: z.record(z.string(), told).optional(),
});

/** What Discord calls the way to it: lower case, no spaces, at most 32 characters. */
const command = z.strictObject({ name: sentence, description: sentence });

const interview = z.strictObject({
  name: sentence,
  begin: sentence,
  open: sentence,
  source: sentence,
  sourceLinks: z.array(z.string()).optional(),
  command: command.optional(),
  /** Beside yes: what people say who take it up where it is offered. */
  tell: phrases.optional(),
  questions: z.record(z.string(), question),
  /** What a word of the questions means, and how people write it when they ask. */
  glossary: z
    .record(z.string(), z.strictObject({ name: sentence, say: phrases, means: sentence }))
    .optional(),
  verdicts: z.record(z.string(), verdict),
  /** The routes of its verdicts: for whom, what was told, in short. */
  routes: plain.optional(),
  timeline: plain.optional(),
  calendar: z.strictObject({ title: sentence, details: sentence }).optional(),
});

const matter = z.strictObject({
  names: z.record(z.string(), sentence).optional(),
  questions: z.strictObject({ label: sentence, text: sentence }),
  command: command.optional(),
  about: row.extend({ links: z.array(z.string()) }),
  sources: z.record(z.string(), sentence),
  links: z.record(z.string(), link).optional(),
  /** What is easily taken for it, told apart. */
  outside: z
    .record(z.string(), z.strictObject({ text: sentence, links: z.array(z.string()), source: sentence }))
    .optional(),
  /** Said before what an instance of a topic leads to. */
  prefaces: z.record(z.string(), sentence).optional(),
});

const examples = z.record(z.string(), z.union([phrases, z.record(z.string(), phrases)]));

/** Lists may hold lists: see crisis-reader.ts. */
type Phrasing = string | number | readonly Phrasing[];
const phrasings: z.ZodType<readonly Phrasing[]> = z.lazy(() => z.array(z.union([sentence, phrasings])));

/** Ways of speaking of what is not happening now, or is after all. */
const FRAMES = ["past", "now", "law", "supposed", "laughing", "harmless_end"] as const;
const frames = z.array(z.enum(FRAMES));

const crisis = z.strictObject({
  harmless: phrasings,
  fiction: phrasings,
  frames: z.record(z.enum(FRAMES), phrasings),
  person: phrasings,
});

/** What a scene is made of: one of each has to be heard. */
const PARTS = ["who", "what", "where", "when", "how", "state", "now", "unless", "unless_in_text"] as const;

/** One kind of emergency: `crisis-danger.yaml` and its like. */
const cries = z.strictObject({
  said: phrasings.optional(),
  scenes: z.record(z.string(), z.partialRecord(z.enum(PARTS), phrasings)).optional(),
  weak: phrasings.optional(),
  unless: phrasings.optional(),
  silenced_by: frames.optional(),
  brought_back_by: frames.optional(),
  even_so: phrasings.optional(),
});

const card = z.strictObject({ heading: sentence, text: sentence });

/** A language the desk does not speak: how it is known, the one thing said in it, what cries for help sound like. */
const abroad = z.strictObject({
  tongue: z
    .strictObject({
      script: z.enum(["Hangul", "Thai", "Devanagari"]).optional(),
      /** Letters of no other language here. */
      letters: z.string().optional(),
      words: phrases.optional(),
      /** Those of them that no other language here has: without one of them it is a guess. */
      least: phrases.optional(),
    })
    .optional(),
  says: sentence,
  cards: z.strictObject({ danger: card, distress: card, fraud: card }).optional(),
  /** Read like `crisis.yaml`. */
  crisis: plain.optional(),
});

export type Kind =
  | "matter"
  | "interview"
  | "topics"
  | "examples"
  | "concepts"
  | "crisis"
  | "cries"
  | "sentences"
  | "abroad";

/** By the kind of file. */
export const SCHEMAS: Readonly<Record<Kind, z.ZodType>> = {
  matter,
  interview,
  topics: z.record(z.string(), topic),
  examples,
  concepts: z.record(z.string(), sentence),
  crisis,
  cries,
  sentences: plain,
  abroad,
};

export type TopicWords = z.infer<typeof topic>;
