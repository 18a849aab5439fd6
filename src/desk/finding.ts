/** What a look at an adapter's settings found: something that is as it should be, or is not, or is worth knowing. */
export interface Finding {
  readonly ok: boolean;
  readonly what: string;
  /** What to do about it. Beside `ok`: a hint that could not be checked. */
  readonly fix?: string;
}

const mark = ({ ok, fix }: Finding): string => (ok ? (fix ? "?" : "✓") : "✗");

/** One line for each finding, and its fix below it. */
export const reported = (findings: readonly Finding[]): string =>
  findings
    .flatMap((finding) => [
      `${mark(finding)} ${finding.what}`,
      ...(finding.fix ? [`  → ${finding.fix}`] : []),
    ])
    .join("\n");
