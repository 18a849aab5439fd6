/** Child processes that outlive neither the test that started them, even where it ran out of time, nor its file. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";

const living = new Set<ChildProcess>();
process.on("exit", () => {
  for (const child of living) child.kill("SIGKILL");
});

/** As `spawn`, but remembered from its first moment. */
export const child: typeof spawn = (...args: unknown[]) => {
  const started = (spawn as (...args: unknown[]) => ReturnType<typeof spawn>)(...args);
  living.add(started);
  started.once("exit", () => living.delete(started));
  return started as never;
};

/** Ends them all, those that a test is just starting too. */
export async function endChildren(): Promise<void> {
  await Promise.all(
    [...living].map(async (started) => {
      const gone = once(started, "exit");
      started.kill("SIGKILL");
      await gone;
    }),
  );
}
