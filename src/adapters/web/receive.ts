/** What a browser sent, turned into the desk's terms, or refused with what to do about it. */
import type { Context } from "hono";
import { accepts } from "hono/accepts";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { z } from "zod";
import { partialDay } from "../../core/day.ts";
import { type Input, UNREADABLE } from "../../core/message.ts";
import type { Event } from "../../desk/desk.ts";
import { JUDGED } from "./counters.ts";
import { MAX_BODY, MAX_BUTTON, MAX_LOCALE, MAX_QUESTION, MAX_TEXT } from "./limits.ts";

export type RefusalCode =
  | "not_json"
  | "invalid"
  | "text_too_long"
  | "body_too_large"
  | "other_origin"
  | "too_many"
  | "unavailable";

/** A request that gets no turn. `message` tells the caller what to do; the page has its own words per code. */
export class RequestRefused extends Error {
  readonly code: RefusalCode;
  readonly status: ContentfulStatusCode;

  constructor(code: RefusalCode, status: ContentfulStatusCode, instruction: string) {
    super(instruction);
    this.code = code;
    this.status = status;
  }
}

export const bodyTooLarge = (): RequestRefused =>
  new RequestRefused("body_too_large", 413, `Send at most ${MAX_BODY} bytes.`);

const TEXT_TOO_LONG = `Send at most ${MAX_TEXT} characters of text; split a longer one.`;

const NO_SUCH_DATE = "Send a year, a month or a day that exists: 2009, 2009-08 or 2009-08-15.";

const input = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("arrive") }),
  z.strictObject({ type: z.literal("text"), text: z.string().max(MAX_TEXT, TEXT_TOO_LONG) }),
  z.strictObject({ type: z.literal("press"), button: z.string().min(1).max(MAX_BUTTON) }),
  z.strictObject({
    type: z.literal("pick"),
    date: z.string().refine((date) => partialDay(date) !== undefined, NO_SUCH_DATE),
    question: z.string().max(MAX_QUESTION).optional(),
  }),
  z.strictObject({
    type: z.literal("unreadable"),
    what: z.enum(UNREADABLE),
  }),
]) satisfies z.ZodType<Input>;

/** Whoever knows the conversation's id can go on with it: only a random one (a UUID) is taken. */
const turnRequest = z.strictObject({
  conversation: z.uuidv4(),
  event: z.uuidv4(),
  input,
  locale: z.string().max(MAX_LOCALE).optional(),
  /** The event whose answer was the last this page had. */
  after: z.uuidv4().optional(),
});

const forgetRequest = z.strictObject({ conversation: z.uuidv4() });

const feedbackRequest = z.strictObject({ of: z.enum(JUDGED), useful: z.boolean() });

export async function receiveTurn(c: Context): Promise<Event> {
  const { conversation, event, input, locale, after } = await body(c, turnRequest);
  return { adapter: "web", conversation, id: event, input, locale, after, address: null };
}

export const receiveForget = (c: Context): Promise<z.infer<typeof forgetRequest>> => body(c, forgetRequest);

export const receiveFeedback = (c: Context): Promise<z.infer<typeof feedbackRequest>> =>
  body(c, feedbackRequest);

async function body<T>(c: Context, schema: z.ZodType<T>): Promise<T> {
  if (!/^application\/json(;|$)/i.test(c.req.header("content-type") ?? ""))
    throw new RequestRefused("not_json", 415, "Send the request with content-type application/json.");
  const text = await c.req.text();
  const parsed = schema.safeParse(json(text));
  if (parsed.success) return parsed.data;
  const tooLong = parsed.error.issues.some((issue) => issue.message === TEXT_TOO_LONG);
  if (tooLong) throw new RequestRefused("text_too_long", 413, TEXT_TOO_LONG);
  throw new RequestRefused("invalid", 400, `Mend the request: ${z.prettifyError(parsed.error)}`);
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new RequestRefused("invalid", 400, "Send a body that is well-formed JSON.");
  }
}

/**
 * Refuses another site's page. Modern browsers say whether the page is ours (`Sec-Fetch-Site`, but over
 * plain http only on localhost); otherwise `Origin` has to name our own host. A client that sends neither is
 * no browser, and so no page of someone else's acts through it.
 */
export function refuseOtherOrigins(c: Context): void {
  const site = c.req.header("sec-fetch-site");
  const origin = c.req.header("origin");
  const ours = site
    ? site === "same-origin"
    : origin === undefined || hostOf(origin) === c.req.header("host");
  if (!ours) throw new RequestRefused("other_origin", 403, "Call this API from its own page or server-side.");
}

const hostOf = (origin: string): string | undefined =>
  URL.canParse(origin) ? new URL(origin).host : undefined;

/** The locale to greet in: the one the address asks for, or else the first accepted language that the desk speaks; English where it speaks none of them. */
export const preferredLocale = (c: Context, locales: readonly string[]): string =>
  locales.find((locale) => locale === c.req.query("lang")) ??
  accepts(c, { header: "Accept-Language", supports: [...locales], default: locales[0]!, match: spoken });

type Match = NonNullable<Parameters<typeof accepts>[1]["match"]>;

const spoken: Match = (named, { supports, default: first }) => {
  const all = named.map(({ type, q }) => ({ language: type.toLowerCase().split("-")[0]!, q }));
  const accepted = all.filter(({ q }) => q > 0).sort((a, b) => b.q - a.q);
  for (const { language } of accepted) if (supports.includes(language)) return language;
  const refused = all.some(({ language, q }) => language === "en" && q === 0);
  const foreign = accepted.some(({ language }) => /^[a-z]/.test(language));
  return foreign && !refused && supports.includes("en") ? "en" : first;
};
