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
} as const satisfies Record<string, Source>;

export const FACTS = {
  /** Consumer Affairs Agency, caa.go.jp, hotline page. */
  hotline: "188",
  /** Police advice line, for what is not an emergency. */
  policeAdvice: "#9110",
  /** Yorisoi Hotline, 24 hours, free; listed by the Ministry of Health, Labour and Welfare. */
  lifeline: "0120-279-338",
  lifelineTohoku: "0120-279-226",
} as const;

const dialled = (number: string): string => `tel:${encodeURIComponent(number)}`;

/** Where links lead. `tel:` dials; the rest are pages. */
export const LINKS: Readonly<Record<string, string>> = {
  hotline: dialled(FACTS.hotline),
  official: "https://www.so-net.ne.jp/",
  mic: SOURCES.mic.url,
  police: "tel:110",
  policeAdvice: dialled(FACTS.policeAdvice),
  lifeline: dialled(FACTS.lifeline),
};

/** Numbers of public desks are no secret: people ask about them. */
export const PHONES: readonly string[] = [FACTS.lifeline, FACTS.lifelineTohoku];
