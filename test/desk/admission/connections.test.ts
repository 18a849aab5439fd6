/** Real sockets: who is silent, slow, never reads, or opens too many, is let go, and nobody else notices. */
import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { Hono } from "hono";
import { afterEach, describe, expect, it } from "vitest";
import { CONNECTION_LIMITS, type ConnectionLimits } from "../../../src/desk/admission/connections.ts";
import type { WhyRefused } from "../../../src/desk/admission/refused.ts";
import { type Listening, listen } from "../../../src/desk/http.ts";
import { eventually } from "../../support/eventually.ts";

/** Short, so that the test need not wait; what they are in the house is looked at below. */
const QUICK: ConnectionLimits = {
  headers: 150,
  request: 200,
  answer: 200,
  check: 20,
  connections: 500,
  perAddress: 500,
};

let server: Listening;
let sockets: Socket[] = [];
let refused: WhyRefused[] = [];
afterEach(async () => {
  for (const socket of sockets) socket.destroy();
  sockets = [];
  refused = [];
  await server.close();
});

async function open(limits: Partial<ConnectionLimits> = {}, isTrusted = (_: string) => false) {
  const http = new Hono();
  http.get("/", (context) => context.text("here"));
  http.get("/much", (context) => context.body("x".repeat(64 * 1024 * 1024)));
  http.post("/", async (context) => context.text(`${(await context.req.text()).length}`));
  server = await listen(http, 0, {
    isTrusted,
    refused: (why) => void refused.push(why),
    limits: { ...QUICK, ...limits },
  });
}

async function dial(words = ""): Promise<Socket> {
  const socket = connect(server.port, "127.0.0.1");
  socket.on("error", () => {});
  sockets.push(socket);
  await once(socket, "connect");
  if (words) socket.write(words);
  return socket;
}

/** Let go or reset: `once` would take a reset for a failure. */
const gone = (socket: Socket): Promise<unknown> =>
  socket.closed ? Promise.resolve() : new Promise((resolve) => socket.resume().once("close", resolve));

const isHere = async () =>
  expect(await (await fetch(`http://127.0.0.1:${server.port}/`)).text()).toBe("here");

describe("a connection is let go", () => {
  it.each([
    ["says nothing", ""],
    ["stops in its headers", "GET / HTTP/1.1\r\nhost: x\r\nx-a: b"],
    ["stops in its body", "POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\nhalf"],
  ])("that %s", async (_, words) => {
    await open();
    await gone(await dial(words));
    await isHere();
  });

  it("that drips its body, a byte at a time", async () => {
    await open();
    const socket = await dial("POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 100000\r\n\r\n");
    const drip = setInterval(() => socket.write("x"), 10);
    await gone(socket);
    clearInterval(drip);
    await isHere();
  });

  it("that never reads its answer", async () => {
    await open();
    const socket = await dial("GET /much HTTP/1.1\r\nhost: x\r\n\r\n");
    socket.pause();
    await eventually(() => expect(refused).toEqual(["slow"]));
    await isHere();
  });
});

it("300 that are silent at once keep nobody from being answered, and are all let go", async () => {
  await open();
  const silent = await Promise.all(Array.from({ length: 300 }, () => dial()));
  await isHere();
  await Promise.all(silent.map(gone));
  await isHere();
});

describe("too many connections", () => {
  it("of one address: the last are closed, and count", async () => {
    await open({ perAddress: 3, headers: 60_000, request: 60_000 });
    for (let i = 0; i < 3; i++) await dial();
    await gone(await dial());
    expect(refused).toEqual(["connections"]);
    sockets[0]!.destroy();
    await eventually(isHere);
  });

  it("of one address, where one at a time is allowed: the next is let in once it has gone", async () => {
    await open({ perAddress: 1, headers: 60_000, request: 60_000 });
    const only = await dial();
    await gone(await dial());
    only.destroy();
    await eventually(isHere);
  });

  it("of a proxy of ours are not counted: it speaks for everybody", async () => {
    await open({ perAddress: 3, headers: 60_000, request: 60_000 }, () => true);
    for (let i = 0; i < 10; i++) await dial();
    await isHere();
  });

  it("in all: there is an end to them, whoever they come from", async () => {
    await open({ connections: 3, headers: 60_000, request: 60_000 }, () => true);
    for (let i = 0; i < 3; i++) await dial();
    await gone(await dial());
    expect(refused).toEqual(["connections"]);
  });
});

it("in the house nobody is waited for longer than ten seconds", () => {
  const { headers, request, answer, check } = CONNECTION_LIMITS;
  for (const wait of [headers + check, request + check, answer]) expect(wait).toBeLessThanOrEqual(10_000);
});
