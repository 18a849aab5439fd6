/** Sends what the person did, one at a time and in order, each until it is answered. */

/** A turn takes milliseconds; after this long the connection is the trouble, and asking again is safe. */
const TIMEOUT_MS = 15_000;

/** Below this an indicator only flickers (Nielsen: under about half a second feels immediate). */
const SLOW_MS = 400;

export class NotSent extends Error {
  /**
   * @param {"offline" | "unavailable" | "refused" | "tooLong" | "tooMany"} reason a key of the page's words
   * @param {boolean} again whether sending the same again can help
   */
  constructor(reason, again) {
    super(reason);
    this.reason = reason;
    this.again = again;
  }
}

/** @param {string} path @param {object} body */
export async function post(path, body) {
  let response;
  try {
    response = await fetch(path, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (response.ok) return await response.json();
  } catch {
    throw new NotSent(navigator.onLine ? "unavailable" : "offline", true);
  }
  if (response.status === 413) throw new NotSent("tooLong", false);
  if (response.status === 429) throw new NotSent("tooMany", true);
  if (response.status >= 500) throw new NotSent("unavailable", true);
  throw new NotSent("refused", false);
}

/**
 * @param {{
 *   memory: () => import("./memory.js").Memory,
 *   keep: () => void,
 *   answered: (sent: import("./memory.js").Unsent, reply: { messages: object[], locale: string }) => void,
 *   failed: (sent: import("./memory.js").Unsent, problem: NotSent) => void,
 *   waiting: (slow: boolean) => void,
 * }} page
 */
export function createOutbox({ memory, keep, answered, failed, waiting }) {
  let sending = false;

  /** What is still unsent goes first; the same event id makes sending again harmless. */
  async function flush() {
    if (sending) return;
    sending = true;
    const slow = setTimeout(waiting, SLOW_MS, true);
    try {
      while (memory().unsent.length > 0 && (await sendFirst()));
    } finally {
      clearTimeout(slow);
      waiting(false);
      sending = false;
    }
  }

  /** @returns {Promise<boolean>} whether the next may follow */
  async function sendFirst() {
    const { conversation, locale, unsent, after } = memory();
    const [first] = unsent;
    try {
      const reply = await post("/api/turn", { conversation, locale, after, ...first });
      if (memory().conversation !== conversation) return true;
      unsent.shift();
      memory().after = first.event;
      answered(first, reply);
    } catch (problem) {
      if (!(problem instanceof NotSent)) throw problem;
      if (!problem.again) unsent.shift();
      failed(first, problem);
      return !problem.again;
    } finally {
      keep();
    }
    return true;
  }

  return { flush };
}
