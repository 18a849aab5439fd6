/** What the page may be told. It is always served, also with nothing set. */
import { z } from "zod";
import { adapterSettings } from "../../desk/adapter-settings.ts";
import { isOrigin } from "../../desk/origin.ts";

export interface WebSettings {
  /** The sites that may show the page in a frame. */
  readonly embeddedIn: readonly string[];
}

const listed = (text: string): readonly string[] => text.split(/[\s,]/).filter(Boolean);

export const webSettings = adapterSettings({
  adapter: "web",
  shape: {
    WEB_EMBEDDED_IN: z
      .string()
      .refine(
        (text) => listed(text).every(isOrigin),
        "name the sites that may show the page in a frame, with commas between: https://www.example.jp, https://example.org (no path, no slash at the end)",
      )
      .optional(),
  },
  settings: ({ WEB_EMBEDDED_IN = "" }): WebSettings => ({ embeddedIn: listed(WEB_EMBEDDED_IN) }),
});
