/** LINE's rules for rich menus and their pictures, as far as this desk uses them. */
import { z } from "zod";
import { POSTBACK_DATA_UNITS } from "../../../src/adapters/line/limits.ts";
import {
  MENU_ALIAS,
  MENU_AREAS,
  MENU_BAR_TEXT,
  MENU_HEIGHT_LEAST,
  MENU_IMAGE_BYTES,
  MENU_NAME_UNITS,
  MENU_RATIO_LEAST,
  MENU_WIDTH,
} from "./line-limits.ts";
import { areaAction, clusters, filledUnits, problems, units } from "./line-messages.ts";

export const menuAlias = z.string().regex(MENU_ALIAS, "must be 1 to 32 of a-z, 0-9, - and _");

const switching = z.strictObject({
  type: z.literal("richmenuswitch"),
  label: clusters(20).optional(),
  richMenuAliasId: menuAlias,
  data: units(POSTBACK_DATA_UNITS),
});

const size = z
  .strictObject({
    width: z.int().min(MENU_WIDTH.least).max(MENU_WIDTH.most),
    height: z.int().min(MENU_HEIGHT_LEAST),
  })
  .refine(({ width, height }) => width / height >= MENU_RATIO_LEAST, "too high for its width");

const bounds = z.strictObject({
  x: z.int().nonnegative(),
  y: z.int().nonnegative(),
  width: z.int().positive(),
  height: z.int().positive(),
});

const menu = z
  .strictObject({
    size,
    selected: z.boolean(),
    name: filledUnits(MENU_NAME_UNITS),
    chatBarText: clusters(MENU_BAR_TEXT),
    areas: z.array(z.strictObject({ bounds, action: z.union([switching, areaAction]) })).max(MENU_AREAS),
  })
  .refine(
    ({ size, areas }) =>
      areas.every(
        ({ bounds }) => bounds.x + bounds.width <= size.width && bounds.y + bounds.height <= size.height,
      ),
    "an area reaches out of the menu",
  );

/** What LINE would refuse in a rich menu; empty if nothing. */
export const menuViolations = (value: unknown): readonly string[] => problems(menu, value, "menu");

const PNG = Buffer.from("89504e470d0a1a0a", "hex");

/** What LINE would refuse in a picture for a menu of this size. JPEG is allowed by LINE and not used here. */
export function pictureViolations(
  picture: Buffer,
  size: { readonly width: number; readonly height: number },
): readonly string[] {
  if (!picture.subarray(0, PNG.length).equals(PNG)) return ["is no PNG"];
  const [width, height] = [picture.readUInt32BE(16), picture.readUInt32BE(20)];
  return [
    ...(picture.length > MENU_IMAGE_BYTES
      ? [`has ${picture.length} bytes, at most ${MENU_IMAGE_BYTES}`]
      : []),
    ...(width === size.width && height === size.height
      ? []
      : [`is ${width} by ${height}, the menu ${size.width} by ${size.height}`]),
  ];
}
