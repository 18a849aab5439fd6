/** The page's words in every language, as the server embedded them, so that switching needs no network. */

/** @type {{ words: Record<string, Record<string, string>>, maxText: number, hotline: string }} */
const data = JSON.parse(document.getElementById("page-data").textContent);

export const maxText = data.maxText;

export const hotline = data.hotline;

/** @type {readonly string[]} */
export const locales = Object.keys(data.words);

/**
 * The first of the tags the page has words for ("en-GB" finds "en").
 * @param {readonly string[]} tags
 * @returns {string | undefined}
 */
export const spoken = (tags) =>
  tags.map((tag) => tag.toLowerCase().split("-")[0]).find((tag) => locales.includes(tag));

/**
 * @param {string} locale
 * @param {string} key
 * @param {Record<string, string | number>} [values]
 */
export function say(locale, key, values = {}) {
  const words = data.words[locale] ?? data.words[locales[0]];
  return words[key].replace(/\{(\w+)\}/g, (mark, name) => String(values[name] ?? mark));
}

/**
 * Puts every marked word of the page into this language; the marks are the ones render.ts fills in.
 * @param {string} locale
 */
export function speak(locale) {
  document.documentElement.lang = locale;
  for (const element of document.querySelectorAll("[data-say]"))
    element.textContent = say(locale, element.dataset.say);
  for (const element of document.querySelectorAll("[data-say-label]"))
    element.setAttribute("aria-label", say(locale, element.dataset.sayLabel));
  for (const element of document.querySelectorAll("[data-say-placeholder]"))
    element.placeholder = say(locale, element.dataset.sayPlaceholder);
  for (const button of document.querySelectorAll("[data-locale]"))
    button.setAttribute("aria-pressed", String(button.dataset.locale === locale));
  document.querySelector('link[rel="manifest"]').href = `/page/${locale}.webmanifest`;
  document.querySelector(".to-privacy").href = `/privacy?lang=${locale}`;
}
