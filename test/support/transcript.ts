/**
 * Conversations as tests, readable by someone who does not program (test/transcripts/*.txt):
 *
 *     # what this shows              > what the person types, or [taps], or (date 2009-08-15), or (sticker)
 *     @ locale ja                    < a part of what the desk says
 *     @ today 2026-11-22             ! a part that it must not say
 *
 * An answer names its question: `> {requested} 2008年3月`. Where the desk asks something else first, which the
 * transcript is not about, the answer to that is "I don't know".
 */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Unreadable } from "../../src/core/message.ts";

export type Step =
  | { readonly type: "say"; readonly text: string }
  | { readonly type: "tap"; readonly label: string }
  | { readonly type: "date"; readonly date: string }
  | { readonly type: "send"; readonly what: Unreadable };

export interface Exchange {
  readonly line: number;
  /** The id of the question that the step answers. */
  readonly question?: string | undefined;
  readonly step: Step;
  readonly heard: readonly string[];
  readonly unheard: readonly string[];
}

export interface Transcript {
  readonly name: string;
  readonly file: string;
  readonly locale: string;
  readonly today: string;
  readonly exchanges: readonly Exchange[];
}

/** Those of the house's own matters. */
const FOLDER = new URL("../transcripts/", import.meta.url);

/** Its trace begins with the line of the transcript, so that an editor opens it there; where code failed, that follows. */
export class TranscriptError extends Error {
  constructor(
    { name, file }: Pick<Transcript, "name" | "file">,
    line: number,
    problem: string,
    cause?: Error | undefined,
  ) {
    super(problem, { cause });
    this.name = "TranscriptError";
    const frames = cause?.stack?.split("\n").filter((frame) => /^ +at /.test(frame)) ?? [];
    this.stack = [`${this.name}: ${problem}`, `    at ${name} (${file}:${line}:1)`, ...frames].join("\n");
  }
}

function stepOf(said: string): Step {
  const tap = /^\[(.+)\]$/.exec(said);
  if (tap) return { type: "tap", label: tap[1]! };
  const date = /^\(date (\d{4}-\d{2}-\d{2})\)$/.exec(said);
  if (date) return { type: "date", date: date[1]! };
  const sent = /^\((sticker|image|audio|video|location|file)\)$/.exec(said);
  return sent ? { type: "send", what: sent[1] as Unreadable } : { type: "say", text: said };
}

function readTranscript(name: string, path: URL): Transcript {
  const file = fileURLToPath(path);
  const settings: Record<string, string> = { locale: "ja", today: "2026-11-22" };
  const exchanges: (Exchange & { heard: string[]; unheard: string[] })[] = [];
  readFileSync(path, "utf8")
    .split("\n")
    .forEach((raw, index) => {
      const mark = raw.slice(0, 1);
      const rest = raw.slice(1).trim();
      if (raw.trim() === "" || mark === "#") return;
      if (mark === "@") settings[rest.split(" ")[0]!] = rest.split(" ").slice(1).join(" ");
      else if (mark === ">") {
        const [, question, said = rest] = /^\{([\w-]+)\} ?(.*)$/.exec(rest) ?? [];
        exchanges.push({ line: index + 1, question, step: stepOf(said), heard: [], unheard: [] });
      } else if ((mark === "<" || mark === "!") && exchanges.length > 0)
        exchanges.at(-1)![mark === "<" ? "heard" : "unheard"].push(rest);
      else
        throw new TranscriptError(
          { name, file },
          index + 1,
          `begin it with "#", "@", ">", "<" or "!", and with ">" before the first "<".`,
        );
    });
  return { name, file, locale: settings.locale!, today: settings.today!, exchanges };
}

export const transcripts = (folder: URL = FOLDER): readonly Transcript[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith(".txt"))
    .sort()
    .map((file) => readTranscript(file.replace(".txt", ""), new URL(file, folder)));

/** Someone who can talk to the desk over some surface, and reads what it says. */
export interface Talker {
  /** Does a step and returns everything the desk says to it, as plain text. */
  does(step: Step): Promise<string>;
  close(): Promise<void>;
}
