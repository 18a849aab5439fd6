/** Numbers that must never be kept or said back. */
import type { Content } from "../content/content.ts";
import { lettersOf } from "./normalise.ts";
import { squashed } from "./phrases.ts";

/** Payment card numbers carry the Luhn check (ISO/IEC 7812-1, annex B). */
function isCard(digits: string): boolean {
  if (digits.length < 13) return false;
  let sum = 0;
  for (let index = 0; index < digits.length; index++) {
    const digit = Number(digits[digits.length - 1 - index]);
    const doubled = index % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/** My Number: 12 digits, the last a check digit (総務省令第85号, 2014, article 5). */
function isMyNumber(digits: string): boolean {
  if (digits.length !== 12) return false;
  let sum = 0;
  for (let n = 1; n <= 11; n++) sum += Number(digits[11 - n]) * (n <= 6 ? n + 1 : n - 5);
  const rest = sum % 11;
  return Number(digits[11]) === (rest <= 1 ? 0 : 11 - rest);
}

const DATES = /\b(?:19|20)\d{2}[-/.](?:0?[1-9]|1[0-2])(?:[-/.](?:0?[1-9]|[12]\d|3[01]))?(?!\d)/g;

/** Whether the text holds a card number, a My Number, or names a password. */
export function holdsSecret(content: Content, normalised: string): boolean {
  // Two dates side by side are as many digits as a card number.
  const runs = normalised.replace(DATES, ",").match(/\d(?:[ -]?\d){11,18}/g) ?? [];
  const numbers = runs.map((run) => run.replace(/\D/g, ""));
  return (
    numbers.some((digits) => isCard(digits) || isMyNumber(digits)) ||
    (/\d/.test(normalised) && names(content, normalised, "secret"))
  );
}

/** Japanese phone numbers: 10 or 11 digits from 0, in at most three groups. */
const PHONES =
  /(?<!\d)0(?:\d{1,4}[- ]\d{1,4}[- ]\d{3,4}|\d{1,4}[- ]\d{4,8}|\d{2,8}[- ]\d{3,4}|\d{9,10})(?!\d)/g;
const MAILS = /(?<![\w.+-])[\w.+-]+@[\w-]+\.[\w.-]{2,}/g;
const POSTCODES = /〒 ?\d{3}-?\d{4}[^\s、。]{0,40}/g;

const digitsOf = (number: string): string => number.replace(/\D/g, "");

/** The text without what would lead to a person, and whether there was any. Public desks are no secret. */
export function withoutContacts(
  text: string,
  desks: readonly string[],
): { readonly text: string; readonly masked: boolean } {
  const left = text
    .replace(POSTCODES, " ")
    .replace(MAILS, " ")
    .replace(PHONES, (found) => {
      const digits = digitsOf(found);
      const open =
        digits.length < 10 || digits.length > 11 || desks.some((desk) => digitsOf(desk) === digits);
      return open ? found : " ";
    });
  return { text: left, masked: left !== text };
}

const names = (content: Content, normalised: string, cue: string): boolean => {
  const whole = lettersOf(normalised);
  return content.locales.some((locale) =>
    squashed(content.words(locale), `grammar.safety.${cue}`).some((phrase) => whole.includes(phrase)),
  );
};
