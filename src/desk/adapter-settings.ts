/** An adapter brings its own settings: the desk reads them with its own, and knows none of them by name. */
import { z } from "zod";

/** What stands in the environment, or in the files it names. */
export type GivenSettings = Readonly<Record<string, string | undefined>>;

/** How many processes a platform is served by, and which setting says so. */
export interface Processes {
  readonly setting: string;
  readonly count: number | "auto";
}

export interface ReadSettings<Settings> {
  /** Sentences, each naming a setting and what to do about it. */
  readonly problems: readonly string[];
  /** Undefined: this platform is not set up, and not served. */
  readonly settings?: Settings | undefined;
  readonly processes?: Processes | undefined;
}

export interface AdapterSettings<Settings> {
  readonly adapter: string;
  /** As the environment has them. */
  readonly names: readonly string[];
  read(given: GivenSettings): ReadSettings<Settings>;
}

export function adapterSettings<Shape extends z.ZodRawShape, Settings>(parts: {
  readonly adapter: string;
  /** One row each: the schema of the value, and what to do when it does not fit. */
  readonly shape: Shape;
  /** What is wrong with them together. */
  readonly conflicts?: (given: GivenSettings) => readonly string[];
  readonly processes?: (values: z.infer<z.ZodObject<Shape>>) => Processes;
  readonly settings: (values: z.infer<z.ZodObject<Shape>>) => Settings | undefined;
}): AdapterSettings<Settings> {
  const { adapter, shape, conflicts, processes, settings } = parts;
  return {
    adapter,
    names: Object.keys(shape),
    read(given) {
      const { data, error } = z.object(shape).safeParse(given);
      const problems = [...problemsOf(error), ...(conflicts?.(given) ?? [])];
      return data ? { problems, settings: settings(data), processes: processes?.(data) } : { problems };
    },
  };
}

/** No value is repeated: it may be a secret. */
export const problemsOf = (error: z.ZodError | undefined): string[] =>
  (error?.issues ?? []).map((issue) => `${issue.path[0]?.toString()}: ${issue.message}.`);
