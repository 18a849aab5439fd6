/** Every adapter has the same files, so that whoever knows one finds their way in all of them. */
import { existsSync, readdirSync } from "node:fs";
import { expect, test } from "vitest";

const ADAPTERS = new URL("../../src/adapters/", import.meta.url);

const FILES = ["receive", "render", "deliver", "limits", "settings", "setup", "doctor", "index"] as const;
type File = (typeof FILES)[number];

/** What a platform has no need of, and why. */
const WITHOUT: Readonly<Record<string, Partial<Record<File, string>>>> = {
  web: {
    setup: "nothing has to be registered anywhere",
    doctor: "there is nobody else's server to ask",
  },
  terminal: {
    settings: "its options stand on the command line: options.ts",
    setup: "it is begun by npm run chat",
    doctor: "there is nobody else's server to ask",
  },
};

const folders = readdirSync(ADAPTERS, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== "kit")
  .map(({ name }) => name);

test.each(folders.flatMap((folder) => FILES.map((file) => [folder, file] as const)))(
  "%s has its %s, or a reason to have none",
  (folder, file) => {
    const there = existsSync(new URL(`${folder}/${file}.ts`, ADAPTERS));
    const reason = WITHOUT[folder]?.[file];
    expect(
      there,
      there ? `a file, and a reason to have none: ${reason}` : "neither a file nor a reason",
    ).toBe(reason === undefined);
  },
);

test("there is a reason only for adapters there are", () => {
  expect(folders).toEqual(expect.arrayContaining(Object.keys(WITHOUT)));
});
