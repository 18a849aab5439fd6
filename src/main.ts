/**
 * `npm start`. What Node makes of the source is kept beside what was installed: the next start takes half the time, and
 * a process that died is back the sooner. `NODE_COMPILE_CACHE` names another place.
 */
import { enableCompileCache, flushCompileCache } from "node:module";
import { fileURLToPath } from "node:url";

enableCompileCache(fileURLToPath(new URL("../node_modules/.cache/madoguchi-compiled", import.meta.url)));
// Imported only now: what stands above as an import is compiled before the first line runs.
const { open } = await import("./program.ts");
await open();
// Not at its end: it may be killed.
flushCompileCache();
