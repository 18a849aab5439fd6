/** Where in a year an English text says something lies: rough, for what a question is about. */
import type { YearParts } from "../topics/year-parts.ts";

export const englishYearParts: YearParts = {
  told: /summer|june|july|august/,
  spring: /\b(?:jan|feb|mar|apr|may|spring)/,
  summer: /\b(?:jun|jul|aug|sep|summer|mid)/,
  autumn: /\b(?:oct|nov|dec|winter|autumn)/,
};
