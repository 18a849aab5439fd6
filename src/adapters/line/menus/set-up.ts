/**
 * Brings the account's rich menus to what they should be: missing ones made, their aliases pointed, the first
 * one made the default, older ones of ours removed. Where all is right nothing is written, so it can be run
 * again at any time, also after it was cut short.
 */
import { within } from "../../../desk/deadline.ts";
import { type LineClients, statusOf } from "../api.ts";
import { MENU_PREFIX, type Menu, requestOf } from "./menus.ts";

export interface DrawnMenu {
  readonly menu: Menu;
  readonly picture: Uint8Array<ArrayBuffer>;
}

export interface SettingUp extends LineClients {
  readonly menus: readonly DrawnMenu[];
  /** Only tells what would be done; LINE is asked whether it would take the menus. */
  readonly dryRun: boolean;
  /** Told each change as it is made, or as it would be. */
  readonly tell: (change: string) => void;
}

/** Making and removing menus may take LINE longer than sending does; an image is up to a megabyte. */
const DEADLINE = 20_000;

const asked = <T>(call: Promise<T>): Promise<T> => within(DEADLINE, call);

async function unlessMissing<T>(call: Promise<T>): Promise<T | undefined> {
  try {
    return await asked(call);
  } catch (error) {
    if (statusOf(error) === 404) return undefined;
    throw error;
  }
}

/** Resolves with the number of changes. */
export async function setUpMenus({ client, blobClient, menus, dryRun, tell }: SettingUp): Promise<number> {
  let changes = 0;
  const change = async (told: string, make: () => Promise<unknown>): Promise<void> => {
    changes += 1;
    tell(told);
    if (!dryRun) await asked(make());
  };

  const there = (await asked(client.getRichMenuList())).richmenus;
  const ids = new Map<string, string>();
  for (const { menu, picture } of menus) {
    const request = requestOf(menu, picture);
    const known = there.find(({ name }) => name === request.name)?.richMenuId;
    if (known) ids.set(menu.alias, known);
    else {
      await asked(client.validateRichMenuObject(request));
      await change(`make the menu ${request.name}`, async () => {
        ids.set(menu.alias, (await client.createRichMenu(request)).richMenuId);
      });
    }
    const id = ids.get(menu.alias);
    const drawn = known && (await hasPicture(blobClient, known));
    if (!drawn)
      await change(`give ${request.name} its picture (${Math.ceil(picture.length / 1024)} KB)`, () =>
        blobClient.setRichMenuImage(id!, new Blob([picture], { type: "image/png" })),
      );
  }

  const { aliases } = await asked(client.getRichMenuAliasList());
  for (const { menu } of menus) {
    const { alias } = menu;
    const richMenuId = ids.get(alias) ?? "";
    const points = aliases.find(({ richMenuAliasId }) => richMenuAliasId === alias);
    if (!points)
      await change(`make the alias ${alias}`, () =>
        client.createRichMenuAlias({ richMenuAliasId: alias, richMenuId }),
      );
    else if (points.richMenuId !== richMenuId)
      await change(`point the alias ${alias} to the new menu`, () =>
        client.updateRichMenuAlias(alias, { richMenuId }),
      );
  }

  const [first] = menus;
  const wanted = first && ids.get(first.menu.alias);
  const now = (await unlessMissing(client.getDefaultRichMenuId()))?.richMenuId;
  if (first && (now === undefined || now !== wanted))
    await change(`show ${first.menu.alias} to everybody who has no menu of their own`, () =>
      client.setDefaultRichMenu(wanted!),
    );

  // Last, so that nobody is without a menu in between.
  const kept = new Set(ids.values());
  for (const { name, richMenuId } of there)
    if (name.startsWith(MENU_PREFIX) && !kept.has(richMenuId))
      await change(`remove the older menu ${name}`, () => client.deleteRichMenu(richMenuId));
  return changes;
}

/** A menu whose picture never arrived cannot be shown; an earlier run may have been cut short there. */
async function hasPicture(blobClient: LineClients["blobClient"], id: string): Promise<boolean> {
  const picture = await unlessMissing(blobClient.getRichMenuImage(id));
  picture?.destroy();
  return picture !== undefined;
}
