/**
 * One sentence, compiled. Most are text, or text with gaps: those are put together here; what chooses (plural, select)
 * is left to the formatter.
 */
import { IntlMessageFormat } from "intl-messageformat";

export type Values = Readonly<Record<string, string | number>>;

export interface Sentence {
  /** What it may speak of. */
  readonly names: readonly string[];
  readonly fill: (values: Values) => string;
}

type AstPart = ReturnType<IntlMessageFormat["getAst"]>[number];

/** The kinds of `MessageFormatElement` that need no formatter. */
const LITERAL = 0;
const GAP = 1;
/** "#", which stands for the number of the plural around it. */
const POUND = 7;

const namesIn = (parts: readonly AstPart[]): readonly string[] =>
  parts.flatMap((part) => {
    if (part.type === LITERAL || part.type === POUND) return [];
    const chosen =
      "options" in part ? Object.values(part.options).flatMap(({ value }) => namesIn(value)) : [];
    return [part.value, ...chosen];
  });

/** What the syntax of ICU messages begins with; everything else says itself. */
const SYNTAX = /[{}']/;

export function sentenceOf(locale: string, written: string): Sentence {
  if (!SYNTAX.test(written)) return { names: [], fill: () => written };
  const format = new IntlMessageFormat(written, locale, undefined, { ignoreTag: true });
  const parts = format.getAst();
  const names = [...new Set(namesIn(parts))];
  // What values leave empty is trimmed; a sentence without any is said as it is written, so that "; " stays a joint.
  const trimmed = (said: string): string => (written.includes("{") ? said.trim() : said);
  const formatted = (values: Values): string => trimmed(String(format.format(values)));
  if (!parts.every(({ type }) => type === LITERAL || type === GAP)) return { names, fill: formatted };
  const texts = parts.map((part) => ({
    gap: part.type === GAP,
    text: part.type === POUND ? "" : part.value,
  }));
  return {
    names,
    fill: (values) => {
      let said = "";
      for (const { gap, text } of texts) {
        // The formatter says what is missing.
        if (gap && values[text] === undefined) return formatted(values);
        said += gap ? values[text] : text;
      }
      return trimmed(said);
    },
  };
}
