/** The real program, `src/main.ts`, in a process of its own on a port of its own, that can be killed and started again. */
import { readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { type Spawned, spawned } from "../test/support/spawned.ts";

const MAIN = new URL("../src/main.ts", import.meta.url);
const FAILPOINTS = new URL("failpoints.ts", import.meta.url);

export class DeskProcess {
  readonly #environment: Readonly<Record<string, string>>;
  readonly #folder: string;
  #running: Spawned | undefined;
  #port = "0";

  constructor(environment: Readonly<Record<string, string>>, folder: string) {
    this.#environment = environment;
    this.#folder = folder;
  }

  get address(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  get pid(): number | undefined {
    return this.#running?.child.pid;
  }

  /**
   * On the same port each time. Resolves as soon as it is ready for people. For this life only: `more`, and `limit`,
   * a shell's word on what it may do, with which it may never be ready.
   */
  async start(more: Readonly<Record<string, string>> = {}, limit?: string): Promise<void> {
    const environment = { ...this.#environment, PORT: this.#port, ...more };
    const running = spawned(
      MAIN,
      { ...environment, NODE_OPTIONS: `--import=${FAILPOINTS.pathname}` },
      this.#folder,
      limit,
    );
    this.#running = running;
    const address = await running.open().catch((error: unknown) => {
      // At its failpoint already.
      if (running.child.signalCode !== "SIGKILL") throw error;
      return undefined;
    });
    if (!address) return;
    this.#port = new URL(address).port;
    if (limit) return;
    while (!(await this.#isReady())) {
      if (running.child.exitCode !== null || running.child.signalCode !== null) return;
      await pause(20);
    }
  }

  async #isReady(): Promise<boolean> {
    return fetch(`${this.address}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
  }

  async kill(): Promise<void> {
    this.#running?.child.kill("SIGKILL");
    await this.ended();
  }

  /** As an operator stops it; the code it ends with. */
  async stop(): Promise<number | null | undefined> {
    this.#running?.child.kill("SIGTERM");
    return this.ended();
  }

  /** The next of CHAOS_LEAPS. */
  leap(): void {
    this.#running?.child.kill("SIGUSR2");
  }

  /** However it came to it. */
  async ended(): Promise<number | null | undefined> {
    return this.#running?.exit;
  }

  /** What it says of itself; undefined where it says nothing. */
  async readiness(): Promise<
    { readonly ready: boolean; readonly troubles: Readonly<Record<string, string>> } | undefined
  > {
    // It may be killed in the middle of its answer.
    return fetch(`${this.address}/readyz`)
      .then((answer) => answer.json())
      .catch(() => undefined);
  }

  /** What it has printed, its log included. */
  printed(): string {
    return `${this.#running?.out() ?? ""}${this.#running?.err() ?? ""}`;
  }

  /** Of its memory that is in use, in MiB. */
  memory(): number {
    const status = readFileSync(`/proc/${this.pid}/status`, "utf8");
    return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]) / 1024;
  }

  async figure(name: string): Promise<number> {
    const text = await (await fetch(`${this.address}/metrics`)).text();
    const lines = text.split("\n").filter((line) => line.startsWith(name));
    return lines.reduce((total, line) => total + Number(line.slice(line.lastIndexOf(" "))), 0);
  }
}
