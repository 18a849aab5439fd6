/** Nobody is waited for without end. */
export class DeadlinePassed extends Error {
  readonly code = "deadline_passed";
  constructor() {
    super("No answer came in time: try again later.");
  }
}

/** Rejects with `DeadlinePassed` when it takes longer; the work itself goes on, unheard. */
export async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new DeadlinePassed()), Math.max(milliseconds, 0));
  });
  try {
    return await Promise.race([work, deadline]);
  } finally {
    clearTimeout(timer);
  }
}
