/**
 * A local Discord for the real discord.js client: gateway v10 and HTTP on one port. It refuses what Discord
 * refuses (the rules in validators/), and can be made to fail, to hang and to drop the connection.
 */
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { createGateway } from "./discord-gateway.ts";
import { createPerson, type Person } from "./discord-person.ts";
import { type Answer, createRest } from "./discord-rest.ts";
import { createWorld } from "./discord-world.ts";

export interface Fault {
  readonly method: string;
  /** A part of the path: "/callback", "/channels/". */
  readonly path: string;
  readonly times?: number;
  /** "hang": no answer at all. "lose": it is done, but the answer never arrives. */
  readonly with: Answer | "hang" | "lose";
  readonly headers?: Readonly<Record<string, string>>;
}

interface Request {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  readonly status: number;
}

const API = "/api/v10";

async function readJson(request: IncomingMessage): Promise<unknown> {
  let text = "";
  for await (const chunk of request) text += chunk;
  return text ? JSON.parse(text) : undefined;
}

export async function startDiscord(
  options: { token?: string; firstAnswerMs?: number; shards?: number } = {},
) {
  const token = options.token ?? "local.discord.token";
  const world = createWorld();
  const rest = createRest(world, token, options.firstAnswerMs);
  const requests: Request[] = [];
  const faults: { fault: Fault; left: number }[] = [];

  function faultFor(method: string, path: string): Fault | undefined {
    const found = faults.find(
      ({ fault, left }) => left > 0 && fault.method === method && path.includes(fault.path),
    );
    if (found) found.left -= 1;
    return found?.fault;
  }

  function send(response: ServerResponse, { status, body }: Answer, headers = {}) {
    if (body === undefined) response.writeHead(status, headers).end();
    else
      response
        .writeHead(status, { "content-type": "application/json", ...headers })
        .end(JSON.stringify(body));
  }

  async function serve(request: IncomingMessage, response: ServerResponse) {
    const method = request.method ?? "GET";
    const path = (request.url ?? "").slice(API.length).split("?")[0]!;
    const body = await readJson(request);
    const fault = faultFor(method, path);
    if (fault?.with === "hang") {
      requests.push({ method, path, body, status: 0 });
      return;
    }
    const answer =
      fault && fault.with !== "lose"
        ? fault.with
        : path === "/gateway/bot"
          ? gatewayAddress(request.headers.authorization)
          : rest.route(method, path, request.headers.authorization, body);
    requests.push({ method, path, body, status: answer.status });
    if (fault?.with === "lose") request.socket.destroy();
    else send(response, answer, fault?.headers);
  }

  const http = createServer((request, response) => void serve(request, response));
  const gateway = createGateway(world, token, http);
  const gatewayAddress = (authorization: string | undefined): Answer =>
    authorization === `Bot ${token}`
      ? {
          status: 200,
          body: {
            url: gateway.url(),
            shards: options.shards ?? 1,
            session_start_limit: limit,
          },
        }
      : { status: 401, body: { code: 0, message: "401: Unauthorized" } };

  const limit = { total: 1000, remaining: 1000, reset_after: 0, max_concurrency: 1 };

  http.listen(0, "127.0.0.1");
  await once(http, "listening");
  const { port } = http.address() as AddressInfo;
  gateway.at(`ws://127.0.0.1:${port}/gateway`);

  return {
    apiBaseUrl: `http://127.0.0.1:${port}/api`,
    token,
    world,
    gateway: gateway.seen,
    registered: rest.registered,
    application: rest.application,
    /** How many more times the bot may log in today. */
    limit,
    requests,
    /** A person with an account; people are told apart by their name. */
    person: (name: string, locale = "ja"): Person =>
      createPerson(world, gateway, name, locale, options.firstAnswerMs),
    fails(fault: Fault) {
      faults.push({ fault, left: fault.times ?? 1 });
    },
    drops: (code?: number) => gateway.drop(code),
    tellsAgain: gateway.tellsAgain,
    forgets: gateway.forgets,
    goesDeaf: gateway.goesDeaf,
    resetsToken: gateway.resetsToken,
    until: world.until,
    async close() {
      gateway.close();
      http.closeAllConnections();
      http.close();
      await once(http, "close");
    },
  };
}

export type DiscordServer = Awaited<ReturnType<typeof startDiscord>>;
