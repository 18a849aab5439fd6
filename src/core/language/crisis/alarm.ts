/**
 * Whether a text tells of despair, danger or fraud, how strongly, and in which language it says so. What is heard is
 * content: `locales/<locale>/crisis*.yaml`, and for languages the desk does not speak `locales/abroad/<language>.yaml`.
 * Lists of phrases and what was learned from examples decide together: docs/decisions/0012-learned-emergencies.md.
 */
import type { Content } from "../../content/content.ts";
import { abroadTongueOf } from "../abroad.ts";
import { normalise } from "../normalise.ts";
import { tongueOf } from "../tongue.ts";
import { CUES, type Cue, OF_ABROAD, OF_LOCALE, type Sign } from "./crisis-reader.ts";
import { type Likelihood, likelihoodOf } from "./likelihood.ts";
import { readerFor } from "./sign-readers.ts";

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

/**
 * So likely an emergency is one; less likely, what the lists hear is none: "About ten years ago a salesman wouldn't
 * leave". By 3-fold cross-validation on what strangers wrote.
 */
const CARD = 0.45;
/** From here on one line stands beside the answer. */
const LINE = 0.3;

/** What comes first in `CUES` counts, whichever language says it; of strong and weak the strong. */
const weight = ({ cue, weak }: Sign): number => CUES.indexOf(cue) + (weak ? CUES.length : 0);

const heaviest = <S extends Sign>(signs: readonly S[]): S | undefined =>
  signs.toSorted((a, b) => weight(a) - weight(b))[0];

/** One character can become eighteen. */
function normalOf(text: string): string {
  const read = text.length > 2 * READ ? `${text.slice(0, READ)}\n${text.slice(-READ)}` : text;
  return read
    .split("\n")
    .map(normalise)
    .join("\n")
    .slice(0, 2 * READ + 1);
}

/** What the lists and the examples make of it together; neither silences the other without a reason. */
function decided(
  listed: Alarm | undefined,
  learned: Likelihood | undefined,
): Pick<Alarm, "cue" | "weak"> | undefined {
  if (!learned) return listed;
  const { emergency, alone, cue } = learned;
  if (cue && emergency >= CARD) return { cue: listed && !listed.weak ? listed.cue : cue, weak: false };
  if (listed) return { cue: listed.cue, weak: true };
  return cue && alone >= LINE ? { cue, weak: true } : undefined;
}

const JAPANESE = /[\p{Script=Han}\p{scx=Hiragana}\p{scx=Katakana}]/u;

/** In the languages of the desk; nothing was learned of others. */
function alarmHere(
  content: Content,
  text: string,
  normal: string,
  tongue: string | undefined,
): Alarm | undefined {
  const readings = content.locales.map((locale) => ({
    locale,
    reader: readerFor(content.words(locale), OF_LOCALE),
    ...readerFor(content.words(locale), OF_LOCALE).read(normal),
  }));
  const listed = heaviest(
    readings.flatMap(({ sign, locale }) => (sign ? [{ ...sign, locale: tongue ?? locale }] : [])),
  );
  const untold = readings.some(({ fiction }) => fiction) || (!tongue && abroadTongueOf(content, text));
  const learned = untold
    ? undefined
    : likelihoodOf(content, normal, (sentence) => readings.flatMap(({ each }) => each[sentence] ?? []));
  const found = decided(listed, learned);
  if (!found) return undefined;
  const locale = listed?.locale ?? tongue ?? (JAPANESE.test(normal) ? "ja" : "en");
  const act =
    listed?.act ??
    (found.cue === "fraud" ? readings.flatMap(({ reader }) => reader.actOf(normal) ?? [])[0] : undefined);
  return { ...found, locale, ...(act ? { act } : {}) };
}

/** Cries for help are alike in neighbouring languages ("socorro"): the card is in the one the text is written in. */
function alarmAbroad(content: Content, text: string, normal: string): Alarm | undefined {
  const written = abroadTongueOf(content, text);
  const answered =
    written && content.abroad.get(written)?.has("abroad.cards.danger.text") ? written : undefined;
  return heaviest(
    [...content.abroad].flatMap(([locale, words]) => {
      const { sign } = readerFor(words, OF_ABROAD).read(normal);
      return sign ? [{ ...sign, locale: answered ?? locale }] : [];
    }),
  );
}

export function alarmIn(content: Content, text: string): Alarm | undefined {
  const normal = normalOf(text);
  const tongue = tongueOf(content, text);
  // Beyond doubt it is written in a language of the desk: what sounds like another one's word is none.
  if (tongue) return alarmHere(content, text, normal, tongue);
  return heaviest(
    [alarmHere(content, text, normal, undefined), alarmAbroad(content, text, normal)].flatMap(
      (found) => found ?? [],
    ),
  );
}

/** Only what is answered before everything else. */
export function crisisIn(content: Content, text: string): Crisis | undefined {
  const alarm = alarmIn(content, text);
  return alarm && !alarm.weak ? { cue: alarm.cue, locale: alarm.locale, act: alarm.act } : undefined;
}
