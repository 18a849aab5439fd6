/** What is known of stopping So-net's solicitation. */
import { numbered, type Source } from "../../content/source.ts";

export const SOURCES = {
  /** A third party's article on stopping So-net's sales calls. Not So-net's own. */
  article: {
    publisher: "denwa-kun.com",
    url: "https://denwa-kun.com/so-net-solicitation-stopped",
    dated: null,
    facts: numbered("A", 35),
  },
} as const satisfies Record<string, Source>;

export const FACTS = {
  /** A16: "several days to about a week"; the longer end, in days. */
  usualDays: 7,
  /**
   * A18 says "several weeks" for contractors and no number. The desk waits four weeks before it speaks of
   * the next step; it never states four weeks as the source's figure.
   */
  contractorDays: 28,
} as const;
