/** A day as a file that every calendar reads (RFC 5545). Made here: the desk learns nothing of it. */
import { uuid } from "./memory.js";

/** A line is at most 75 octets long, then goes on after a space (RFC 5545 §3.1); never within a character. */
const LONGEST = 75;
const bytes = (text) => new TextEncoder().encode(text).length;

function folded(line) {
  const lines = [""];
  for (const sign of line) {
    if (bytes(lines.at(-1) + sign) > LONGEST) lines.push(" ");
    lines[lines.length - 1] += sign;
  }
  return lines.join("\r\n");
}

const escaped = (text) => text.replaceAll(/[\\;,]/g, "\\$&").replaceAll("\n", "\\n");
const compact = (day) => day.replaceAll("-", "");

/** @param {{ title: string, details: string, day: string }} reminder */
export function calendarFile({ title, details, day }) {
  const next = new Date(Date.parse(day) + 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
  const stamp = `${new Date().toISOString().replaceAll(/[-:]|\.\d+/g, "")}`;
  return [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Madoguchi//JA",
    "BEGIN:VEVENT",
    `UID:${uuid()}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${compact(day)}`,
    `DTEND;VALUE=DATE:${compact(next)}`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(details)}`,
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  ]
    .map(folded)
    .join("\r\n");
}
