/** Says something to a screen reader that is seen elsewhere on the page. @param {string} text */
export function announce(text) {
  const place = document.getElementById("announcement");
  place.textContent = "";
  // A live region is read when it changes: the same words twice need a moment of silence between.
  requestAnimationFrame(() => {
    place.textContent = text;
  });
}
