/** What a newcomer, the image and CI are told to type works from a clean clone, on their machine too. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const root = new URL("../../", import.meta.url);
const read = (file: string): string => readFileSync(new URL(file, root), "utf8");

interface Package {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly libc?: readonly string[];
}

const manifest = JSON.parse(read("package.json")) as Package & { scripts: Record<string, string> };
const lock = read("package-lock.json");
const { packages } = JSON.parse(lock) as { packages: Readonly<Record<string, Package>> };

/** As Node looks a package up: beside its user, then further out. */
function locked(user: string, name: string): boolean {
  for (let place = user; ; place = place.slice(0, Math.max(place.lastIndexOf("/node_modules/"), 0))) {
    if (`${place && `${place}/`}node_modules/${name}` in packages) return true;
    if (place === "") return false;
  }
}

describe("the lock file", () => {
  test("says what package.json says, so that npm ci takes it", () => {
    const { dependencies, devDependencies } = packages[""]!;
    expect({ dependencies, devDependencies }).toEqual({
      dependencies: manifest.dependencies,
      devDependencies: manifest.devDependencies,
    });
  });

  test("holds every platform's packages, not only those of the machine it was made on", () => {
    const missing = Object.entries(packages).flatMap(([user, { dependencies, optionalDependencies }]) =>
      Object.keys({ ...dependencies, ...optionalDependencies })
        .filter((name) => !locked(user, name))
        .map((name) => `${name}, of ${user}`),
    );
    expect(missing).toEqual([]);
  });

  test("tells glibc from musl (npm 10 drops that: change dependencies with the npm of Node 24)", () => {
    const builds = Object.entries(packages).filter(([name]) => /-(gnu|musl)$/.test(name));
    expect(builds).not.toEqual([]);
    for (const [name, { libc }] of builds)
      expect(libc, name).toEqual([name.endsWith("musl") ? "musl" : "glibc"]);
  });

  test("names no registry", () => {
    expect(lock).not.toContain('"resolved"');
    expect(read(".npmrc")).toContain("omit-lockfile-registry-resolved=true");
  });
});

describe("the commands in", () => {
  const told = ["README.md", "Dockerfile", ".ci/run", "compose.yaml", ".env.example"].concat(
    readdirSync(new URL("docs", root), { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".md"))
      .map((file) => `docs/${file}`),
  );

  test.each(told)("%s exist, and none changes the lock file", (file) => {
    const text = read(file);
    expect(text).not.toMatch(/npm (install|i|update)\b/);
    for (const [, name] of text.matchAll(/npm run ([\w:-]+)/g))
      expect(manifest.scripts).toHaveProperty([name!]);
  });
});
