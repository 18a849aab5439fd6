/** Where a contender keeps its state between two turns: as JSON, which nobody's turn gets by without. */
export interface Store {
  readonly get: (key: string) => Promise<unknown>;
  readonly set: (key: string, value: unknown) => Promise<void>;
  readonly delete: (key: string) => Promise<void>;
}

/** `far`: an answer comes in a later round of the event loop, as that of any store outside of the process does. */
export function jsonStore({ far = false } = {}): Store {
  const records = new Map<string, string>();
  const arrive = () => (far ? new Promise<void>((resolve) => setImmediate(resolve)) : undefined);
  return {
    async get(key) {
      await arrive();
      const json = records.get(key);
      return json === undefined ? undefined : JSON.parse(json);
    },
    async set(key, value) {
      const json = JSON.stringify(value);
      await arrive();
      records.set(key, json);
    },
    async delete(key) {
      await arrive();
      records.delete(key);
    },
  };
}
