/** The studio as it is started: on this machine's own address, and no other. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { afterEach, expect, test } from "vitest";

const MAIN = new URL("../../studio/main.ts", import.meta.url).pathname;

let started: ReturnType<typeof spawn>;
afterEach(async () => {
  if (started.exitCode === null) {
    started.kill();
    await once(started, "exit");
  }
});

async function says(stream: "stdout" | "stderr", port: number): Promise<string> {
  started = spawn(process.execPath, [MAIN, String(port)]);
  let said = "";
  for await (const piece of started[stream]!) {
    said += piece;
    if (said.includes("\n")) break;
  }
  return said;
}

test("it tells where it is, answers there, and at no other address of this machine", async () => {
  const said = await says("stdout", 0);
  const [url = ""] = /http:\/\/127\.0\.0\.1:\d+\//.exec(said) ?? [];
  expect((await fetch(url)).status).toBe(200);
  // All of 127/8 is this machine: who listens on every address answers here too.
  await expect(fetch(url.replace("127.0.0.1", "127.0.0.2"))).rejects.toThrow();
});

test("a port that is taken is told with what to do", async () => {
  const taken = createServer().listen(0, "127.0.0.1");
  await once(taken, "listening");
  const { port } = taken.address() as { port: number };
  expect(await says("stderr", port)).toContain(`npm run studio -- ${port + 1}`);
  taken.close();
});
