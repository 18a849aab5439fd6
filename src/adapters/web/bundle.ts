/**
 * The page's small modules as one script, and its styles as one sheet: a phone on a bad line waits for each
 * request, and nothing has to be built for it. A module becomes a function that hands on what it exports.
 *
 * It knows what the page's own modules use: named imports and `* as`, exports before `const`, `function` and
 * `class`, no circles.
 */
const IMPORT =
  /^import (?:\* as (?<all>\w+)|\{(?<names>[\w,\s]{0,400})\}) from "\.\/(?<from>[\w-]+)\.js";$/gm;
const EXPORT = /^export (?=(?:async )?(?:function|const|class) (\w+))/gm;

const variable = (name: string): string => `$${name.replaceAll("-", "_")}`;

/** `{ keep as keepMemory, uuid }` takes `{ keep: keepMemory, uuid }` out of what the module hands on. */
const taken = (all: string | undefined, names = ""): string =>
  all ?? `{ ${names.replaceAll(" as ", ": ").trim()} }`;

function asFunction(name: string, source: string): string {
  const exported = [...source.matchAll(EXPORT)].map(([, each]) => each!);
  const body = source
    .replaceAll(IMPORT, (_, all, names, from) => `const ${taken(all, names)} = ${variable(from)};`)
    .replaceAll(EXPORT, "");
  const left = /^(?:import|export)\b.*/m.exec(body);
  if (left) throw new Error(`${name}.js: "${left[0]}" is none of what the page's modules use, see bundle.ts`);
  return `const ${variable(name)} = (() => {\n${body}\nreturn { ${exported.join(", ")} };\n})();\n`;
}

/** `read` gives a module's source by its name; `entry` runs last. */
export function bundle(entry: string, read: (name: string) => string): string {
  const parts = new Map<string, string>();
  function add(name: string, within: readonly string[]): void {
    if (within.includes(name))
      throw new Error(`The page's modules go in a circle: ${[...within, name].join(" > ")}`);
    if (parts.has(name)) return;
    const source = read(name);
    for (const { groups } of source.matchAll(IMPORT)) add(groups!.from!, [...within, name]);
    parts.set(name, asFunction(name, source));
  }
  add(entry, []);
  return [...parts.values()].join("");
}
