/** What a mention in a server gets: nothing personal in public, but the ways to where it can be said. */
import { ButtonStyle, ComponentType, MessageFlags } from "discord.js";
import { encode } from "../../core/button.ts";
import type { Words } from "../../core/content/words.ts";
import { literal } from "./markdown.ts";
import type { Payload } from "./render.ts";

export const invitation = (words: Words, self: string): Payload => ({
  flags: MessageFlags.IsComponentsV2,
  allowed_mentions: { parse: [] },
  components: [
    { type: ComponentType.TextDisplay, content: literal(words.say("discord.invite")) },
    {
      type: ComponentType.ActionRow,
      components: [
        {
          type: ComponentType.Button,
          style: ButtonStyle.Primary,
          // Whoever presses it gets the menu, ephemeral, in their own conversation.
          custom_id: encode({ type: "command", command: "menu" }, 0),
          label: words.say("discord.invite_button"),
        },
        {
          type: ComponentType.Button,
          style: ButtonStyle.Link,
          // The bot's profile, where a direct message can be begun.
          url: `https://discord.com/users/${self}`,
          label: words.say("discord.invite_dm"),
        },
      ],
    },
  ],
});
