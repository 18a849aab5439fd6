/** What is kept of a person and what is not, as it is told: `locales/<locale>/privacy.yaml`. */
import type { Content } from "../content/content.ts";
import type { Words } from "../content/words.ts";
import type { Link, Row } from "../message.ts";

const rowsBelow = (words: Words, path: string): readonly Row[] =>
  words.names(path).map((name) => ({
    label: words.say(`${path}.${name}.label`),
    value: words.say(`${path}.${name}.value`),
  }));

/** Every field of the record has its words, and whose it is and when it ends. */
export const keptRows = (words: Words): readonly Row[] => [
  ...words.names("privacy.kept").map((group) => ({
    label: words.say(`privacy.kept.${group}.label`),
    value: words.list(`privacy.kept.${group}.fields`).join(words.say("privacy.joint")),
  })),
  ...rowsBelow(words, "privacy.rest"),
];

/** All that there is to tell, for whoever has not yet said a word. */
export const privacyRows = (words: Words): readonly Row[] => [
  ...keptRows(words),
  ...rowsBelow(words, "privacy.page"),
];

/** Where it stands as a page, if this house shows it to the world. */
export const privacyLink = ({ address }: Content, words: Words): readonly Link[] =>
  address === undefined
    ? []
    : [{ label: words.say("privacy.title"), url: `${address}/privacy?lang=${words.locale}` }];
