/** Real desks in processes of their own, and the platform they deliver to, for tests that kill. */
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Delivery, Event } from "../../src/desk/desk.ts";
import { child as childProcess } from "./children.ts";

const script = new URL("killable-desk.ts", import.meta.url).pathname;

export interface Said {
  readonly status: string;
  readonly messages: readonly { readonly text: string }[];
}

export class DeskProcess {
  readonly #child: ChildProcess;
  readonly #port: string;

  private constructor(child: ChildProcess, port: string) {
    this.#child = child;
    this.#port = port;
  }

  static async start(storeUrl: string, platform: string): Promise<DeskProcess> {
    const child = childProcess(process.execPath, [script, storeUrl, platform], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const [data] = await Promise.race([once(child.stdout, "data"), once(child, "exit")]);
    if (child.exitCode !== null || child.signalCode !== null) throw new Error("The desk did not start.");
    return new DeskProcess(child, String(data).trim());
  }

  async kill(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const gone = once(this.#child, "exit");
    this.#child.kill("SIGKILL");
    await gone;
  }

  /** Rejects if the desk does not acknowledge the event. */
  async send(event: Event): Promise<Said> {
    const body = JSON.stringify(event);
    const response = await fetch(`http://127.0.0.1:${this.#port}/event`, { method: "POST", body });
    if (!response.ok) throw new Error(`desk: ${response.status}`);
    return response.json();
  }
}

export class HttpPlatform {
  /** What people saw: the same event once, as with LINE's retry keys and Discord's nonces. */
  readonly seen: { readonly event: string; readonly text: string | undefined }[] = [];
  readonly attempts: Delivery[] = [];
  /** Takes and answers a delivery, takes it in silence, or never gets to it. */
  manner: "answers" | "takes in silence" | "does not come to it" = "answers";
  readonly #server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    try {
      for await (const chunk of request) chunks.push(chunk as Buffer);
    } catch {
      return; // The sender was killed in the middle of its request.
    }
    const delivery = JSON.parse(Buffer.concat(chunks).toString()) as Delivery;
    this.attempts.push(delivery);
    if (this.manner === "does not come to it") return;
    if (!this.seen.some(({ event }) => event === delivery.event))
      this.seen.push({ event: delivery.event, text: delivery.messages[0]?.text });
    if (this.manner === "answers") response.end();
  });

  static async open(): Promise<HttpPlatform> {
    const platform = new HttpPlatform();
    platform.#server.listen(0, "127.0.0.1");
    await once(platform.#server, "listening");
    return platform;
  }

  get address(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/`;
  }

  get texts(): readonly (string | undefined)[] {
    return this.seen.map(({ text }) => text);
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}
