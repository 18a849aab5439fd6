/**
 * What is known of the first step in troubles that are neither the calls nor the announcement of 2010. Every page was
 * read as a stored copy of 25 November 2026. Where a page shows no day, `dated` is null and the words say so; one that
 * shows a month is dated its first day. What is known from commercial pages alone (So-net's telephone number, what
 * "kaiyaku" and "taikai" mean there) is left out on purpose.
 */
import { SOURCES as HELP, FACTS as HELP_FACTS } from "../../content/common-facts.ts";
import type { Source } from "../../content/source.ts";
import { SOURCES as ANNOUNCEMENT } from "../refund-2010/facts.ts";

export const SOURCES = {
  /** F01: a seller who does not give its name breaks the law, since October 2019. */
  complaints: {
    publisher: "総務省",
    url: "https://www.soumu.go.jp/menu_news/s-news/01kiban08_03000305.html",
    dated: null,
    facts: ["F01"],
  },
  /** F02: agents are notified to the minister and listed; explanation papers carry their number. */
  agents: {
    publisher: "総務省",
    url: "https://www.soumu.go.jp/menu_news/s-news/01kiban08_03000312.html",
    dated: "2020-03-24",
    facts: ["F02"],
  },
  /** F03: the transfer consent number moves a line of NTT to another company; it is a new contract. */
  transfer: {
    publisher: "国民生活センター",
    url: "https://www.kokusen.go.jp/t_box/data/t_box-faq_qa2017_21.html",
    dated: "2024-04-23",
    facts: ["F03"],
  },
  /** F04: So-net itself: papers first, no consent on the phone to what is not understood, see whose contract it is. */
  sonetWarning: {
    publisher: "ソネット株式会社",
    url: "http://so-net.ne.jp/support/information/140918.html",
    dated: "2014-09-18",
    facts: ["F04"],
  },
  /** F05: recorded voices that say "NTT" and speak of unpaid fees are not NTT Finance. */
  falseNtt: {
    publisher: "山形県警察",
    url: "https://www-pref-yamagata-jp.cache.yimg.jp/800028/tokusyusagi/nttsagi.html",
    dated: "2024-09-20",
    facts: ["F05"],
  },
  /** F10: within eight days, the day the paper came being the first, in writing, without the company's consent. */
  eightDays: {
    publisher: "柏市",
    url: "https://www.city.kashiwa.lg.jp/shohiseikatsu-c/living_environment/shohisekatsu/1669.html",
    dated: "2021-10-18",
    facts: ["F10"],
  },
  /** F11: fibre lines of resellers are covered. */
  covered: {
    publisher: "Iwaki City",
    url: "https://www.city.iwaki.lg.jp/www/contents/1731905043868/index.html",
    dated: "2024-11-25",
    facts: ["F11"],
  },
  /** F12: also where one was switched by phone; usage, work and handling are charged, no penalty. */
  costs: {
    publisher: "大東市",
    url: "https://www.city.daito.lg.jp/soshiki/16/2277.html",
    dated: "2020-11-25",
    facts: ["F12"],
  },
  /** F13: since July 2022 the explanation paper comes before a contract by phone. */
  rules: {
    publisher: "総務省",
    url: "https://www.soumu.go.jp/main_sosiki/joho_tsusin/d_syohi/shohi.htm",
    dated: "2022-07-01",
    facts: ["F13"],
  },
  /** F14: before the work, free of charge by the trade's own standard, a bulletin says. Not a right. */
  beforeWork: {
    publisher: "真岡市",
    url: "https://mykoho.jp/article/栃木県真岡市/広報もおか-令和6年9月号no-832/消費生活センターメモ-no-495",
    dated: "2024-09-01",
    facts: ["F14"],
  },
  /** F15: of a router sold by phone the agency names cooling-off and the eight days. A news report. */
  devices: {
    publisher: "livedoorニュース",
    url: "https://news.livedoor.com/article/detail/30710038/",
    dated: "2026-03-06",
    facts: ["F15"],
  },
  /** F20: a course ends with a month, which is charged in full; a penalty may come on top. */
  lastMonth: { ...ANNOUNCEMENT.lastMonth, facts: ["F20"] },
  /** F21: leaving is under "退会" of the member support; rented devices go back from the end of that month. */
  leaving: {
    publisher: "So-net",
    url: "https://www.so-net.ne.jp/support/withdrawal/s0010.html",
    dated: null,
    facts: ["F21"],
  },
  /** F22: So-net's support on LINE, at any hour. */
  lineSupport: {
    publisher: "So-net",
    url: "https://www.so-net.ne.jp/support/channel/line/?SmRint=sp_sotop_dd_line",
    dated: null,
    facts: ["F22"],
  },
  /** F30: a card charge that is not one's own: the card company soon, then 188. */
  cardCharge: {
    publisher: "国民生活センター",
    url: "https://www.kokusen.go.jp/mimamori/mj_mailmag/mj-shinsen296.html",
    dated: "2017-11-28",
    facts: ["F30"],
  },
  /** F31: card companies often look no further back than 60 days; it differs. */
  cardDays: {
    publisher: "Tokyo Kurashi WEB",
    url: "https://www.shouhiseikatu.metro.tokyo.lg.jp/kurashi/soudan.html",
    dated: null,
    facts: ["F31"],
  },
  /** F32: bills after leaving may be an option that was not cancelled. */
  options: {
    publisher: "沼津市",
    url: "https://city.numazu.shizuoka.jp/kurashi/anshin/consumer/topics/meisaicheck.htm",
    dated: null,
    facts: ["F32"],
  },
  /** F40: family and helpers may ask the consumer centre too. */
  onBehalf: {
    publisher: "中野区",
    url: "https://www.city.tokyo-nakano.lg.jp/kurashi/bohan/syohiseikatsu/syohisyasodannogenba/2024/koureisyanosyouhisyatoraburuwofs.html",
    dated: "2024-09-02",
    facts: ["F40"],
  },
  /** F41: taking over a contract in the family. */
  takeover: {
    publisher: "So-net",
    url: "https://support.so-net.ne.jp/supportsitedetailpage?id=000011271",
    dated: null,
    facts: ["F41"],
  },
  /** F42: whether the rules cover a company's contract: pages disagree, so nothing is judged. */
  companies: {
    publisher: "全国商工団体連合会",
    url: "https://zenshoren.or.jp/2020/03/30/post-2650",
    dated: "2020-03-30",
    facts: ["F42"],
  },
  /** F50: no refund comes through an ATM. */
  atm: { ...HELP.atm, facts: ["F50"] },
  /** F51: a card that may be misused: the company on its back, at once. */
  cardStop: { ...HELP.card, facts: ["F51"] },
  /** F52: money sent: the bank it went to, and the police. */
  transferred: { ...HELP.sent, facts: ["F52"] },
  /** F53: a number of a prepaid card told is cash given. */
  prepaid: { ...HELP.prepaid, facts: ["F53"] },
  /** F54: a remote-control app that is in: go offline, remove it. */
  remoteApp: { ...HELP.remoteAppRemoved, facts: ["F54"] },
  /** F55: a My Number card that was lost or handed over is stopped at any hour. */
  myNumber: { ...HELP.myNumberCard, facts: ["F55"] },
  /** F60: "please leave", then the police; a contract made because they stayed may be undone. */
  wontLeave: { ...HELP.wontLeave, facts: ["F60"] },
  /** F61: 110 at once, #9110 for advice. */
  policeAdvice: { ...HELP.policeAdvice, facts: ["F61"] },
  /** F62: the Yorisoi Hotline, newer than the ministry's page. */
  lifeline: { ...HELP.lifelineAgain, facts: ["F62"] },
  /** F63: another number of it in Iwate, Miyagi and Fukushima. */
  lifelineTohoku: { ...HELP.lifeline, facts: ["F63"] },
  /** F64: 119 where a life is in danger. */
  rescue: { ...HELP.rescue, facts: ["F64"] },
  /** F70: law and desks in other languages. */
  languages: {
    publisher: "法テラス",
    url: "https://www.houterasu.or.jp/site/english/multilingualinformationservice.html",
    dated: null,
    facts: ["F70"],
  },
  /** F71: about half of the consumer centres did something for speakers of other languages. */
  centres: {
    publisher: "国民生活センター",
    url: "https://www.kokusen.go.jp/news/data/n-20160623_3.html",
    dated: "2016-06-23",
    facts: ["F71"],
  },
  /** F72: the Yorisoi Hotline in other languages: press 2. A copy of its sheet of about 2015. */
  lifelineLanguages: { ...HELP.lifelineAbroad, facts: ["F72"] },
  /** F73: TELL, in English; its hours vary. */
  tell: { ...HELP.tell, facts: ["F73"] },
} as const satisfies Record<string, Source>;

export const FACTS = {
  /** F10: the day the paper came is the first of them. */
  days: 8,
  /** F31 */
  cardDays: 60,
  /** F41: yen, with tax, on a page without a date. */
  takeoverFee: 3300,
  /** F55 */
  myNumberDesk: HELP_FACTS.myNumber,
  /** F70, and from IP phones and prepaid mobiles. */
  languagesDesk: HELP_FACTS.multilingual,
  languagesDeskIp: "050-3754-5430",
  languagesHours: "9:00–17:00",
  /** F73 */
  tell: HELP_FACTS.tell,
} as const;
