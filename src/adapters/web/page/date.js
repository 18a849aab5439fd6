/**
 * A date as people remember it: a year and a month, and the day once those are there. Fields to choose from,
 * so that nothing impossible can be sent, and all empty, so that nothing is sent that nobody chose.
 */
import { element } from "./element.js";

const two = (number) => String(number).padStart(2, "0");
const upTo = (count) => Array.from({ length: count }, (_, index) => index + 1);
const utc = (year, month = 1, day = 1) => new Date(Date.UTC(year, month - 1, day));
const say = (locale, date, parts) =>
  new Intl.DateTimeFormat(locale, { ...parts, timeZone: "UTC" }).format(date);

/**
 * The year in the Japanese calendar, as it stands on contracts and bills: 平成21年; two where the era changed.
 * @param {number} year @param {string} locale
 */
function eraOf(year, locale) {
  const format = new Intl.DateTimeFormat(locale, {
    calendar: "japanese",
    era: "long",
    year: "numeric",
    timeZone: "UTC",
  });
  const inEra = (day) => {
    if (locale === "ja") return format.format(day);
    const part = (type) => format.formatToParts(day).find((each) => each.type === type).value;
    return `${part("era")} ${part("year")}`;
  };
  return [...new Set([utc(year), utc(year, 12, 31)].map(inEra))].join(locale === "ja" ? "・" : ", ");
}

/** @param {string} name @param {string} label @param {string} empty what it says before anything is chosen */
function field(name, label, empty) {
  const select = element("select", { name });
  const drawn = element("label", {}, element("span.date-label", {}, label), select);
  return {
    name,
    drawn,
    select,
    /** @param {readonly (readonly [value: string, label: string])[]} options a choice that is still there stays */
    offer(options) {
      const { value } = select;
      const drawn = [["", empty], ...options].map(([each, label]) =>
        element("option", { value: each }, label),
      );
      select.replaceChildren(...drawn);
      select.value = options.some(([each]) => each === value) ? value : "";
    },
  };
}

/**
 * @param {{ earliest: string, latest: string }} picker
 * @param {string} locale
 * @param {(key: string, values?: object) => string} words
 * @param {(date: string) => void} pick takes as much as was chosen: "2009", "2009-08", "2009-08-15"
 */
export function drawDate({ earliest, latest }, locale, words, pick) {
  const year = field("year", words("dateYear"), words("dateYearEmpty"));
  year.select.setAttribute("aria-required", "true");
  const month = field("month", words("dateMonth"), words("dateUnsure"));
  const day = field("day", words("dateDay"), words("dateUnsure"));
  const offered = (date) => earliest.slice(0, date.length) <= date && date <= latest.slice(0, date.length);

  function offer() {
    const inYear = year.select.value || "2000";
    const months = upTo(12).filter((each) => !year.select.value || offered(`${inYear}-${two(each)}`));
    month.offer(months.map((each) => [two(each), say(locale, utc(inYear, each), { month: "long" })]));
    const inMonth = `${inYear}-${month.select.value}`;
    const last = utc(inYear, Number(month.select.value) + 1, 0).getUTCDate();
    const days = upTo(last).filter((each) => offered(`${inMonth}-${two(each)}`));
    day.offer(days.map((each) => [two(each), say(locale, utc(inYear, 1, each), { day: "numeric" })]));
    day.drawn.hidden = !year.select.value || !month.select.value;
    if (day.drawn.hidden) day.select.value = "";
  }

  const [first, last] = [earliest, latest].map((date) => Number(date.slice(0, 4)));
  year.offer(
    upTo(last - first + 1).map((index) => {
      const each = first + index - 1;
      const said = say(locale, utc(each), { year: "numeric" });
      return [String(each), words("dateYearEra", { year: said, era: eraOf(each, locale) })];
    }),
  );
  offer();

  const order = new Intl.DateTimeFormat(locale, { year: "numeric", month: "long" }).formatToParts(utc(first));
  const ordered = order.map(({ type }) => [year, month].find(({ name }) => name === type)?.drawn);
  const problem = element("p.notice", { role: "alert" });
  const form = element(
    "form.date",
    { novalidate: "" },
    element(
      "fieldset",
      {},
      element("legend", {}, words("dateLabel")),
      element("div.date-fields", {}, ...ordered, day.drawn),
    ),
    problem,
    element("button.date-send", { type: "submit" }, words("dateSend")),
    element("p.hint", {}, words("dateHint")),
  );
  form.addEventListener("change", () => {
    problem.textContent = "";
    offer();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const chosen = [year, month, day].map(({ select }) => select.value);
    if (chosen[0]) return pick(chosen.filter(Boolean).join("-"));
    problem.textContent = words("dateMissing");
    year.select.focus();
  });
  return form;
}

/** @param {string} date as much of one as was chosen @param {string} locale */
export function longDate(date, locale) {
  const [year, month, day] = date.split("-");
  return say(locale, utc(year, month, day), {
    year: "numeric",
    ...(month && { month: "long" }),
    ...(day && { day: "numeric" }),
  });
}
