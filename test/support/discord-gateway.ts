/** The gateway of the local Discord: HELLO, IDENTIFY, READY, heartbeats, RESUME with everything missed. */
import { randomUUID } from "node:crypto";
import type { Server } from "node:http";
import { GatewayOpcodes } from "discord.js";
import { type WebSocket, WebSocketServer } from "ws";
import { APPLICATION, asUser, GUILD, guild, type World } from "./discord-world.ts";

interface Session {
  readonly id: string;
  /** Which share of the servers it hears: [id, number of shards]. */
  readonly shard: readonly [number, number];
  readonly log: { op: number; t: string; s: number; d: unknown }[];
  socket: WebSocket | undefined;
}

/** What a session is told of the server when it begins. */
const joined = {
  ...guild,
  ...Object.fromEntries(
    ["channels", "members", "threads", "presences", "voice_states"].map((key) => [key, []]),
  ),
  stage_instances: [],
  guild_scheduled_events: [],
  soundboard_sounds: [],
  member_count: 2,
  large: false,
};

/** "Gateway: Sharding": shard_id = (guild_id >> 22) % num_shards; direct messages go to shard 0. */
const hears = ({ shard: [id, of] }: Session, guild: unknown): boolean =>
  (guild === undefined ? 0 : Number((BigInt(String(guild)) >> 22n) % BigInt(of))) === id;

export function createGateway(world: World, token: string, http: Server) {
  const sockets = new WebSocketServer({ server: http, path: "/gateway" });
  const sessions = new Map<string, Session>();
  const seen = { identified: 0, resumed: 0, refused: 0, heartbeats: 0, closes: [] as number[] };
  let url = "";
  let accepted = token;
  let deaf: WebSocket | undefined;

  function dispatch(session: Session, t: string, d: unknown) {
    const packet = { op: GatewayOpcodes.Dispatch, t, s: session.log.length + 1, d };
    session.log.push(packet);
    session.socket?.send(JSON.stringify(packet));
  }

  function identify(socket: WebSocket, shard: readonly [number, number] = [0, 1]): Session {
    const session: Session = { id: randomUUID(), shard, log: [], socket };
    for (const [id, other] of sessions) if (other.shard[0] === shard[0]) sessions.delete(id);
    sessions.set(session.id, session);
    seen.identified += 1;
    dispatch(session, "READY", {
      v: 10,
      user: asUser(world.self),
      guilds: hears(session, GUILD) ? [{ id: GUILD, unavailable: true }] : [],
      session_id: session.id,
      resume_gateway_url: url,
      shard,
      application: { id: APPLICATION, flags: 0 },
    });
    if (hears(session, GUILD)) dispatch(session, "GUILD_CREATE", joined);
    return session;
  }

  function resume(socket: WebSocket, id: string, from: number): Session | undefined {
    const session = sessions.get(id);
    if (!session) {
      seen.refused += 1;
      socket.send(JSON.stringify({ op: GatewayOpcodes.InvalidSession, d: false }));
      return undefined;
    }
    session.socket = socket;
    seen.resumed += 1;
    for (const packet of session.log.slice(from)) socket.send(JSON.stringify(packet));
    dispatch(session, "RESUMED", {});
    return session;
  }

  sockets.on("connection", (socket) => {
    let session: Session | undefined;
    socket.on("message", (raw) => {
      const { op, d } = JSON.parse(String(raw)) as { op: number; d: Record<string, unknown> };
      if (socket === deaf) return;
      if (op === GatewayOpcodes.Heartbeat) {
        seen.heartbeats += 1;
        socket.send(JSON.stringify({ op: GatewayOpcodes.HeartbeatAck }));
      } else if (d.token !== accepted) socket.close(4004, "Authentication failed.");
      else if (op === GatewayOpcodes.Identify) session = identify(socket, d.shard as [number, number]);
      else if (op === GatewayOpcodes.Resume) session = resume(socket, String(d.session_id), Number(d.seq));
    });
    socket.on("close", (code) => {
      seen.closes.push(code);
      if (session?.socket === socket) session.socket = undefined;
      // 1000 and 1001 end the session; anything else leaves it to be resumed.
      if (session && (code === 1000 || code === 1001)) sessions.delete(session.id);
    });
    socket.send(JSON.stringify({ op: GatewayOpcodes.Hello, d: { heartbeat_interval: 500 } }));
  });

  return {
    seen,
    /** The address is known once the server listens. */
    at(address: string) {
      url = address;
    },
    url: () => url,
    /** Every event goes to one shard: a server's to its own, everything else to the first. */
    tell(t: string, d: Readonly<Record<string, unknown>>) {
      for (const session of sessions.values()) if (hears(session, d.guild_id)) dispatch(session, t, d);
    },
    /** What somebody did last comes once more, as on a RESUME that did not hear how far we were. */
    tellsAgain() {
      for (const session of sessions.values()) {
        const last = session.log.findLast(({ t }) => t === "INTERACTION_CREATE" || t === "MESSAGE_CREATE");
        if (last) dispatch(session, last.t, last.d);
      }
    },
    /** The sessions are gone, as after a long break: a RESUME is refused. */
    forgets() {
      sessions.clear();
    },
    /** The connection stays open, but nothing comes through any more: no acknowledgement, no event. */
    goesDeaf() {
      for (const session of sessions.values()) {
        deaf = session.socket;
        session.socket = undefined;
      }
    },
    /** The bot's token was reset in the portal. */
    resetsToken() {
      accepted = randomUUID();
    },
    /** Breaks the connection, as networks do; what happens meanwhile is replayed on RESUME. */
    drop(code = 4000) {
      for (const socket of sockets.clients) socket.close(code);
    },
    close() {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
  };
}

export type Gateway = ReturnType<typeof createGateway>;
