/**
 * The right to go first, for processes that share a store: one holder at a time, until it is given back or,
 * should its holder have died, until its time is up. It only keeps processes from getting into each other's
 * way: a holder that was asleep for too long still writes, and then the record's version refuses the write.
 */
export interface Leases {
  /** False: somebody else holds it. */
  take(name: string, holder: string, milliseconds: number): Promise<boolean>;
  /** Does nothing if it is somebody else's by now. */
  release(name: string, holder: string): Promise<void>;
}
