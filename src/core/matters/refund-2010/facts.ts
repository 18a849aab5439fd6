/** What So-net's announcement of 7 January 2010 says, and what is easily taken for it. */
import { numbered, type Source } from "../../content/source.ts";

export const SOURCES = {
  /** An independent report: the same dates, people and ways, the sum of the two areas, and the cause. No areas, no desk. */
  report: {
    publisher: "INTERNET Watch",
    url: "https://internet.watch.impress.co.jp/docs/news/341239.html",
    dated: "2010-01-08",
    facts: ["B01", "B02", "B03", "B04", "B05", "B09", "B10", "B11", "B14"],
  },
  /** A news report of the company's release of 7 January 2010. */
  detail: {
    publisher: "ITライフハック",
    url: "https://itlifehack.jp/tag/誤請求",
    dated: "2010-01-08",
    facts: numbered("B", 14),
  },
  /** So-net's own page: no daily rate, the month of cancelling is charged in full today. */
  lastMonth: {
    publisher: "So-net",
    url: "https://so-net.ne.jp/support/mbr/shiharai/timing/kaiyaku.html",
    dated: null,
    facts: ["C06"],
  },
  /** Another announcement with nearly the same course name: the free period of an equipment fee, one month too short. */
  equipmentFee: {
    publisher: "CNET Japan",
    url: "https://japan.cnet.com/article/20370500/",
    dated: "2008-03-31",
    facts: ["C07"],
  },
} as const satisfies Record<string, Source>;

export const FACTS = {
  /** B01 */
  announcedOn: "2010-01-07",
  /** B05: this day counts. */
  appliedFrom: "2005-04-01",
  /** B05: this day counts. */
  requestedUntil: "2009-09-16",
  /** B10: whole months, both counting. */
  route2From: "2009-06-01",
  route2Until: "2009-09-30",
  /** B11 */
  route3From: "2005-04-01",
  route3Until: "2009-05-31",
  /** B05 */
  people: 12_221,
  /** B06–B08: yen, including the tax of the time. */
  amount: { any: [3402, 6720], east: [3570, 6720], west: [3402, 6479] },
  /** B12 */
  newspaperOn: "2010-01-08",
  /** B13: as of January 2010. Whether it still answers is not confirmed. */
  desk: "0120-78-8221",
  deskHours: "9:00–18:00",
  /** C07: not the announcement this desk knows about; told apart from it. Yen: one month of the fee. */
  equipmentFee: { people: 20_815, amount: [420, 1743] },
} as const;
