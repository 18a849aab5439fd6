/** The chat page: remembers, sends what the person does, draws what the desk says. */
import { createComposer } from "./composer.js";
import { longDate } from "./date.js";
import { createErase } from "./erase.js";
import * as log from "./log.js";
import { blank, keep as keepMemory, recall, uuid } from "./memory.js";
import { createOutbox } from "./outbox.js";
import { say, speak, spoken } from "./words.js";

const hasMouse = matchMedia("(hover: hover) and (pointer: fine)");

let memory = recall() ?? blank(spoken(navigator.languages) ?? document.documentElement.lang);
const keep = () => keepMemory(memory);

/** How the last act was made: a key press moves the focus on to the answer, a tap leaves it alone. */
let lastAct = "none";

const composer = createComposer(
  (text) => {
    lastAct = "typed";
    act({ type: "text", text }, text);
  },
  () => memory.locale,
);

const outbox = createOutbox({ memory: () => memory, keep, answered, failed, waiting });

function act(input, text) {
  const event = uuid();
  memory.unsent.push({ event, input });
  if (text !== undefined) {
    const entry = { who: "person", text, event };
    memory.entries.push(entry);
    log.clearProblem();
    log.showWhole(log.addOwn(entry, memory.locale));
  }
  keep();
  outbox.flush();
}

const actions = {
  /** A second tap before the answer is the same tap. @returns {boolean} whether it counted */
  press(button, label) {
    const waits = memory.unsent.some(({ input }) => input.button === button);
    if (waits) return false;
    act({ type: "press", button }, label);
    return true;
  },
  pick(date) {
    if (memory.unsent.some(({ input }) => input.date === date)) return;
    lastAct = "typed";
    act({ type: "pick", date }, longDate(date, memory.locale));
  },
};

function answered({ event }, { messages, locale }) {
  log.clearProblem();
  log.markUnsent(event, false);
  setLocale(locale);
  const isFirst = memory.entries.length === 0;
  const known = messages.length > 0 ? messages : [{ kind: "note", text: say(locale, "alreadyAnswered") }];
  log.ageMessages();
  const drawn = known.map((message) => {
    const entry = { who: "desk", message, locale, event };
    memory.entries.push(entry);
    return log.addMessage(entry, actions);
  });
  if (!isFirst) log.showStart(drawn[0]);
  focusOn(drawn[0]);
}

function focusOn(answer) {
  if (lastAct === "key") answer.focus({ preventScroll: true });
  else if (lastAct !== "none" && hasMouse.matches) composer.focus();
}

function failed({ event, input }, { reason, again }) {
  for (const unsent of memory.unsent) log.markUnsent(unsent.event, true);
  if (!again) {
    memory.entries = memory.entries.filter((entry) => entry.event !== event);
    log.removeOwn(event);
    if (input.type === "text") composer.giveBack(input.text);
  }
  const retry = again ? () => outbox.flush() : undefined;
  log.showProblem(say(memory.locale, reason, { length: input.text?.length }), memory.locale, retry);
}

function waiting(slow) {
  document.getElementById("waiting").hidden = !slow;
}

function setLocale(locale) {
  memory.locale = spoken([locale]) ?? memory.locale;
  speak(memory.locale);
}

function restore() {
  for (const [index, entry] of memory.entries.entries()) {
    if (entry.who === "person") {
      log.addOwn(entry, memory.locale);
      continue;
    }
    const before = memory.entries[index - 1];
    if (before?.who !== "desk" || before.event !== entry.event) log.ageMessages();
    log.addMessage(entry, actions);
  }
  const answers = document.querySelectorAll(".message:not(.past)");
  if (answers.length > 0) log.showStart(answers[0]);
}

function begin() {
  if (memory.entries.length === 0 && memory.unsent.length === 0) act({ type: "arrive" });
  else outbox.flush();
}

createErase(
  () => memory,
  () => {
    memory = blank(memory.locale);
    log.clearLog();
    lastAct = "typed";
    begin();
  },
);

for (const button of document.querySelectorAll("[data-press]"))
  button.addEventListener("click", () => {
    if (button.dataset.locale) setLocale(button.dataset.locale);
    actions.press(button.dataset.press, button.textContent);
  });

// Runs before the buttons' own listeners. A click without a pointer behind it (detail 0) is a key press.
document.addEventListener(
  "click",
  (event) => {
    lastAct = event.detail === 0 ? "key" : "tapped";
  },
  { capture: true },
);

addEventListener("online", () => outbox.flush());

setLocale(memory.locale);
restore();
begin();
requestAnimationFrame(log.speakNews);
