/** The account's rich menus, as LINE keeps them: menus, pictures, aliases, and who sees which. */
import { randomUUID } from "node:crypto";
import { type Answer, done, type Heard, refused } from "./line-answer.ts";
import { MENUS_PER_ACCOUNT } from "./validators/line-limits.ts";
import { menuAlias, menuViolations, pictureViolations } from "./validators/line-menus.ts";

export interface KeptMenu {
  readonly richMenuId: string;
  readonly name: string;
  readonly size: { readonly width: number; readonly height: number };
  picture?: Buffer;
}

export interface Menus {
  answer(heard: Heard): Promise<Answer | undefined>;
  readonly kept: ReadonlyMap<string, KeptMenu>;
  readonly aliases: ReadonlyMap<string, string>;
  readonly ofUsers: ReadonlyMap<string, string>;
  fallback(): string | undefined;
}

type Respond = (heard: Heard, ...parts: string[]) => Answer;

export function createMenus(knows: (user: string) => boolean): Menus {
  const kept = new Map<string, KeptMenu>();
  const aliases = new Map<string, string>();
  const ofUsers = new Map<string, string>();
  let fallback: string | undefined;

  const invalid = (found: readonly string[]) => refused(400, found.join("; "));
  const missing = refused(404, "Not found");
  const undrawn = refused(400, "must upload richmenu image before applying it to user");

  function shown(id: string): Answer | undefined {
    const menu = kept.get(id);
    return menu ? (menu.picture ? undefined : undrawn) : missing;
  }

  function pointed(json: Record<string, unknown>): Answer | string {
    const id = String(json.richMenuId);
    if (!kept.has(id)) return refused(400, "richmenu not found");
    return shown(id) ?? id;
  }

  const routes: readonly (readonly [RegExp, Respond])[] = [
    [
      /^POST \/v2\/bot\/richmenu\/validate$/,
      ({ json }) => {
        const found = menuViolations(json);
        return found.length > 0 ? invalid(found) : done();
      },
    ],
    [
      /^POST \/v2\/bot\/richmenu$/,
      ({ json }) => {
        const found = menuViolations(json);
        if (found.length > 0) return invalid(found);
        if (kept.size >= MENUS_PER_ACCOUNT) return refused(400, "The number of rich menus is at its limit");
        const richMenuId = `richmenu-${randomUUID().replaceAll("-", "")}`;
        kept.set(richMenuId, { ...(json as unknown as KeptMenu), richMenuId });
        return done({ richMenuId });
      },
    ],
    [
      /^GET \/v2\/bot\/richmenu\/list$/,
      () => done({ richmenus: [...kept.values()].map(({ picture: _, ...menu }) => menu) }),
    ],
    [
      /^POST \/v2\/bot\/richmenu\/alias$/,
      ({ json }) => {
        const alias = menuAlias.safeParse(json.richMenuAliasId);
        if (!alias.success) return invalid(["invalid richMenuAliasId"]);
        if (aliases.has(alias.data)) return refused(400, "conflict richmenu alias id");
        const id = pointed(json);
        if (typeof id !== "string") return id;
        aliases.set(alias.data, id);
        return done();
      },
    ],
    [
      /^GET \/v2\/bot\/richmenu\/alias\/list$/,
      () =>
        done({
          aliases: [...aliases].map(([richMenuAliasId, richMenuId]) => ({ richMenuAliasId, richMenuId })),
        }),
    ],
    [
      /^GET \/v2\/bot\/richmenu\/alias\/([^/]+)$/,
      (_, alias = "") =>
        aliases.has(alias)
          ? done({ richMenuAliasId: alias, richMenuId: aliases.get(alias) })
          : refused(404, "richmenu alias not found"),
    ],
    [
      /^POST \/v2\/bot\/richmenu\/alias\/([^/]+)$/,
      ({ json }, alias = "") => {
        if (!aliases.has(alias)) return refused(404, "richmenu alias not found");
        const id = pointed(json);
        if (typeof id !== "string") return id;
        aliases.set(alias, id);
        return done();
      },
    ],
    [
      /^POST \/v2\/bot\/richmenu\/([^/]+)\/content$/,
      ({ type, body }, id = "") => {
        const menu = kept.get(id);
        if (!menu) return missing;
        if (menu.picture) return refused(400, "An image has already been uploaded to the richmenu");
        if (type !== "image/png" && type !== "image/jpeg") return refused(415, "Unsupported Media Type");
        const found = pictureViolations(body, menu.size);
        if (found.length > 0) return invalid(found);
        menu.picture = body;
        return done();
      },
    ],
    [
      /^GET \/v2\/bot\/richmenu\/([^/]+)\/content$/,
      (_, id = "") => {
        const picture = kept.get(id)?.picture;
        return picture ? { status: 200, body: picture, headers: { "content-type": "image/png" } } : missing;
      },
    ],
    [
      /^DELETE \/v2\/bot\/richmenu\/([^/]+)$/,
      (_, id = "") => {
        if (!kept.delete(id)) return missing;
        if (fallback === id) fallback = undefined;
        return done();
      },
    ],
    [
      /^GET \/v2\/bot\/user\/all\/richmenu$/,
      () => (fallback ? done({ richMenuId: fallback }) : refused(404, "no default richmenu")),
    ],
    [
      /^POST \/v2\/bot\/user\/all\/richmenu\/([^/]+)$/,
      (_, id = "") => {
        const wrong = shown(id);
        if (wrong) return wrong;
        fallback = id;
        return done();
      },
    ],
    [
      /^POST \/v2\/bot\/user\/([^/]+)\/richmenu\/([^/]+)$/,
      (_, user = "", id = "") => {
        const wrong = shown(id) ?? (knows(user) ? undefined : missing);
        if (wrong) return wrong;
        ofUsers.set(user, id);
        return done();
      },
    ],
  ];

  return {
    kept,
    aliases,
    ofUsers,
    fallback: () => fallback,
    async answer(heard) {
      for (const [pattern, respond] of routes) {
        const match = pattern.exec(heard.call);
        if (match) return respond(heard, ...match.slice(1));
      }
      return undefined;
    },
  };
}
