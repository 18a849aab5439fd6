/**
 * Builds an element from text and elements, never from HTML: nothing a message says can become markup.
 * @param {string} name tag and classes: "button.choice"
 * @param {Record<string, string>} attributes
 * @param {...(Node | string | false | null | undefined)} children
 */
export function element(name, attributes, ...children) {
  const [tag, ...classes] = name.split(".");
  const made = document.createElement(tag);
  made.classList.add(...classes);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.append(...children.filter(Boolean));
  return made;
}

/** Heard, not seen. */
export const unseen = (text) => element("span.unseen", {}, text);
