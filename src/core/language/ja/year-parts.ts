/** Where in a year a Japanese text says something lies, and which year of an era: rough, for what a question is about. */
import type { YearParts } from "../topics/year-parts.ts";

/** Heisei 1 is 1989. */
const BEFORE_HEISEI = 1988;

export const japaneseYearParts: YearParts = {
  told: /月|夏/,
  spring: /(?<!\d)[1-5](?:月|がつ)|[一二三四五]月|春|はる/,
  summer: /(?<!\d)[6-9](?:月|がつ)|[六七八九]月|夏|なつ/,
  autumn: /1[0-2](?:月|がつ)|冬|秋/,
  era: { sign: /(?:平成|へいせい|h)(\d{1,2})(?!\d)/, before: BEFORE_HEISEI },
};
