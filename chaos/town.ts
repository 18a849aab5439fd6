/** A town for an experiment: LINE, the processes, a store, and people with a script each. */
import { createHmac } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Content } from "../src/core/content/content.ts";
import { dice } from "../test/support/dice.ts";
import { type LineServer, startLineServer } from "../test/support/line-server.ts";
import type { LineUser } from "../test/support/line-user.ts";
import { RedisServer } from "../test/support/redis.ts";
import { compare, type Findings, sum } from "./compare.ts";
import { DeskProcess } from "./process.ts";
import type { Rewording } from "./rewording.ts";
import { type Scene, writeScript } from "./script.ts";

export interface Plan {
  readonly seed: number;
  readonly people: number;
  readonly scenes: number;
  readonly processes: number;
  readonly store: "sqlite" | "redis";
  /** See patches.ts. */
  readonly patches: readonly string[];
}

/** What one experiment needs beyond its plan. */
export interface More {
  readonly environment?: Readonly<Record<string, string>> | undefined;
  readonly rewording?: Rewording | undefined;
}

export interface LineEvent {
  readonly [field: string]: unknown;
}

export interface Person {
  readonly user: LineUser;
  readonly scenes: readonly Scene[];
}

/** LINE's own patience: https://developers.line.biz/en/docs/messaging-api/check-webhook-error-statistics/ */
const WEBHOOK_PATIENCE = 2000;

/** LINE does not say how soon it sends an event again. To one that was too slow not at once, and later each time. */
const AGAIN_AFTER = 50;
const AGAIN_TO_THE_SLOW = 1000;
const LONGEST_AGAIN = 8000;

/** Nothing has come for so long, and nothing is owed: then nothing more will. */
const QUIET_MS = 3000;
const MOST_QUIET = 120_000;

const idOf = (user: LineUser, scene: number): string => `${user.id}/${scene}`;

export class Town {
  readonly line: LineServer;
  readonly processes: readonly DeskProcess[];
  readonly people: readonly Person[];
  readonly redis: RedisServer | undefined;
  readonly roll: () => number;
  /** Milliseconds until each webhook was acknowledged. */
  readonly acks: number[] = [];
  /** When each event was first made, just before it is sent. */
  readonly #written = new Map<string, number>();
  sent = 0;
  /** Where the processes live, and with which settings. */
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly rewording: Rewording | undefined;
  readonly content: Content;

  private constructor(
    parts: Pick<
      Town,
      "line" | "processes" | "people" | "redis" | "roll" | "folder" | "environment" | "rewording" | "content"
    >,
  ) {
    this.line = parts.line;
    this.processes = parts.processes;
    this.people = parts.people;
    this.redis = parts.redis;
    this.roll = parts.roll;
    this.folder = parts.folder;
    this.environment = parts.environment;
    this.rewording = parts.rewording;
    this.content = parts.content;
  }

  static async open(content: Content, plan: Plan, more: More = {}): Promise<Town> {
    const folder = mkdtempSync(join(tmpdir(), "madoguchi-chaos-"));
    const line = await startLineServer();
    const redis = plan.store === "redis" ? await RedisServer.start() : undefined;
    const environment = {
      STORE_URL: redis?.url ?? "sqlite:./desk.db",
      HASH_KEY: "chaos".repeat(8),
      LOG_LEVEL: "debug",
      LINE_CHANNEL_SECRET: line.channelSecret,
      LINE_CHANNEL_ACCESS_TOKEN: line.channelAccessToken,
      LINE_API_BASE_URL: line.url,
      CHAOS_PATCHES: ["known-generation", ...plan.patches].join(","),
      ...more.environment,
    };
    const processes = Array.from({ length: plan.processes }, () => new DeskProcess(environment, folder));
    const people = Array.from({ length: plan.people }, (_, index) => ({
      user: line.user(`U${String(index).padStart(32, "0")}`),
      scenes: writeScript(content, plan.seed * 100_003 + index, plan.scenes, more.rewording?.content),
    }));
    const town = new Town({
      ...{ line, redis, processes, people, folder, environment, content },
      roll: dice(plan.seed),
      rewording: more.rewording,
    });
    for (const each of processes) await each.start();
    return town;
  }

