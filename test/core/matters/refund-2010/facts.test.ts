/**
 * Every number, date, phone number and address of the matter, typed a second time beside what its source says, so that
 * a slip of the hand cannot pass. Quotations are from the sources themselves; "B05" and the like are fact ids.
 */
import { expect, test } from "vitest";
import { FACTS, SOURCES } from "../../../../src/core/matters/refund-2010/facts.ts";
import { refund2010 } from "../../../../src/core/matters/refund-2010/index.ts";
import { content } from "../../../support/core-talker.ts";

test("the announcement of 7 January 2010 (ITライフハック, INTERNET Watch), and the one told apart from it (CNET Japan)", () => {
  expect(FACTS).toEqual({
    // B01 「ソネットエンタテインメント株式会社は2010年1月7日」
    announcedOn: "2010-01-07",
    // B05 「2005年4月1日以降に上記1の対象コースへ申し込み」
    appliedFrom: "2005-04-01",
    // B05 「2009年9月16日までの間に解約を申し込んだユーザー」
    requestedUntil: "2009-09-16",
    // B10 「2009年6月から9月末までの期間に対象コースを解約し」
    route2From: "2009-06-01",
    route2Until: "2009-09-30",
    // B11 「2005年4月から2009年5月末までの期間に対象コースを解約し」
    route3From: "2005-04-01",
    route3Until: "2009-05-31",
    // B05 「<12,221名>」
    people: 12221,
    amount: {
      // B06 「3,402 円〜6,720 円(税込)」
      any: [3402, 6720],
      // B07 「NTT東日本エリア月額基本料金<3,570 円〜6,720 円(税込)>」
      east: [3570, 6720],
      // B08 「NTT西日本エリア月額基本料金<3,402 円〜6,479 円(税込)>」
      west: [3402, 6479],
    },
    // B12 「1月8日(金)付朝刊の新聞告知」
    newspaperOn: "2010-01-08",
    // B13 「フリーダイヤル:0120-78-8221」
    desk: "0120-78-8221",
    // B13 「受付時間:9:00〜18:00 年中無休」
    deskHours: "9:00–18:00",
    // C07 「20,815人」「420円〜1,743円」: the announcement that is told apart from it.
    equipmentFee: { people: 20815, amount: [420, 1743] },
  });
});

test("where each fact is from, and the day its source carries", () => {
  expect(
    Object.entries(SOURCES).map(([name, { publisher, url, dated, facts }]) => [
      name,
      publisher,
      url,
      dated,
      facts.join(" "),
    ]),
  ).toEqual([
    // It has neither the areas (B06 to B08) nor the notice and the desk (B12, B13).
    [
      "report",
      "INTERNET Watch",
      "https://internet.watch.impress.co.jp/docs/news/341239.html",
      "2010-01-08",
      "B01 B02 B03 B04 B05 B09 B10 B11 B14",
    ],
    [
      "detail",
      "ITライフハック",
      "https://itlifehack.jp/tag/誤請求",
      "2010-01-08",
      "B01 B02 B03 B04 B05 B06 B07 B08 B09 B10 B11 B12 B13 B14",
    ],
    ["lastMonth", "So-net", "https://so-net.ne.jp/support/mbr/shiharai/timing/kaiyaku.html", null, "C06"],
    ["equipmentFee", "CNET Japan", "https://japan.cnet.com/article/20370500/", "2008-03-31", "C07"],
  ]);
});

test("where its links lead, and what is no secret when somebody writes it", () => {
  expect(refund2010.links).toEqual({
    sourceRefund: "https://internet.watch.impress.co.jp/docs/news/341239.html",
    sourceRefundDetail: "https://itlifehack.jp/tag/%E8%AA%A4%E8%AB%8B%E6%B1%82",
    sourceLastMonth: "https://so-net.ne.jp/support/mbr/shiharai/timing/kaiyaku.html",
    sourceEquipmentFee: "https://japan.cnet.com/article/20370500/",
  });
  expect(refund2010.phones).toEqual(["0120-78-8221"]);
  // Sign-ups from 2005, ends of the plan until 2009, the announcement of 2010 and the year after it.
  expect(refund2010.years).toEqual([2005, 2009, 2010, 2011]);
});

