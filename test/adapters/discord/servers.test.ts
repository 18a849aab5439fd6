import { expect, it } from "vitest";
import { createServers } from "../../../src/adapters/discord/servers.ts";

const BOT = "900";
const ours = { id: "3", tags: { bot_id: BOT } };

/** What is known of a server, and how often Discord was asked for it. */
function setUp(guild: object = { id: "8", preferred_locale: "en-US", roles: [ours] }) {
  let asked = 0;
  const servers = createServers({
    guild: async () => {
      asked += 1;
      return guild as never;
    },
  });
  servers.is(BOT);
  return { servers, asked: () => asked };
}

it("is what Discord told when the session began", async () => {
  const { servers, asked } = setUp();
  servers.learn({
    id: "8",
    preferred_locale: "ja",
    roles: [{ id: "4" }, { id: "5", tags: { bot_id: "7" } }, ours],
  });
  expect(await servers.about("8")).toEqual({ language: "ja", role: "3" });
  expect(asked()).toBe(0);
});

it("is asked for, once, in a session that was resumed", async () => {
  const { servers, asked } = setUp();
  servers.learnRole("8", { ...ours, id: "6" });
  await servers.about("8");
  expect(await servers.about("8")).toEqual({ language: "en-US", role: "3" });
  expect(asked()).toBe(1);
});

it("follows a role of the bot that is made later, and no other", async () => {
  const { servers } = setUp();
  servers.learn({ id: "8", preferred_locale: "ja", roles: [] });
  expect(await servers.about("8")).toEqual({ language: "ja", role: undefined });
  for (const role of [ours, { id: "4" }, null, { id: "5", tags: { bot_id: "7" } }])
    servers.learnRole("8", role);
  expect(await servers.about("8")).toEqual({ language: "ja", role: "3" });
});

it("bears odd fields", async () => {
  const { servers } = setUp({ id: "8", preferred_locale: 7, roles: "?" });
  for (const odd of [null, [], {}, { id: 8 }]) servers.learn(odd);
  expect(await servers.about("8")).toEqual({ language: undefined, role: undefined });
});
