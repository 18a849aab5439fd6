/** "Erase this chat": on a shared computer nothing may stay behind, here or at the desk. */
import { NotSent, post } from "./outbox.js";
import { say } from "./words.js";

/**
 * @param {() => import("./memory.js").Memory} memory
 * @param {() => void} erased
 */
export function createErase(memory, erased) {
  const dialog = document.getElementById("erase-dialog");
  const problem = document.getElementById("erase-problem");
  const yes = document.getElementById("erase-yes");

  document.getElementById("erase").addEventListener("click", () => {
    problem.textContent = "";
    dialog.showModal();
  });
  document.getElementById("erase-no").addEventListener("click", () => dialog.close());
  yes.addEventListener("click", async () => {
    yes.disabled = true;
    try {
      await post("/api/forget", { conversation: memory().conversation });
      dialog.close();
      erased();
    } catch (error) {
      if (!(error instanceof NotSent)) throw error;
      problem.textContent = say(memory().locale, "eraseFailed");
    } finally {
      yes.disabled = false;
    }
  });
}
