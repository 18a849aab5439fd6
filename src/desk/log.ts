/**
 * What may be logged: an allow-list. There is no field for text or for a platform's user id, so neither
 * can slip into a log; a conversation appears only as the short keyed hash the desk made of it.
 */
import { pino } from "pino";

interface LogFields {
  readonly adapter?: string;
  /** The short keyed hash of a conversation, made by the desk. */
  readonly conversation?: string;
  readonly event?: string;
  readonly status?: number | string;
  /** The class or code of an error, never its message: a platform's message may quote the user. */
  readonly code?: string;
  readonly attempt?: number;
  readonly count?: number;
  readonly ms?: number;
  readonly port?: number;
  readonly request?: string;
}

export type LogLevel = "debug" | "info" | "warn" | "error" | "silent";

export interface Log {
  debug(what: string, fields?: LogFields): void;
  info(what: string, fields?: LogFields): void;
  warn(what: string, fields?: LogFields): void;
  error(what: string, fields?: LogFields): void;
}

export function createLog(level: LogLevel, destination?: { write(line: string): void }): Log {
  const logger = destination ? pino({ level, base: null }, destination) : pino({ level, base: null });
  const at =
    (severity: "debug" | "info" | "warn" | "error") =>
    (what: string, fields: LogFields = {}) =>
      logger[severity](allowed(fields), what);
  return { debug: at("debug"), info: at("info"), warn: at("warn"), error: at("error") };
}

const FIELDS = [
  "adapter",
  "conversation",
  "event",
  "status",
  "code",
  "attempt",
  "count",
  "ms",
  "port",
  "request",
] as const;

function allowed(fields: LogFields): LogFields {
  return Object.fromEntries(
    FIELDS.flatMap((name) => (fields[name] === undefined ? [] : [[name, fields[name]]])),
  );
}
