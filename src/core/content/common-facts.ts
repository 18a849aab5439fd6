/**
 * Numbers, phone numbers and sources that belong to no one matter: where people get help. Fact ids (C01…) name what a
 * source says. A matter's own are in its folder under `core/matters/`.
 */
import type { Source } from "./source.ts";

export const SOURCES = {
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
  /** #9110: advice from the police where 110 would be too much. */
  policeAdvice: {
    publisher: "政府広報",
    url: "https://www.gov-online.go.jp/pr/media/cd/201511/201511_08.html",
    dated: "2015-11-01",
    facts: ["C05"],
  },
  /** Yorisoi Hotline: still 24 hours a day, every day, free. */
  lifelineAgain: {
    publisher: "野洲市",
    url: "https://mykoho.jp/article/滋賀県野洲市/広報やす-令和6年9月1日号/9月10日火～16日祝は「自殺予防週間」-3",
    dated: "2024-09-01",
    facts: ["C08"],
  },
  /** An ATM has no function for receiving a refund: whoever sends one to it is a fraud. */
  atm: {
    publisher: "全国銀行協会",
    url: "https://www.zenginkyo.or.jp/hanzai/5395/",
    dated: null,
    facts: ["C09"],
  },
  /** No bank and no bankers' association asks for a PIN; no card or passbook is handed to a visitor. */
  pin: {
    publisher: "全国銀行協会",
    url: "http://www.zenginkyo.or.jp/hanzai/7320/",
    dated: null,
    facts: ["C10"],
  },
  /** Who may have one's card details: have the card stopped by its company at once. */
  card: {
    publisher: "堺市",
    url: "https://www.city.sakai.lg.jp/kurashi/shohi/trouble/sonota/statement.html",
    dated: "2022-06-01",
    facts: ["C11"],
  },
  /** Telling the number of prepaid e-money is handing over cash. */
  prepaid: {
    publisher: "秋田県警察 大館警察署",
    url: "https://www.police.pref.akita.lg.jp/odate/p2664",
    dated: null,
    facts: ["C12"],
  },
  /** A remote-control app shows the other side everything, one-time passwords too. */
  remoteApp: {
    publisher: "八尾市",
    url: "https://www.city.yao.osaka.jp/kurashi_tetsuzuki/sumai_kurashi_seikatsu/1002819/1002842/1002848.html",
    dated: "2025-03-21",
    facts: ["C13"],
  },
  /** It is in already: off the network, then remove it. One town's advice. */
  remoteAppRemoved: {
    publisher: "富良野市",
    url: "https://mykoho.jp/article/北海道富良野市/広報ふらの-2024年10月号-no-757/くらしの情報連載版〔消費トラブル〕-6",
    dated: "2024-10-01",
    facts: ["C14"],
  },
  /** Money sent: the bank it was sent to, and the police, at once. One bank's page, undated. Nothing says it comes back. */
  sent: {
    publisher: "岩手銀行",
    url: "https://www.iwatebank.co.jp/personal/financial_crime/transfer_fraud.html",
    dated: null,
    facts: ["C15"],
  },
  /** My Number is never asked for by phone in a proper procedure. One town's page, undated. */
  myNumber: {
    publisher: "苅田町",
    url: "https://www.town.kanda.lg.jp/page/1076.html",
    dated: null,
    facts: ["C16"],
  },
  /** A My Number card lost or handed over is stopped at any hour. */
  myNumberCard: {
    publisher: "能美市",
    url: "https://www.city.nomi.ishikawa.jp/www/contents/1001000000043/index.html",
    dated: "2021-04-01",
    facts: ["C17"],
  },
  /** A seller who will not go: say so; if he stays, the police; a contract made that way may be cancelled. */
  wontLeave: {
    publisher: "菊池市消費生活センター",
    url: "https://www.city.kikuchi.lg.jp/q/aview/329/26675.html",
    dated: "2021-06-25",
    facts: ["C18"],
  },
  /** TELL, in English: the number; the hours vary. */
  tell: {
    publisher: "TELL",
    url: "https://telljp.com/toll-free-suicide-awareness-month-2024/",
    dated: "2024-03-01",
    facts: ["C19"],
  },
  /**
   * Houterasu's information by three-way call with an interpreter; its page names the languages: English, Chinese,
   * Korean, Spanish, Portuguese, Vietnamese, Tagalog, Nepali, Thai, Indonesian.
   */
  multilingual: {
    publisher: "法テラス",
    url: "https://www.houterasu.or.jp/multilingual/index.html",
    dated: null,
    facts: ["C20"],
  },
  /** Yorisoi in other languages: press 2 after the announcement. Days and hours differ. */
  lifelineAbroad: {
    publisher: "岩国の情報サイト",
    url: "https://e-town-iwakuni.net/?p=8947",
    dated: null,
    facts: ["C21"],
  },
  /** 119: fire, sudden illness and accidents that are a matter of life and death. */
  rescue: {
    publisher: "南魚沼市消防本部",
    url: "https://www.city.minamiuonuma.niigata.jp/shoubouhonbu/docs/4193.html",
    dated: "2024-06-12",
    facts: ["C22"],
  },
} as const satisfies Record<string, Source>;

export const FACTS = {
  /** Consumer Affairs Agency, caa.go.jp, hotline page. */
  hotline: "188",
  /** Police advice line, for what is not an emergency. */
  policeAdvice: "#9110",
  /** Yorisoi Hotline, 24 hours, free; listed by the Ministry of Health, Labour and Welfare. */
  lifeline: "0120-279-338",
  lifelineTohoku: "0120-279-226",
  /** TELL Lifeline, in English. */
  tell: "0800-300-8355",
  /** Stops a My Number card at any hour. */
  myNumber: "0120-95-0178",
  /** Houterasu, Multilingual Information Service: Monday to Friday, 9 to 17. */
  multilingual: "0570-078377",
} as const;

const dialled = (number: string): string => `tel:${encodeURIComponent(number)}`;

/** Where links lead. `tel:` dials; the rest are pages. */
export const LINKS: Readonly<Record<string, string>> = {
  hotline: dialled(FACTS.hotline),
  official: "https://www.so-net.ne.jp/",
  mic: SOURCES.mic.url,
  police: "tel:110",
  ambulance: "tel:119",
  policeAdvice: dialled(FACTS.policeAdvice),
  lifeline: dialled(FACTS.lifeline),
};

/** Numbers of public desks are no secret: people ask about them. */
export const PHONES: readonly string[] = [
  FACTS.lifeline,
  FACTS.lifelineTohoku,
  FACTS.tell,
  FACTS.myNumber,
  FACTS.multilingual,
];
