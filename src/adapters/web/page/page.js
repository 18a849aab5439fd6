/** The chat page: remembers, sends what the person does, draws what the desk says. */
import { isEmbedded, takeQuestion, wantsLanguage } from "./address.js";
import { announce } from "./announce.js";
import { createComposer } from "./composer.js";
import { conclusion } from "./conclusion.js";
import { longDate } from "./date.js";
import { createErase } from "./erase.js";
import { reopen } from "./fold.js";
import * as log from "./log.js";
import { blank, keep as keepMemory, recall, uuid } from "./memory.js";
import { createOutbox } from "./outbox.js";
import { BACK, openEntry, putBehind, reopenIn } from "./progress.js";
import { createSteps } from "./steps.js";
import { maxText, say, speak, spoken } from "./words.js";

const hasMouse = matchMedia("(hover: hover) and (pointer: fine)");

const greetedIn = document.documentElement.lang;

let memory = recall() ?? blank(wantsLanguage ? greetedIn : (spoken(navigator.languages) ?? greetedIn));
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

const steps = createSteps(() => {
  if (memory.entries.some(({ answer }) => answer)) act({ type: "press", button: `${BACK}0` });
});

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
  keep,
  /** A second tap before the answer is the same tap. @returns {boolean} whether it counted */
  press(button, label) {
    const waits = memory.unsent.some(({ input }) => input.button === button);
    if (waits) return false;
    if (button.startsWith(BACK)) steps.back();
    act({ type: "press", button }, label);
    return true;
  },
  pick(date, question) {
    if (memory.unsent.some(({ input }) => input.date === date && input.question === question)) return;
    lastAct = "typed";
    act({ type: "pick", date, question }, longDate(date, memory.locale));
  },
};

function answered({ event, input }, { messages, locale }) {
  log.clearProblem();
  log.markUnsent(event, false);
  setLocale(locale);
  const isFirst = memory.entries.length === 0;
  const known = messages.length > 0 ? messages : [{ kind: "note", text: say(locale, "alreadyAnswered") }];
  goOn(event, input, known);
  log.ageMessages();
  const drawn = entriesOf(known, { who: "desk", locale, event }, input).map((entry) => {
    memory.entries.push(entry);
    return log.addMessage(entry, actions);
  });
  announce(conclusion(known));
  if (!isFirst) log.showStart(drawn[0]);
  focusOn(drawn[0]);
}

/** What the answer means for the question before it. */
function goOn(event, input, messages) {
  for (const { asking } of messages) {
    if (!asking) continue;
    reopenIn(memory.entries, asking);
    reopen(asking);
  }
  const question = openEntry(memory.entries);
  if (!question) return;
  const own = memory.entries.find((entry) => entry.who === "person" && entry.event === event);
  putBehind(question, own, { messages, input });
  if (own?.folded) log.hideOwn(event);
  const drawn = log.openQuestion();
  if (drawn) log.foldAway(drawn, question, actions);
  if (question.answer) steps.forward();
}

/** A menu speaks for itself: what the greeting says around it stands beneath it, on the same card. */
function entriesOf(messages, entry, input) {
  const others = messages.slice(0, -1);
  const menu = messages.at(-1);
  const greets =
    input.type === "arrive" && menu.kind === "menu" && others.every(({ kind }) => kind === "note");
  return greets
    ? [{ ...entry, message: menu, beneath: others.map(({ text }) => text) }]
    : messages.map((message) => ({ ...entry, message }));
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
  const sign = document.getElementById("waiting");
  sign.hidden = !slow;
  if (slow) log.showWhole(sign);
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
  const question = takeQuestion().slice(0, maxText);
  const isNew = memory.entries.length === 0 && memory.unsent.length === 0;
  if (isNew && question) return act({ type: "text", text: question }, question);
  if (question) composer.fill(question);
  if (isNew) act({ type: "arrive" });
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
    actions.press(button.dataset.press, button.ariaLabel ?? button.textContent);
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

document.documentElement.classList.toggle("embedded", isEmbedded);
setLocale(memory.locale);
restore();
begin();
