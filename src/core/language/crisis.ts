/**
 * Whether a text tells of despair, danger or fraud, how strongly, and in which language it says so. What is heard is
 * content: `locales/<locale>/crisis*.yaml`, and for languages the desk does not speak `locales/abroad/<language>.yaml`.
 */
import type { Content } from "../content/content.ts";
import type { Words } from "../content/words.ts";
import {
  type CrisisReader,
  CUES,
  type Cue,
  crisisReader,
  OF_ABROAD,
  OF_LOCALE,
  type Sign,
} from "./crisis-reader.ts";
import { normalise } from "./normalise.ts";
import { tongueOf } from "./tongue.ts";

export interface Crisis {
  readonly cue: Cue;
  /** The language to answer in, whatever the conversation is in. */
  readonly locale: string;
  /** What was given away or is asked for, where that is heard: the first step depends on it. */
  readonly act?: string | undefined;
}

/** A cry is answered before everything else; a weak sign gets one line beside the answer. */
export interface Alarm extends Crisis {
  readonly weak: boolean;
}

/** All that a platform lets a person write; of longer texts their beginning and their end are read. */
const READ = 5000;

const readers = new WeakMap<Words, CrisisReader>();

function readerFor(words: Words, place: typeof OF_LOCALE): CrisisReader {
  const reader = readers.get(words) ?? crisisReader(words, place);
  readers.set(words, reader);
  return reader;
}

/** What comes first in `CUES` counts, whichever language says it; of strong and weak the strong. */
const weight = ({ cue, weak }: Sign): number => CUES.indexOf(cue) + (weak ? CUES.length : 0);

function* signsIn(content: Content, text: string): Generator<Alarm> {
  const read = text.length > 2 * READ ? `${text.slice(0, READ)}\n${text.slice(-READ)}` : text;
  // One character can become eighteen.
  const normal = read
    .split("\n")
    .map(normalise)
    .join("\n")
    .slice(0, 2 * READ + 1);
  const tongue = tongueOf(content, text);
  for (const locale of content.locales) {
    const sign = readerFor(content.words(locale), OF_LOCALE)(normal);
    if (sign) yield { ...sign, locale: tongue ?? locale };
  }
  // Beyond doubt it is written in a language of the desk: what sounds like another one's word is none.
  if (tongue) return;
  for (const [language, words] of content.abroad) {
    const sign = readerFor(words, OF_ABROAD)(normal);
    if (sign) yield { ...sign, locale: language };
  }
}

export const alarmIn = (content: Content, text: string): Alarm | undefined =>
  [...signsIn(content, text)].sort((a, b) => weight(a) - weight(b))[0];

/** Only what is answered before everything else. */
export function crisisIn(content: Content, text: string): Crisis | undefined {
  const alarm = alarmIn(content, text);
  return alarm && !alarm.weak ? { cue: alarm.cue, locale: alarm.locale, act: alarm.act } : undefined;
}
