/** `npm run studio [-- <port>]`: what the desk says, to look at while it is written. On this machine only. */
import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import { systemClock } from "../src/desk/clock.ts";
import { createStudio } from "./server.ts";
import { openWorkshop } from "./workshop.ts";

const PORT = 3210;
const HERE = "127.0.0.1";

const port = Number(process.argv[2] ?? PORT);
const server = createAdaptorServer({ fetch: createStudio(openWorkshop(), systemClock).fetch });
server.once("error", (error) => {
  console.error(
    `The studio cannot open port ${port} (${(error as NodeJS.ErrnoException).code}): name another, for instance npm run studio -- ${port + 1}`,
  );
  process.exit(1);
});
server.listen(port, HERE, () => {
  console.log(
    `The studio is at http://${HERE}:${(server.address() as AddressInfo).port}/ and on this machine only. Ctrl-C ends it.`,
  );
});
