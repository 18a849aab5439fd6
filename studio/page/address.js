/** Where one stands is in the address: it can be kept, sent to a colleague, and gone back from. */

/** @typedef {{ lang: string, view: "flow" | "reply" | "sentences", flow: string, place: string, steps: string[] }} Address */

/** @returns {Address} */
export function here() {
  const asked = new URLSearchParams(location.hash.slice(1));
  return {
    lang: asked.get("lang") ?? "ja",
    view: asked.get("view") ?? "flow",
    flow: asked.get("flow") ?? "",
    place: asked.get("place") ?? "",
    steps: asked.getAll("step"),
  };
}

/** @param {Partial<Address>} change */
export function hashOf(change) {
  const { steps, ...named } = { ...here(), ...change };
  const asked = new URLSearchParams(Object.entries(named).filter(([, value]) => value));
  for (const step of steps) asked.append("step", step);
  return `#${asked}`;
}

/** @param {Partial<Address>} change */
export const go = (change) => {
  location.hash = hashOf(change);
};

/** What the server is asked of where one stands. */
export function standpoint({ lang, place, steps }) {
  const asked = new URLSearchParams({ lang, place });
  for (const step of steps) asked.append("step", step);
  return asked.toString();
}

/** Throws an error whose message says what is wrong. @param {string} path */
export async function ask(path) {
  const answer = await fetch(path);
  const body = await answer.json();
  if (!answer.ok) throw new Error(body.problems?.join("\n") ?? answer.statusText);
  return body;
}
