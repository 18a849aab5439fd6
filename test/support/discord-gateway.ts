/** The gateway of the local Discord: HELLO, IDENTIFY, READY, heartbeats, RESUME with everything missed. */
import { randomUUID } from "node:crypto";
import type { Server } from "node:http";
import { GatewayOpcodes } from "discord.js";
import { type WebSocket, WebSocketServer } from "ws";
import { APPLICATION, asUser, GUILD, type World } from "./discord-world.ts";

interface Session {
  readonly id: string;
  readonly log: { op: number; t: string; s: number; d: unknown }[];
  socket: WebSocket | undefined;
}

const guild = {
  id: GUILD,
  name: "消費生活サーバー",
  preferred_locale: "ja",
  owner_id: "700000000000000001",
  ...Object.fromEntries(
    ["channels", "members", "roles", "emojis", "stickers", "threads", "presences", "voice_states"].map(
      (key) => [key, []],
    ),
  ),
  stage_instances: [],
  guild_scheduled_events: [],
  soundboard_sounds: [],
  features: [],
  member_count: 2,
  large: false,
};

export function createGateway(world: World, token: string, http: Server) {
  const sockets = new WebSocketServer({ server: http, path: "/gateway" });
  const sessions = new Map<string, Session>();
  const seen = { identified: 0, resumed: 0, heartbeats: 0, closes: [] as number[] };
  let url = "";

  function dispatch(session: Session, t: string, d: unknown) {
    const packet = { op: GatewayOpcodes.Dispatch, t, s: session.log.length + 1, d };
    session.log.push(packet);
    session.socket?.send(JSON.stringify(packet));
  }

  function identify(socket: WebSocket): Session {
    const session: Session = { id: randomUUID(), log: [], socket };
    sessions.clear();
    sessions.set(session.id, session);
    seen.identified += 1;
    dispatch(session, "READY", {
      v: 10,
      user: asUser(world.self),
      guilds: [{ id: GUILD, unavailable: true }],
      session_id: session.id,
      resume_gateway_url: url,
      shard: [0, 1],
      application: { id: APPLICATION, flags: 0 },
    });
    dispatch(session, "GUILD_CREATE", guild);
    world.changed();
    return session;
  }

  function resume(socket: WebSocket, id: string, from: number): Session | undefined {
    const session = sessions.get(id);
    if (!session) {
      socket.send(JSON.stringify({ op: GatewayOpcodes.InvalidSession, d: false }));
      return undefined;
    }
    session.socket = socket;
    seen.resumed += 1;
    for (const packet of session.log.slice(from)) socket.send(JSON.stringify(packet));
    dispatch(session, "RESUMED", {});
    world.changed();
    return session;
  }

  sockets.on("connection", (socket) => {
    let session: Session | undefined;
    socket.on("message", (raw) => {
      const { op, d } = JSON.parse(String(raw)) as { op: number; d: Record<string, unknown> };
      if (op === GatewayOpcodes.Heartbeat) {
        seen.heartbeats += 1;
        socket.send(JSON.stringify({ op: GatewayOpcodes.HeartbeatAck }));
      } else if (d.token !== token) socket.close(4004, "Authentication failed.");
      else if (op === GatewayOpcodes.Identify) session = identify(socket);
      else if (op === GatewayOpcodes.Resume) session = resume(socket, String(d.session_id), Number(d.seq));
    });
    socket.on("close", (code) => {
      seen.closes.push(code);
      if (session?.socket === socket) session.socket = undefined;
      // 1000 and 1001 end the session; anything else leaves it to be resumed.
      if (session && (code === 1000 || code === 1001)) sessions.delete(session.id);
      world.changed();
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
    tell(t: string, d: unknown) {
      for (const session of sessions.values()) dispatch(session, t, d);
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
