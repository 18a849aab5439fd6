/** JSON schemas of the files of words, for editors: made from the schemas by which they are read. */
import { z } from "zod";
import { SCHEMAS } from "../../src/core/content/schema.ts";

const ROOT = new URL("../../", import.meta.url);

/** Which files are of a kind, as an editor's globs. */
const FILES: Readonly<Record<string, readonly string[]>> = {
  matter: ["locales/*/matters/*/matter.yaml"],
  topics: ["locales/*/matters/*/topics.yaml"],
  examples: [
    "locales/*/examples.yaml",
    "locales/*/crisis-examples.yaml",
    "locales/*/matters/*/examples.yaml",
  ],
  crisis: ["locales/*/crisis.yaml"],
  cries: ["locales/*/crisis-!(examples).yaml"],
  concepts: ["locales/*/concepts.yaml"],
  abroad: ["locales/abroad/*.yaml"],
  interview: ["locales/*/matters/*/!(matter|topics|examples).yaml"],
};

export interface SchemaFile {
  readonly path: URL;
  readonly text: string;
}

const written = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** The schemas, and where an editor (VS Code with the YAML extension) finds which is whose. */
export function schemaFiles(): readonly SchemaFile[] {
  const schemas = Object.keys(FILES).map((kind) => ({
    path: new URL(`docs/schemas/${kind}.json`, ROOT),
    text: written(z.toJSONSchema(SCHEMAS[kind as keyof typeof SCHEMAS], { io: "input" })),
  }));
  const settings = {
    "yaml.schemas": Object.fromEntries(
      Object.entries(FILES).map(([kind, files]) => [`./docs/schemas/${kind}.json`, files]),
    ),
  };
  return [...schemas, { path: new URL(".vscode/settings.json", ROOT), text: written(settings) }];
}
