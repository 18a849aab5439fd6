/** The browser's own date picker beside the choices of a date question. */
import { element } from "./element.js";

/**
 * The field stays empty until it is touched, and only then opens where the question suggests: a date that
 * was already filled in would be sent by people who never chose it.
 *
 * @param {{ earliest: string, latest: string, initial: string }} picker
 * @param {(key: string, values?: object) => string} words
 * @param {(date: string) => void} pick
 */
export function drawDate({ earliest, latest, initial }, words, pick) {
  const field = element("input", { type: "date", min: earliest, max: latest });
  const problem = element("p.notice", { role: "alert" });
  const open = () => {
    field.value ||= initial;
  };
  field.addEventListener("pointerdown", open);
  field.addEventListener("focus", open);
  const form = element(
    "form.date",
    { novalidate: "" },
    element("label", {}, element("span.date-label", {}, words("dateLabel")), field),
    element("button.date-send", { type: "submit" }, words("dateSend")),
    problem,
    element("p.hint", {}, words("dateHint")),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    problem.textContent = "";
    if (field.checkValidity() && field.value) return pick(field.value);
    problem.textContent =
      field.validity.rangeUnderflow || field.validity.rangeOverflow
        ? words("dateOutside", { earliest, latest })
        : words("dateMissing");
    field.focus();
  });
  return form;
}

/** @param {string} date @param {string} locale */
export const longDate = (date, locale) =>
  new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(
    new Date(`${date}T00:00:00Z`),
  );
