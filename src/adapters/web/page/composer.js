/** The text box: grows with its text, sends with Enter, and leaves Enter to the Japanese input method. */
import { maxText, say } from "./words.js";

/** While the input method is converting, Enter accepts its suggestion. Safari reports that Enter only as 229. */
const isConverting = (event) => event.isComposing || event.keyCode === 229;

/**
 * @param {(text: string) => void} send
 * @param {() => string} locale
 */
export function createComposer(send, locale) {
  const form = document.getElementById("composer");
  const field = document.getElementById("text");
  const notice = document.getElementById("notice");

  const grow = () => {
    field.style.height = "auto";
    field.style.height = `${field.scrollHeight + field.offsetHeight - field.clientHeight}px`;
  };

  function submit() {
    const text = field.value.trim();
    if (text === "") return field.focus();
    if (text.length > maxText) return tooLong(text.length);
    field.value = "";
    notice.textContent = "";
    grow();
    send(text);
  }

  const tooLong = (length) => {
    notice.textContent = say(locale(), "tooLong", { length: length.toLocaleString(locale()) });
  };

  field.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || isConverting(event)) return;
    event.preventDefault();
    submit();
  });
  field.addEventListener("input", () => {
    notice.textContent = "";
    grow();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    submit();
  });

  return {
    /** Puts words there that nobody has sent yet. */
    fill(text) {
      field.value = text;
      grow();
    },
    focus: () => field.focus({ preventScroll: true }),
    /** Gives a text back that the desk refused, without losing what was typed meanwhile. */
    giveBack(text) {
      field.value = [text, field.value].filter(Boolean).join("\n");
      grow();
    },
  };
}
