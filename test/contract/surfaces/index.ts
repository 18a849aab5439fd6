/** Every surface there is: the real adapters, the real desk, the platforms on this machine; and one of the tests' own. */
import { openDiscord } from "./discord.ts";
import { openLine } from "./line.ts";
import { openSlackLike } from "./slack-like.ts";
import type { Surface } from "./surface.ts";
import { openTerminal } from "./terminal.ts";
import { openWeb } from "./web.ts";

export const surfaces: readonly Surface[] = [
  { name: "terminal", open: openTerminal },
  { name: "web", open: openWeb },
  { name: "line", open: openLine },
  { name: "discord", open: openDiscord },
  { name: "slack-like", open: openSlackLike() },
];
