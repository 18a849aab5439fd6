/** nlp.js ships no types: what the comparison uses of it. */
declare module "@nlpjs/basic" {
  interface Nlp {
    addLanguage(locale: string): void;
    addDocument(locale: string, text: string, intent: string): void;
    train(): Promise<void>;
    process(locale: string, text: string): Promise<{ intent: string }>;
  }
  interface Container {
    use(plugin: unknown): void;
    registerConfiguration(name: string, settings: Record<string, unknown>): void;
  }
  export function dockStart(options: {
    settings: Record<string, unknown>;
    use: readonly string[];
  }): Promise<{ get(name: "nlp"): Nlp; getContainer(): Container }>;
}
declare module "@nlpjs/lang-ja" {
  export const LangJa: unknown;
}
