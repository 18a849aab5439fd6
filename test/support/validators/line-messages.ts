/**
 * LINE's rules for messages, as far as this desk uses them: the published OpenAPI checks almost nothing inside
 * a message. Inside a Flex container an unknown property is an error to LINE; elsewhere it is ignored.
 */
import { z } from "zod";
import { bytes as bytesOf, graphemes } from "../../../src/adapters/kit/text.ts";
import {
  ALT_TEXT_UNITS,
  BUBBLE_BYTES,
  CLIPBOARD_UNITS,
  DISPLAY_TEXT,
  EARLIEST_DATE,
  FLEX_LABEL,
  LATEST_DATE,
  MESSAGES_PER_REQUEST,
  POSTBACK_DATA_UNITS,
  QUICK_REPLY_ITEMS,
  QUICK_REPLY_LABEL,
  TEXT_UNITS,
  URI_SCHEMES,
  URI_UNITS,
} from "../../../src/adapters/line/limits.ts";
import { CAROUSEL_BUBBLES, CAROUSEL_BYTES } from "./line-limits.ts";

export const clusters = (limit: number) =>
  z.string().refine((text) => text.trim() !== "" && graphemes(text) <= limit, {
    error: (issue) => `must have 1 to ${limit} characters, has ${graphemes(String(issue.input))}`,
  });
/** UTF-16 code units: Zod's own `max` counts code points. */
export const units = (limit: number, least = 0) =>
  z.string().refine((text) => text.length >= least && text.length <= limit, {
    error: (issue) => `must have ${least} to ${limit} units, has ${String(issue.input).length}`,
  });
const filled = z.string().regex(/\S/, "may not be empty");
export const filledUnits = (limit: number) => units(limit).regex(/\S/, "may not be empty");
const jsonBytes = (value: unknown): number => bytesOf(JSON.stringify(value));
const bytes = (limit: number) =>
  [
    (value: unknown) => jsonBytes(value) <= limit,
    { error: (issue: { input?: unknown }) => `has ${jsonBytes(issue.input)} bytes, at most ${limit}` },
  ] as const;

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, "must be YYYY-MM-DD")
  .refine((date) => date >= EARLIEST_DATE && date <= LATEST_DATE, "outside the dates LINE knows");

const uri = units(URI_UNITS)
  .regex(/^[\x21-\x7e]+$/, "must be percent-encoded")
  .refine((text) => URL.canParse(text) && URI_SCHEMES.includes(new URL(text).protocol), "invalid uri scheme");

/** Actions differ by place: how long a label may be, and whether there has to be one. */
function actions(label: z.ZodType<string | undefined>, quickReply: boolean) {
  const displayed = clusters(DISPLAY_TEXT);
  const everywhere = [
    z
      .strictObject({
        type: z.literal("postback"),
        label,
        data: units(POSTBACK_DATA_UNITS),
        displayText: quickReply ? displayed : displayed.optional(),
        text: displayed.optional(),
        inputOption: z.enum(["closeRichMenu", "openRichMenu", "openKeyboard", "openVoice"]).optional(),
        fillInText: displayed.optional(),
      })
      .refine((action) => !action.displayText || !action.text, "displayText and text exclude each other"),
    z.strictObject({ type: z.literal("message"), label, text: displayed }),
    z.strictObject({
      type: z.literal("uri"),
      label,
      uri,
      altUri: z.strictObject({ desktop: uri }).optional(),
    }),
    z
      .strictObject({
        type: z.literal("datetimepicker"),
        label,
        data: units(POSTBACK_DATA_UNITS),
        mode: z.literal("date"),
        initial: day.optional(),
        max: day.optional(),
        min: day.optional(),
      })
      .refine(({ min, max }) => !min || !max || max > min, "max must be later than min")
      .refine(
        ({ initial, min, max }) => !initial || (initial >= (min ?? initial) && initial <= (max ?? initial)),
        "initial must lie between min and max",
      ),
    z.strictObject({
      type: z.literal("clipboard"),
      label,
      clipboardText: units(CLIPBOARD_UNITS, 1),
    }),
  ] as const;
  const onlyInQuickReplies = ["camera", "cameraRoll", "location"].map((type) =>
    z.strictObject({ type: z.literal(type), label }),
  );
  return z.union(quickReply ? [...everywhere, ...onlyInQuickReplies] : everywhere);
}

