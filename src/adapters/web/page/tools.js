/** Taking a result along: on paper, as a file, as a day in a calendar, as a link that says nothing of whose it is. */
import { shared } from "./address.js";
import { announce } from "./announce.js";
import { element } from "./element.js";
import { calendarFile } from "./ics.js";

function save(name, type, text) {
  const url = URL.createObjectURL(new Blob([text], { type }));
  element("a", { href: url, download: name }).click();
  // The browser has taken it by then.
  setTimeout(() => URL.revokeObjectURL(url), 0);
}

function tool(label, work) {
  const button = element("button.tool", { type: "button" }, label);
  button.addEventListener("click", () => work(button));
  return button;
}

/** @returns {Promise<"shared" | "copied" | "not">} */
async function pass(text, url) {
  try {
    if (navigator.share) {
      await navigator.share({ text, url });
      return "shared";
    }
    await navigator.clipboard.writeText(`${text}\n${url}`);
    return "copied";
  } catch {
    return "not";
  }
}

/** @param {object} message @param {string} locale @param {(key: string) => string} words */
export function drawTools({ plain, share, layers = [] }, locale, words) {
  if (!plain) return undefined;
  const reminder = layers.map(({ said }) => said.reminder).find(Boolean);
  return element(
    "div.tools",
    { role: "group", "aria-label": words("tools") },
    tool(words("print"), () => print()),
    tool(words("saveText"), () => save(`${words("fileName")}.txt`, "text/plain;charset=utf-8", plain)),
    reminder &&
      tool(words("saveDay"), () =>
        save(`${words("fileName")}.ics`, "text/calendar;charset=utf-8", calendarFile(reminder)),
      ),
    share &&
      tool(share.label, async (button) => {
        const url = shared(locale);
        const end = await pass(share.text, url);
        if (end === "shared") return;
        // Where neither works, the link is there to be copied by hand.
        button.textContent = end === "copied" ? words("copied") : url;
        announce(button.textContent);
      }),
  );
}
