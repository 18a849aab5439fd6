/** What is measured: a framework, or the desk, that leads a person through the refund dialogue. */
import type { Store } from "../dialogue/store.ts";

export interface Contender {
  /** As the table names it. */
  readonly name: string;
  /** What it says in telling the verdict of the nine turns. */
  readonly verdict: string;
  /** Answers one message or button, its state from and to the store; what is sent, as the JSON of a platform. */
  readonly say: (person: string, said: string) => Promise<string>;
  /** How many answers of a person are in its state. */
  readonly kept: (person: string) => Promise<number>;
  readonly close?: () => Promise<void>;
}

export type Enter = (store: Store) => Promise<Contender>;

/** That of a framework, which is given the dialogue. */
export const VERDICT_TOLD = "verdict: in_range 3";
