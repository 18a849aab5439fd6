/**
 * What happens to a file: the disk is full, it may not be written, it is gone, one record in it is damaged, the
 * machine's clock is set on and back. Each time /readyz has to say so where people are not answered, and afterwards
 * everybody has been, as if nothing had been.
 */
import { chmodSync, renameSync, statSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as pause } from "node:timers/promises";
import { HOUR } from "../../src/desk/clock.ts";
import type { Experiment, Told } from "../experiment.ts";
import type { DeskProcess } from "../process.ts";
import type { Town } from "../town.ts";

const AHEAD = (new Date(Date.now() + 9 * HOUR).getUTCHours() < 12 ? 10 : -10) * HOUR;
const LEAPS = [AHEAD, -AHEAD];
/** Root may write anywhere. */
const UNPRIVILEGED =
  process.getuid?.() === 0 ? 'exec setpriv --reuid=65534 --regid=65534 --clear-groups "$0" "$@"' : "true";
const BLOCK = 1024;
/** Until /readyz must have said it. */
const LOOKS = 200;
const LOOK_EVERY = 50;

interface Place {
  readonly town: Town;
  readonly process: DeskProcess;
  readonly path: string;
  /** Everybody says their next words; ends when all are acknowledged. */
  readonly talk: () => Promise<void>;
}

/** True: it was told as it should be. */
type Harm = (place: Place) => Promise<boolean>;

/** Full: whoever writes is refused; all is acknowledged when there is room again. */
const full: Harm = async ({ process, path, talk }) => {
  await process.stop();
  const room = Math.ceil(statSync(path).size / BLOCK) + 16;
  await process.start({}, `ulimit -f ${room}`);
  const talking = talk();
  const isTold = await tells(process, /^store_/);
  await process.kill();
  await process.start();
  await talking;
  return isTold;
};

/** A user who may not write there: the process says so and ends, and nothing is written. */
const readOnly: Harm = async ({ town, process, talk }) => {
  await process.stop();
  chmodSync(town.folder, 0o555);
  const code = await process.start({}, UNPRIVILEGED).then(
    () => undefined,
    (error: Error) => /chown/.test(error.message) && /ended with 78/.test(error.message),
  );
  chmodSync(town.folder, 0o700);
  const talking = talk();
  await process.start();
  await talking;
  return code === true;
};

/** Another program writes to it and does not end. */
const locked: Harm = async ({ process, path, talk }) => {
  const other = new DatabaseSync(path);
  other.exec("BEGIN IMMEDIATE");
  const talking = talk();
  const isTold = await tells(process, /^store_/);
  other.exec("ROLLBACK");
  other.close();
  await talking;
  return isTold;
};

const gone: Harm = async ({ process, path, talk }) => {
  const elsewhere = `${path}-elsewhere`;
  renameSync(path, elsewhere);
  const talking = talk();
  const isTold = await tells(process, /^store_gone$/);
  renameSync(elsewhere, path);
  await talking;
  return isTold;
};

/** Set on or back by hours, and again to what it was; it stays the same day in Japan, whose day answers may name. */
const clock: Harm = async ({ process, talk }) => {
  const talking = talk();
  for (const _ of LEAPS) {
    await pause(50);
    process.leap();
  }
  await talking;
  return (await process.readiness())?.ready === true;
};

/** Of somebody outside of the experiment, who is then a stranger; nobody else is. */
const damaged: Harm = async ({ town, process, path, talk }) => {
  const victim = town.line.user();
  const greets = async () => {
    const event = { ...town.eventOf(town.people[0]!, 0), webhookEventId: String(Math.random()) };
    const replyToken = town.line.webhooks.issueToken(victim.id);
    await town.send([{ ...event, source: { type: "user", userId: victim.id }, replyToken }]);
  };
  const rows = () => {
    const file = new DatabaseSync(path);
    const found = file.prepare("SELECT key FROM record WHERE key LIKE 'line:%'").all() as { key: string }[];
    file.close();
    return new Set(found.map(({ key }) => key));
  };
  const before = rows();
  await greets();
  await town.quiet();
  const [mine] = [...rows()].filter((key) => !before.has(key));
  const file = new DatabaseSync(path);
  file.prepare("UPDATE record SET data = ? WHERE key = ?").run("{ damaged", mine!);
  file.close();
  const seen = victim.received.length;
  const talking = talk();
  await greets();
  await talking;
  await town.quiet();
  return victim.received.length > seen && (await process.readiness())?.ready === true;
};

const HARMS: Readonly<Record<string, Harm>> = { full, readOnly, locked, gone, damaged, clock };

/** Whether /readyz says it in time. */
async function tells(process: DeskProcess, code: RegExp): Promise<boolean> {
  for (let left = LOOKS; left > 0; left--) {
    const said = await process.readiness();
    if (said?.ready === false && code.test(said.troubles.store ?? "")) return true;
    await pause(LOOK_EVERY);
  }
  return false;
}

export const disk: Experiment = {
  name: "disk",
  size: { people: 20, scenes: 60 },
  patches: ["tireless"],
  store: "sqlite",
  environment: { CHAOS_LEAPS: Array.from({ length: 20 }, () => LEAPS).join(",") },
  atMost: { untold: 0, "file damaged": 0 },
  async run(town) {
    const [process] = town.processes as [DeskProcess];
    const path = join(town.folder, "desk.db");
    const [done, untold] = [{} as Record<string, number>, {} as Record<string, number>];
    const kinds = Object.keys(HARMS);
    for (const scene of town.people[0]!.scenes.keys()) {
      const talk = async () => {
        await Promise.all(town.people.map((person) => town.send([town.eventOf(person, scene)])));
      };
      const kind = kinds[scene % kinds.length]!;
      done[kind] = (done[kind] ?? 0) + 1;
      if (!(await HARMS[kind]!({ town, process, path, talk })))
        untold[`untold ${kind}`] = (untold[`untold ${kind}`] ?? 0) + 1;
    }
    await town.quiet();
    return { ...done, ...untold, untold: sumOf(untold), "file damaged": isSound(path) ? 0 : 1 };
  },
};

const sumOf = (told: Told): number => Object.values(told).reduce((one, other) => one + other, 0);

/** As SQLite itself sees it. */
function isSound(path: string): boolean {
  const file = new DatabaseSync(path, { readOnly: true });
  const found = file.prepare("PRAGMA integrity_check").all();
  file.close();
  return found.length === 1 && Object.values(found[0]!)[0] === "ok";
}