  pick<T>(things: readonly T[]): T {
    return things[Math.floor(this.roll() * things.length)]!;
  }

  /** `token`: without one the answer has to be pushed. */
  eventOf({ user, scenes }: Person, scene: number, token = true): LineEvent {
    const id = idOf(user, scene);
    if (!this.#written.has(id)) this.#written.set(id, this.line.now());
    return {
      ...scenes[scene]!.deed,
      mode: "active",
      timestamp: Date.now(),
      webhookEventId: id,
      deliveryContext: { isRedelivery: false },
      source: { type: "user", userId: user.id },
      ...(token ? { replyToken: this.line.webhooks.issueToken(user.id) } : {}),
    };
  }

  /** One webhook; undefined: no answer in time. */
  async post(
    process: DeskProcess,
    events: readonly LineEvent[],
    more: { readonly destination?: string; readonly secret?: string } = {},
  ) {
    const body = JSON.stringify({ destination: more.destination ?? "Ubot", events });
    const signature = createHmac("sha256", more.secret ?? this.line.channelSecret)
      .update(body)
      .digest("base64");
    const began = performance.now();
    try {
      const { status } = await fetch(`${process.address}/line/webhook`, {
        method: "POST",
        headers: { "content-type": "application/json", "x-line-signature": signature },
        body,
        signal: AbortSignal.timeout(WEBHOOK_PATIENCE),
      });
      this.acks.push(performance.now() - began);
      return status;
    } catch {
      return undefined;
    }
  }

  /** As LINE does with redelivery switched on: to any process, until one acknowledges it. */
  async send(events: readonly LineEvent[]): Promise<void> {
    this.sent += events.length;
    for (let wait = AGAIN_TO_THE_SLOW; ; wait = Math.min(wait * 2, LONGEST_AGAIN)) {
      const began = performance.now();
      if ((await this.post(this.pick(this.processes), events)) === 200) return;
      const isSlow = performance.now() - began > AGAIN_TO_THE_SLOW;
      await pause(isSlow ? wait * (0.5 + this.roll()) : AGAIN_AFTER);
      this.line.webhooks.renew(events);
    }
  }

  bubblesOf({ user }: Person): readonly string[] {
    return user.received.map((message) => JSON.stringify(message));
  }

  /** Waits until nothing more comes, and nothing is owed. */
  async quiet(): Promise<void> {
    const count = () => this.people.reduce((total, { user }) => total + user.received.length, 0);
    const wanted = this.people.reduce(
      (total, { scenes }) => total + scenes.reduce((bubbles, scene) => bubbles + scene.bubbles.length, 0),
      0,
    );
    const end = performance.now() + MOST_QUIET;
    for (let before = -1; performance.now() < end; ) {
      const now = count();
      if (now === before && (now >= wanted || (await this.#owed()) === 0)) return;
      before = now;
      await pause(now >= wanted ? QUIET_MS / 6 : QUIET_MS);
    }
  }

  async #owed(): Promise<number> {
    return this.processes[0]!.figure("madoguchi_owed_conversations").catch(() => 1);
  }

  findings(): Findings {
    return sum(
      this.people.map((person) => {
        const { user, scenes } = person;
        const written = scenes.map((_, scene) => this.#written.get(idOf(user, scene)) ?? 0);
        return compare(scenes, this.bubblesOf(person), { seen: user.receivedAt, written });
      }),
    );
  }

  async close(): Promise<void> {
    await Promise.all(this.processes.map((each) => each.kill()));
    await this.line.close();
    await this.redis?.remove();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
