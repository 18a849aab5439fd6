/** The words, with somebody listening: which sentences were said while something was made. */
import type { Content } from "../src/core/content/content.ts";
import type { Say, Words } from "../src/core/content/words.ts";

export interface Said {
  readonly locale: string;
  readonly path: string;
  readonly text: string;
}

export interface Overheard {
  readonly content: Content;
  /** What was made, and every sentence that was said for it, each once. */
  readonly during: <T>(make: () => T) => { readonly made: T; readonly said: readonly Said[] };
}

export function overheard(content: Content): Overheard {
  let said: Map<string, Said> | undefined;
  const listening = new Map<Words, Words>();

  function listenTo(words: Words): Words {
    const known = listening.get(words);
    if (known) return known;
    const { locale } = words;
    const noting =
      (say: Say): Say =>
      (path, values) => {
        const text = say(path, values);
        said?.set(`${locale} ${path} ${text}`, { locale, path, text });
        return text;
      };
    const say = noting(words.say);
    const listened: Words = {
      ...words,
      say,
      aloud: noting(words.aloud),
      list: (path, values) =>
        words
          .names(path)
          .map((name) => say(`${path}.${name}`, values))
          .filter(Boolean),
    };
    listening.set(words, listened);
    return listened;
  }

  // What is learned stays unlearned until a text has to be understood.
  const noted: Content = Object.create(content, {
    words: { value: (tag: string) => listenTo(content.words(tag)) },
  });
  return {
    content: noted,
    during(make) {
      const outer = said;
      said = new Map();
      try {
        return { made: make(), said: [...said.values()] };
      } finally {
        said = outer;
      }
    },
  };
}