const buttonAction = actions(clusters(FLEX_LABEL), false);
export const areaAction = actions(clusters(FLEX_LABEL).optional(), false);
const quickReplyAction = actions(clusters(QUICK_REPLY_LABEL), true);

const color = z.string().regex(/^#[0-9a-f]{6}([0-9a-f]{2})?$/i, "must be #RRGGBB or #RRGGBBAA");
const pixels = /^\d+(\.\d+)?px$/;
const percent = /^\d+(\.\d+)?%$/;
const among = (...forms: (string | RegExp)[]) =>
  z
    .string()
    .refine(
      (size) => forms.some((form) => (typeof form === "string" ? form === size : form.test(size))),
      "invalid size",
    );
const spacing = among("none", "xs", "sm", "md", "lg", "xl", "xxl", pixels);
const padding = among("none", "xs", "sm", "md", "lg", "xl", "xxl", pixels, percent);
const length = among(pixels, percent);
const fontSize = among("xxs", "xs", "sm", "md", "lg", "xl", "xxl", "3xl", "4xl", "5xl", pixels);

const placed = {
  margin: spacing.optional(),
  position: z.enum(["relative", "absolute"]).optional(),
  offsetTop: padding.optional(),
  offsetBottom: padding.optional(),
  offsetStart: padding.optional(),
  offsetEnd: padding.optional(),
  flex: z.int().nonnegative().optional(),
};
const written = {
  size: fontSize.optional(),
  color: color.optional(),
  weight: z.enum(["regular", "bold"]).optional(),
  style: z.enum(["normal", "italic"]).optional(),
  decoration: z.enum(["none", "underline", "line-through"]).optional(),
};
const gravity = z.enum(["top", "bottom", "center"]).optional();
const adjustMode = z.literal("shrink-to-fit").optional();

const span = z.strictObject({ type: z.literal("span"), text: filled, ...written });
const text = z
  .strictObject({
    type: z.literal("text"),
    text: filled.optional(),
    contents: z.array(span).min(1).optional(),
    ...placed,
    ...written,
    align: z.enum(["start", "end", "center"]).optional(),
    gravity,
    wrap: z.boolean().optional(),
    lineSpacing: among(pixels).optional(),
    maxLines: z.int().nonnegative().optional(),
    action: areaAction.optional(),
    adjustMode,
    scaling: z.boolean().optional(),
  })
  .refine((component) => component.text ?? component.contents, "text or contents must be given");
const button = z.strictObject({
  type: z.literal("button"),
  action: buttonAction,
  ...placed,
  color: color.optional(),
  style: z.enum(["primary", "secondary", "link"]).optional(),
  height: z.enum(["sm", "md"]).optional(),
  gravity,
  adjustMode,
  scaling: z.boolean().optional(),
});
const separator = z.strictObject({
  type: z.literal("separator"),
  margin: spacing.optional(),
  color: color.optional(),
});
const filler = z.strictObject({ type: z.literal("filler"), flex: z.int().nonnegative().optional() });

const boxed = {
  type: z.literal("box"),
  ...placed,
  spacing: spacing.optional(),
  backgroundColor: color.optional(),
  borderColor: color.optional(),
  borderWidth: among("none", "light", "normal", "medium", "semi-bold", "bold", pixels).optional(),
  cornerRadius: among("none", "xs", "sm", "md", "lg", "xl", "xxl", pixels).optional(),
  width: length.optional(),
  maxWidth: length.optional(),
  height: length.optional(),
  maxHeight: length.optional(),
  paddingAll: padding.optional(),
  paddingTop: padding.optional(),
  paddingBottom: padding.optional(),
  paddingStart: padding.optional(),
  paddingEnd: padding.optional(),
  justifyContent: z
    .enum(["center", "flex-start", "flex-end", "space-between", "space-around", "space-evenly"])
    .optional(),
  alignItems: z.enum(["center", "flex-start", "flex-end"]).optional(),
  action: areaAction.optional(),
};
const component = z.lazy((): z.ZodType => z.union([text, button, separator, filler, box]));
const box: z.ZodType = z.union([
  z.strictObject({ ...boxed, layout: z.enum(["horizontal", "vertical"]), contents: z.array(component) }),
  z.strictObject({ ...boxed, layout: z.literal("baseline"), contents: z.array(z.union([text, filler])) }),
]);

const blockStyle = z
  .strictObject({
    backgroundColor: color.optional(),
    separator: z.boolean().optional(),
    separatorColor: color.optional(),
  })
  .optional();

const bubble = z
  .strictObject({
    type: z.literal("bubble"),
    size: z.enum(["nano", "micro", "deca", "hecto", "kilo", "mega", "giga"]).optional(),
    direction: z.enum(["ltr", "rtl"]).optional(),
    header: box.optional(),
    hero: box.optional(),
    body: box.optional(),
    footer: box.optional(),
    styles: z
      .strictObject({ header: blockStyle, hero: blockStyle, body: blockStyle, footer: blockStyle })
      .optional(),
    action: areaAction.optional(),
  })
  .refine(
    ({ header, hero, body, footer }) => header ?? hero ?? body ?? footer,
    "At least one block must be specified",
  )
  .refine(...bytes(BUBBLE_BYTES));

const carousel = z
  .strictObject({ type: z.literal("carousel"), contents: z.array(bubble).min(1).max(CAROUSEL_BUBBLES) })
  .refine(
    ({ contents }) => new Set(contents.map(({ size }) => size)).size === 1,
    "bubbles must share one size",
  )
  .refine(...bytes(CAROUSEL_BYTES));

const quickReply = z
  .object({
    items: z
      .array(z.object({ type: z.literal("action"), imageUrl: uri.optional(), action: quickReplyAction }))
      .min(1)
      .max(QUICK_REPLY_ITEMS),
  })
  .optional();

const message = z.discriminatedUnion("type", [
  z.object({ type: z.literal("text"), text: filledUnits(TEXT_UNITS), quickReply }),
  z.object({
    type: z.literal("flex"),
    altText: filledUnits(ALT_TEXT_UNITS),
    contents: z.discriminatedUnion("type", [bubble, carousel]),
    quickReply,
  }),
]);

const request = z.array(message).min(1).max(MESSAGES_PER_REQUEST);

type Issue = z.core.$ZodIssue;

/** Of a union, the branch that came furthest: the one whose complaints lie deepest. */
function leaves(issue: Issue, path: readonly PropertyKey[] = []): { path: PropertyKey[]; message: string }[] {
  const here = [...path, ...issue.path];
  if (issue.code !== "invalid_union" || issue.errors.length === 0)
    return [{ path: here, message: issue.message }];
  const branches = issue.errors.map((branch) => branch.flatMap((each) => leaves(each, here)));
  const wrongType = (branch: { path: PropertyKey[] }[]) =>
    branch.some(
      (leaf) => ["type", "layout"].includes(String(leaf.path.at(-1))) && leaf.path.length === here.length + 1,
    );
  return branches.find((branch) => !wrongType(branch)) ?? branches[0] ?? [];
}

const spelled = (path: readonly PropertyKey[]): string =>
  path.map((key) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`)).join("");

/** What does not fit a schema, as "name[0].text: reason"; empty if nothing. */
export function problems(schema: z.ZodType, value: unknown, name: string): readonly string[] {
  const parsed = schema.safeParse(value);
  if (parsed.success) return [];
  return parsed.error.issues.flatMap((issue) =>
    leaves(issue).map((leaf) => `${name}${spelled(leaf.path)}: ${leaf.message}`),
  );
}

/** What LINE would refuse in these messages of one request; empty if nothing. */
export const violations = (messages: unknown): readonly string[] => problems(request, messages, "messages");
