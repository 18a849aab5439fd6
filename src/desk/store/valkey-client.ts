/** The one connection to Redis or Valkey: what it does not do at once, it does not do. */
import { Redis } from "iovalkey";
import { SECOND } from "../clock.ts";
import type { ValkeyAddress } from "./store-url.ts";
import { type ScriptedClient, scripts } from "./valkey-scripts.ts";

const CONNECT_TIMEOUT = 3 * SECOND;

/** LINE gives a webhook 2 seconds: a server that says nothing for half of that counts as down. */
const SILENCE = 1 * SECOND;

/** A look after each of so many parts of it. */
const LOOKS = 4;

const LONGEST_RECONNECT = 1 * SECOND;

/** Connects with `connect()`, and from then on again by itself after each loss. */
export function createValkeyClient(address: ValkeyAddress): ScriptedClient {
  const { host, port, username, password, database, tls } = address;
  const client = new Redis({
    host,
    port,
    db: database,
    ...(username !== undefined && { username }),
    ...(password !== undefined && { password }),
    ...(tls && { tls: {} }),
    // IPv4 or IPv6, as the name resolves.
    family: 0,
    familyFallback: { enabled: false },
    connectionName: "madoguchi",
    lazyConnect: true,
    connectTimeout: CONNECT_TIMEOUT,
    retryStrategy: (times) => Math.min(times * 50, LONGEST_RECONNECT),
    // Commands given while it is down fail at once. Kept for later, they would hang, and be applied after
    // the platform had been told that they failed.
    enableOfflineQueue: false,
    // 0, so that commands under way when the connection is lost fail too. With 1 the driver would keep them:
    // it sends them again later or, without the next option, forgets them and never answers.
    maxRetriesPerRequest: 0,
    autoResendUnfulfilledCommands: false,
    // After a failover the old primary only reads: the name leads to the new one.
    reconnectOnError: (error) => error.message.startsWith("READONLY"),
    scripts,
  });
  watchForSilence(client);
  return client as ScriptedClient;
}

/**
 * Closes the connection of a server that owes answers and sends nothing: whatever waits on it fails, and a new one is
 * made. Silence is counted in looks, between any two of which this process has read what was there. By the clock, as
 * the driver's own socketTimeout does it, a process that was busy for a second would blame the server for it.
 */
function watchForSilence(client: Redis): void {
  let [read, looks] = [0, 0];
  const look = () => {
    // Not there before the first connection.
    const stream: Redis["stream"] | undefined = client.stream;
    const isQuiet = stream?.bytesRead === read && client.commandQueue.length > 0;
    looks = isQuiet ? looks + 1 : 0;
    read = stream?.bytesRead ?? 0;
    if (looks < LOOKS) return;
    looks = 0;
    stream?.destroy(new Error(`Timeout: nothing came for ${SILENCE} ms.`));
  };
  const timer = setInterval(look, SILENCE / LOOKS).unref();
  client.once("end", () => clearInterval(timer));
}
