/**
 * What the page's address asks for: `?q=` is a first question, `?lang=` the language. A question is somebody's
 * words: it leaves the address at once, so that it stays in no history and no reload asks it again.
 */
const asked = new URL(location.href);

/** Shown in another site's frame. */
export const isEmbedded = asked.pathname === "/embed";

export const wantsLanguage = asked.searchParams.has("lang");

/** @returns {string} */
export function takeQuestion() {
  const question = asked.searchParams.get("q")?.trim() ?? "";
  if (asked.searchParams.has("q")) {
    asked.searchParams.delete("q");
    history.replaceState(history.state, "", asked);
  }
  return question;
}

/** The page for anybody: where it is and its language, nothing of what was said. @param {string} locale */
export const shared = (locale) => `${location.origin}/?lang=${locale}`;