/** Every figure that a sentence may name, as it is read. */
const READ: readonly (readonly [name: string, ja: string, en: string])[] = [
  ["announcedOn", "2010年1月7日", "7 January 2010"],
  ["announcedOnShort", "2010年1月7日", "7 Jan 2010"],
  ["newspaperOn", "2010年1月8日", "8 January 2010"],
  ["newspaperOnShort", "2010年1月8日", "8 Jan 2010"],
  ["reportedOn", "2010年1月8日", "8 January 2010"],
  ["reportedOnShort", "2010年1月8日", "8 Jan 2010"],
  ["equipmentFeeOn", "2008年3月31日", "31 March 2008"],
  ["equipmentFeeOnShort", "2008年3月31日", "31 Mar 2008"],
  ["appliedFrom", "2005年4月1日", "1 April 2005"],
  ["appliedFromShort", "2005年4月1日", "1 Apr 2005"],
  ["appliedBefore", "2005年3月31日", "31 March 2005"],
  ["appliedBeforeShort", "2005年3月31日", "31 Mar 2005"],
  ["requestedUntil", "2009年9月16日", "16 September 2009"],
  ["requestedUntilShort", "2009年9月16日", "16 Sep 2009"],
  ["requestedAfter", "2009年9月17日", "17 September 2009"],
  ["requestedAfterShort", "2009年9月17日", "17 Sep 2009"],
  ["announcedMonth", "2010年1月", "January 2010"],
  ["announcedMonthShort", "2010年1月", "Jan 2010"],
  ["route2From", "2009年6月", "June 2009"],
  ["route2FromShort", "2009年6月", "Jun 2009"],
  ["route2Until", "2009年9月", "September 2009"],
  ["route2UntilShort", "2009年9月", "Sep 2009"],
  ["route3From", "2005年4月", "April 2005"],
  ["route3FromShort", "2005年4月", "Apr 2005"],
  ["route3Until", "2009年5月", "May 2009"],
  ["route3UntilShort", "2009年5月", "May 2009"],
  ["afterRoute2", "2009年10月", "October 2009"],
  ["afterRoute2Short", "2009年10月", "Oct 2009"],
  ["route2Months", "2009年6月〜9月", "June to September 2009"],
  ["people", "12,221", "12,221"],
  ["equipmentFeePeople", "20,815", "20,815"],
  ["equipmentFeeLow", "420", "420"],
  ["equipmentFeeHigh", "1,743", "1,743"],
  ["amountLow", "3,402", "3,402"],
  ["amountHigh", "6,720", "6,720"],
  ["eastLow", "3,570", "3,570"],
  ["eastHigh", "6,720", "6,720"],
  ["westLow", "3,402", "3,402"],
  ["westHigh", "6,479", "6,479"],
  ["refundDesk", "0120-78-8221", "0120-78-8221"],
  ["refundDeskHours", "9:00–18:00", "9:00–18:00"],
  ["planJa", "「So-net 光 with フレッツ」", "「So-net 光 with フレッツ」"],
  ["plan", "「So-net 光 with フレッツ」", '"So-net Hikari with FLET\'S"'],
  ["company2010", "ソネットエンタテインメント株式会社", "So-net Entertainment Corporation"],
];

test.each(["ja", "en"])("every figure as a sentence in %s reads it", (locale) => {
  const { say, aloud } = content.words(locale);
  const figures = Object.entries(refund2010.figures(say, aloud));
  expect(Object.fromEntries(figures.filter(([name]) => !name.endsWith("Reading")))).toEqual(
    Object.fromEntries(READ.map(([name, ja, en]) => [name, locale === "ja" ? ja : en])),
  );
});

test("days are read aloud in Japanese as Japanese counts them", () => {
  const { say, aloud } = content.words("en");
  expect(refund2010.figures(say, aloud)).toMatchObject({
    announcedOnReading: "2010-nen 1-gatsu nanoka",
    appliedFromReading: "2005-nen 4-gatsu tsuitachi",
    requestedUntilReading: "2009-nen 9-gatsu 16-nichi",
    announcedMonthReading: "2010-nen 1-gatsu",
  });
});
