/** One thing that was looked at before people are served, as `npm run doctor` tells it. */
export interface Finding {
  readonly ok: boolean;
  readonly what: string;
  /** What to do, where something is to be done. */
  readonly fix?: string;
}
