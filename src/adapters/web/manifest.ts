/** What a phone needs to put the page among its apps (https://developer.mozilla.org/docs/Web/Progressive_web_apps/Manifest). */
import type { Words } from "../../core/content/words.ts";

export const manifestName = (locale: string): string => `${locale}.webmanifest`;

export const manifest = (locale: string, words: Words): string =>
  JSON.stringify({
    name: words.say("web.title"),
    short_name: words.say("web.shortName"),
    description: words.say("web.description"),
    lang: locale,
    id: "/",
    start_url: `/?lang=${locale}`,
    scope: "/",
    display: "standalone",
    background_color: "#f7f3ec",
    theme_color: "#1b4f72",
    icons: [
      { src: "/page/mark.svg", sizes: "any", type: "image/svg+xml" },
      ...[192, 512].map((size) => ({
        src: `/page/icon-${size}.png`,
        sizes: `${size}x${size}`,
        type: "image/png",
        purpose: "maskable",
      })),
    ],
  });
