/**
 * The browser's own "back" steps back a question, as 戻る does: on a phone it is the gesture people use.
 *
 * Each question that follows another gets an entry in the history. Forward has nothing to go to: an answer is
 * given anew, which drops what lay ahead.
 */

/** @param {() => boolean} back steps back; false where there is nothing to go back to */
export function createSteps(back) {
  let depth = history.state?.depth ?? 0;

  addEventListener("popstate", ({ state }) => {
    const wanted = state?.depth ?? 0;
    if (wanted === depth) return;
    if (wanted > depth) return history.go(depth - wanted);
    depth = wanted;
    back();
  });

  return {
    /** There is one more step that can be taken back. */
    forward() {
      depth += 1;
      history.pushState({ depth }, "");
    },
    /** The person stepped back by the page's own button: the browser's history goes along. */
    back() {
      if (depth === 0) return;
      depth -= 1;
      history.back();
    },
  };
}
