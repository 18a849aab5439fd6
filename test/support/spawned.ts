/** A program in a process of its own, with what it printed. */
import type { ChildProcess } from "node:child_process";
import { child as childProcess } from "./children.ts";

export interface Spawned {
  readonly child: ChildProcess;
  readonly out: () => string;
  readonly err: () => string;
  readonly exit: Promise<number | null>;
  /** The address it says it is open at. */
  readonly open: () => Promise<string>;
}

export function spawned(
  script: URL,
  environment: Record<string, string>,
  folder?: string,
  limit?: string,
  args: readonly string[] = [],
): Spawned {
  const command = [process.execPath, script.pathname, ...args];
  // A process that may write no more is not to be killed for it (SIGXFSZ): the write fails, as on a full disk.
  const limited = limit
    ? ["bash", "--norc", "-c", `trap '' XFSZ; ${limit}; exec "$0" "$@"`, ...command]
    : command;
  const [program, ...rest] = limited;
  const child = childProcess(program!, rest, {
    env: { PATH: process.env.PATH, NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE, ...environment },
    cwd: folder,
  });
  let out = "";
  let err = "";
  child.stdout.on("data", (data) => (out += data));
  child.stderr.on("data", (data) => (err += data));
  const exit = new Promise<number | null>((resolve) => child.once("close", resolve));
  return {
    child,
    out: () => out,
    err: () => err,
    exit,
    open: () =>
      new Promise((resolve, reject) => {
        const look = () => {
          const address = /http:\/\/localhost:\d+\//.exec(out)?.[0];
          if (address) resolve(address);
        };
        child.stdout.on("data", look);
        look();
        void exit.then((code) => reject(new Error(`ended with ${code}: ${err}`)));
      }),
  };
}
