/**
 * Every number, date, phone number and source that Madoguchi states, once. Fact ids (A01…, B01…) name what
 * a source says; `FACTS` holds the values the rules and the sentences use.
 */
import type { Day } from "../day.ts";

export interface Source {
  readonly publisher: string;
  readonly url: string;
  /** The day the source carries; null where it carries none. */
  readonly dated: Day | null;
  readonly facts: readonly string[];
}

const numbered = (letter: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `${letter}${String(index + 1).padStart(2, "0")}`);

export const SOURCES = {
  /** A third party's article on stopping So-net's sales calls. Not So-net's own. */
  optout: {
    publisher: "denwa-kun.com",
    url: "https://denwa-kun.com/so-net-solicitation-stopped",
    dated: null,
    facts: numbered("A", 35),
  },
  /** A news report of the company's release of 7 January 2010. */
  refund: {
    publisher: "ITライフハック",
    url: "https://itlifehack.jp/tag/誤請求",
    dated: "2010-01-08",
    facts: numbered("B", 14),
  },
  /** An independent report: the same dates, people and ways, the sum of the two areas, and the cause. No areas, no desk. */
  refundSecond: {
    publisher: "INTERNET Watch",
    url: "https://internet.watch.impress.co.jp/docs/news/341239.html",
    dated: "2010-01-08",
    facts: ["B01", "B02", "B03", "B04", "B05", "B09", "B10", "B11", "B14"],
  },
  /** 188: where it leads, on which days, that the call is charged and the advice free. */
  hotline: {
    publisher: "消費者庁",
    url: "https://www.caa.go.jp/policies/policy/local_cooperation/local_consumer_administration/hotline/",
    dated: null,
    facts: ["C01"],
  },
  /** The ministry's telecom desk advises and passes complaints on, and does not mediate. */
  mic: {
    publisher: "総務省",
    url: "https://www.soumu.go.jp/main_sosiki/joho_tsusin/s-jyoho.html",
    dated: null,
    facts: ["C02"],
  },
  /** 電気通信事業法 27条の2: going on soliciting a person who said no is forbidden (in force since 21 May 2016). */
  law: {
    publisher: "総務省",
    url: "https://www.soumu.go.jp/menu_news/s-news/01kiban08_03000316.html",
    dated: null,
    facts: ["C03"],
  },
  /** Yorisoi Hotline: 24 hours a day, free, and another number in Iwate, Miyagi and Fukushima. */
  lifeline: {
    publisher: "厚生労働省",
    url: "http://www.mhlw.go.jp/stf/houdou/yorisoigatasoudansienjigyou/",
    dated: "2013-08-08",
    facts: ["C04"],
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
  /** #9110: advice from the police where 110 would be too much. */
  policeAdvice: {
    publisher: "政府広報",
    url: "https://www.gov-online.go.jp/pr/media/cd/201511/201511_08.html",
    dated: "2015-11-01",
    facts: ["C05"],
  },
} as const satisfies Record<string, Source>;

export const FACTS = {
  refund: {
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
  },
  /** C07: not the announcement this desk knows about; told apart from it. */
  equipmentFee: {
    people: 20_815,
    /** Yen: one month of the fee. */
    amount: [420, 1743],
  },
  optout: {
    /** A16: "several days to about a week"; the longer end, in days. */
    usualDays: 7,
    /**
     * A18 says "several weeks" for contractors and no number. The desk waits four weeks before it speaks of
     * the next step; it never states four weeks as the source's figure.
     */
    contractorDays: 28,
  },
  /** Consumer Affairs Agency, caa.go.jp, hotline page. */
  hotline: "188",
  /** Police advice line, for what is not an emergency. */
  policeAdvice: "#9110",
  /** Yorisoi Hotline, 24 hours, free; listed by the Ministry of Health, Labour and Welfare. */
  lifeline: "0120-279-338",
  lifelineTohoku: "0120-279-226",
} as const;

/** Where links lead. `tel:` dials; the rest are pages. */
export const LINKS = {
  hotline: "tel:188",
  official: "https://www.so-net.ne.jp/",
  mic: "https://www.soumu.go.jp/main_sosiki/joho_tsusin/s-jyoho.html",
  sourceRefund: SOURCES.refundSecond.url,
  sourceRefundDetail: encodeURI(SOURCES.refund.url),
  sourceOptout: SOURCES.optout.url,
  sourceLastMonth: SOURCES.lastMonth.url,
  sourceEquipmentFee: SOURCES.equipmentFee.url,
  police: "tel:110",
  policeAdvice: "tel:%239110",
  lifeline: "tel:0120-279-338",
} as const;
