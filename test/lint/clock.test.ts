/** No test judges by the clock: on a busy machine it would tell of the machine. Milliseconds are for bench/. */
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const folder = new URL("../", import.meta.url);
const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
  (file) => file.endsWith(".ts") && file !== "lint/clock.test.ts",
);

test.each([
  {
    what: "takes the time of something",
    sign: /performance\.now|hrtime|[cC]puUsage|Date\.now\(\) - [a-z]/,
    instead: "growth()",
    except: "support/growth.ts",
  },
  {
    what: "waits with a deadline of its own",
    sign: /AbortSignal\.timeout|vi\.waitFor\(|\.poll\(.*timeout/,
    instead: "eventually()",
  },
  {
    what: "sleeps for so long and hopes",
    sign: /setTimeout\(\w+, [\d_]+\)/,
    instead: "eventually(), or stopTime() and pass()",
  },
  {
    what: "ends sooner than another",
    sign: /^ *\}, \d{1,2}_?\d{3}\);$|\{ timeout: \d{1,2}_?\d{3} \}/,
    instead: "the limit in vitest.config.ts",
  },
])("no test $what: there is $instead", ({ sign, except }) => {
  const found = files
    .filter((file) => file !== except)
    .flatMap((file) =>
      readFileSync(new URL(file, folder), "utf8")
        .split("\n")
        .flatMap((line, index) => (sign.test(line) ? [`test/${file}:${index + 1} ${line.trim()}`] : [])),
    );
  expect(found).toEqual([]);
});
