import { expect, it } from "vitest";
import { render } from "../../../src/adapters/discord/render.ts";
import { offers } from "../../../src/core/message.ts";
import { discordPicture } from "../../support/discord-picture.ts";
import { sampleMessages } from "../../support/sample-messages.ts";
import { content } from "./setting.ts";

const pictured = (messages: Parameters<typeof render>[0]) =>
  discordPicture(
    render(messages, content.words("ja"), "dm").map((payload) => ({ author: "窓口", bot: true, ...payload })),
  );

it.each(["menu", "answer", "choiceQuestion", "dateQuestion", "verdict"] as const)(
  "a picture of %s shows every choice",
  (name) => {
    const page = pictured([sampleMessages[name]]);
    for (const { label } of offers(sampleMessages[name])) expect(page).toContain(`>${label}</span>`);
  },
);

it("shows what was written and not what it would do", () => {
  const page = pictured([{ kind: "note", text: "**<script>alert(1)</script>** # 1" }]);
  expect(page).toContain("**&lt;script&gt;alert(1)&lt;/script&gt;** # 1");
  expect(page).not.toContain("<script>");
});
