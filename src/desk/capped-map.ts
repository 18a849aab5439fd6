/** What a process may remember of people without growing for ever: a map of the last so many that were set. */
export class CappedMap<Key, Value> extends Map<Key, Value> {
  readonly #most: number;

  constructor(most: number) {
    super();
    this.#most = most;
  }

  /** What is set anew is young again; the oldest goes first. */
  override set(key: Key, value: Value): this {
    this.delete(key);
    if (this.size >= this.#most) this.delete(this.keys().next().value as Key);
    return super.set(key, value);
  }
}
