/** A redis-server of the test's own, on a free port and in a folder of its own, to be stopped, frozen and cut off. */
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Redis } from "iovalkey";
import type { ValkeyAddress } from "../../src/desk/store/store-url.ts";
import { redisServer } from "./available.ts";
import { child } from "./children.ts";
import { PATIENCE } from "./eventually.ts";

export const hasRedis = redisServer !== undefined;

export const addressAt = (port: number, more: Partial<ValkeyAddress> = {}): ValkeyAddress => ({
  kind: "valkey",
  host: "127.0.0.1",
  port,
  tls: false,
  username: undefined,
  password: undefined,
  database: 0,
  ...more,
});

export class RedisServer {
  readonly port: number;
  readonly folder = mkdtempSync(join(tmpdir(), "madoguchi-redis-"));
  readonly #options: readonly string[];
  #process: ChildProcess | undefined;

  constructor(port: number, options: readonly string[]) {
    this.port = port;
    this.#options = options;
  }

  static async start(...options: readonly string[]): Promise<RedisServer> {
    const server = new RedisServer(await freePort(), options);
    await server.up();
    return server;
  }

  get url(): string {
    return `valkey://127.0.0.1:${this.port}`;
  }

  /** Starts it, with what it held when it went down. `more`: options for this time only. */
  async up(...more: readonly string[]): Promise<void> {
    const settings = ["--port", `${this.port}`, "--bind", "127.0.0.1", "--dir", this.folder];
    const durable = ["--save", "", "--appendonly", "yes", "--appendfsync", "always"];
    this.#process = child(redisServer!, [...settings, ...durable, ...this.#options, ...more], {
      stdio: "ignore",
    });
    for (let tries = 0; !(await answers(this.port)); tries++) {
      if (tries > PATIENCE / 20 || this.#process.exitCode !== null)
        throw new Error("redis-server does not start");
      await pause(20);
    }
  }

  async down(): Promise<void> {
    if (!this.#process || this.#process.exitCode !== null || this.#process.signalCode !== null) return;
    const gone = once(this.#process, "exit");
    this.#process.kill("SIGKILL");
    await gone;
  }

  /** It stays connected and says nothing, as a machine does that swaps or has lost its network. */
  freeze(): void {
    this.#process?.kill("SIGSTOP");
  }

  thaw(): void {
    this.#process?.kill("SIGCONT");
  }

  /** A replica has all that the server it copies had so far. */
  async isLinked(): Promise<void> {
    for (let tries = 0; tries < PATIENCE / 20; tries++) {
      const told = await this.ask((client) => client.info("replication"));
      if (told.includes("master_link_status:up")) return;
      await pause(20);
    }
    throw new Error("the replica does not follow");
  }

  /** What the other holds at its end is served here; this one is down, and what it held is gone. */
  async takesOver(other: RedisServer): Promise<void> {
    await other.down();
    rmSync(this.folder, { recursive: true });
    cpSync(other.folder, this.folder, { recursive: true });
    await this.up();
  }

  /** A client of the test's own, to look and to set. */
  async ask<T>(work: (client: Redis) => Promise<T>): Promise<T> {
    const client = new Redis({ port: this.port, host: "127.0.0.1" });
    try {
      return await work(client);
    } finally {
      client.disconnect();
    }
  }

  /** Lets time go by: everything is that much nearer to its end. */
  async pass(milliseconds: number): Promise<void> {
    await this.ask(async (client) => {
      for (const key of await client.keys("*")) {
        const left = await client.pttl(key);
        // At zero or less the key goes at once.
        if (left >= 0) await client.pexpire(key, left - milliseconds);
      }
    });
  }

  async remove(): Promise<void> {
    await this.down();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** A way to a server that can lose what comes back. */
export class LossyWay {
  readonly #server = createServer((near) => this.#join(near));
  readonly #to: number;
  #sockets: Socket[] = [];
  /** True: the next answer is lost, and the connection with it. */
  losesNext = false;

  constructor(to: number) {
    this.#to = to;
  }

  static async to(port: number): Promise<LossyWay> {
    const way = new LossyWay(port);
    way.#server.listen(0, "127.0.0.1");
    await once(way.#server, "listening");
    return way;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  close(): void {
    for (const socket of this.#sockets) socket.destroy();
    this.#server.close();
  }

  #join(near: Socket): void {
    const far = connect(this.#to, "127.0.0.1");
    this.#sockets.push(near, far);
    for (const socket of [near, far]) socket.on("error", () => {});
    near.pipe(far);
    far.on("data", (data) => {
      if (this.losesNext) {
        this.losesNext = false;
        near.destroy();
        far.destroy();
      } else near.write(data);
    });
    near.on("close", () => far.destroy());
    far.on("close", () => near.destroy());
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

/** Once it answers a ping, or asks for a password, it is up; while it loads its file it is not. */
const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1", () => socket.write("PING\r\n"));
    socket.once("data", (data) => {
      resolve(/^(\+PONG|-NOAUTH)/.test(String(data)));
      socket.destroy();
    });
    socket.once("error", () => resolve(false));
  });
