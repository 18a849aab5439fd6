/**
 * The words as they are on disk now: read again when a file of `locales/` changes. What is wrong with them is told, and
 * what was right last stays in use.
 */
import { watch } from "node:fs";
import { figuresOf } from "../src/core/content/common-figures.ts";
import type { Content } from "../src/core/content/content.ts";
import { ContentError } from "../src/core/content/content-error.ts";
import { sentenceOf } from "../src/core/content/sentence.ts";
import type { Sentences, Values } from "../src/core/content/words.ts";
import { keeping } from "../src/desk/keeping.ts";
import { DEFAULT_FIGURES, LIBRARY, loadLibrary } from "../src/desk/load-content.ts";
import type { Library } from "../src/desk/locale-files.ts";
import { type Overheard, overheard } from "./overheard.ts";

export interface Shelf {
  readonly content: Content;
  readonly heard: Overheard;
  /** Every sentence as it is written, by language. */
  readonly written: ReadonlyMap<string, Sentences>;
  /** What sentences may use by name, by language. */
  readonly figures: ReadonlyMap<string, Values>;
}

export interface Workshop {
  /** What was read last without a fault. */
  readonly shelf: () => Shelf;
  /** What is wrong with the files as they are, each with its file, its place and what to do. */
  readonly problems: () => readonly string[];
  /** Calls back whenever files were read again; returns how to stop that. */
  readonly onChange: (listener: () => void) => () => void;
  readonly close: () => void;
}

/** An editor writes a file in several steps. */
const SETTLED_AFTER_MS = 60;

export function openWorkshop(library: Library = LIBRARY): Workshop {
  const listeners = new Set<() => void>();
  let shelf = readShelf(library);
  let problems: readonly string[] = [];
  let waiting: NodeJS.Timeout | undefined;

  function readAgain(): void {
    try {
      shelf = readShelf(library);
      problems = [];
    } catch (error) {
      problems = error instanceof ContentError ? error.problems : [(error as Error).message];
    }
    for (const listener of listeners) listener();
  }

  const watchers = library.folders.map((folder) =>
    watch(folder, { recursive: true }, () => {
      clearTimeout(waiting);
      waiting = setTimeout(readAgain, SETTLED_AFTER_MS);
    }),
  );
  return {
    shelf: () => shelf,
    problems: () => problems,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      clearTimeout(waiting);
      for (const watcher of watchers) watcher.close();
    },
  };
}

/** Throws a `ContentError`. */
function readShelf(library: Library): Shelf {
  const { content, languages } = loadLibrary(DEFAULT_FIGURES, library);
  const written = new Map(languages.map(({ locale, sentences }) => [locale, sentences]));
  const broken = [...written].flatMap(([locale, sentences]) => unreadable(locale, sentences));
  if (broken.length > 0) throw new ContentError(broken);
  const make = figuresOf(content.matters, keeping(DEFAULT_FIGURES.retentionDays));
  const figures = new Map(
    content.locales.map((locale) => {
      const { say, aloud } = content.words(locale);
      return [locale, make(say, aloud)] as const;
    }),
  );
  return { content, heard: overheard(content), written, figures };
}

/** The desk compiles a sentence when it is first said; whoever writes one wants to know at once. */
const unreadable = (locale: string, sentences: Sentences): readonly string[] =>
  Object.entries(sentences).flatMap(([path, written]) => {
    try {
      sentenceOf(locale, written);
      return [];
    } catch (error) {
      return [`locales/${locale}: ${path}: this is no ICU message: ${(error as Error).message}.`];
    }
  });
