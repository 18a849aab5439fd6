/** The example sentences of every language, with what each is about. */
import type { Spoken } from "../../../content/content.ts";

export interface Example {
  readonly text: string;
  /** A topic id, `interview_refund`, `clarify`, or `out_of_scope.tech`. */
  readonly id: string;
  readonly locale: string;
}

const OUTSIDE = "out_of_scope";

export function examplesOf(content: Spoken): readonly Example[] {
  return content.locales.flatMap((locale) => {
    const words = content.words(locale);
    const ids = words
      .names("examples")
      .flatMap((id) =>
        id === OUTSIDE ? words.names(`examples.${id}`).map((kind) => `${id}.${kind}`) : [id],
      );
    return ids.flatMap((id) => words.list(`examples.${id}`).map((text) => ({ text, id, locale })));
  });
}
