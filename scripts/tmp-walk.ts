import { Registry } from "prom-client";
import { turn } from "../src/core/turn.ts";
import { systemClock } from "../src/desk/clock.ts";
import { loadContent } from "../src/desk/content.ts";
import { createDesk } from "../src/desk/create-desk.ts";
import { createLog } from "../src/desk/log.ts";
import { openStore } from "../src/desk/store/store.ts";
import { openBrowser } from "../test/support/browser.ts";
import { startLineBot } from "../test/support/line-bot.ts";
import { type Bubble, linePicture } from "../test/support/line-picture.ts";

const browser = await openBrowser();
const walks = JSON.parse(process.argv[2]!) as Record<string, string[]>;
for (const [name, texts] of Object.entries(walks)) {
  const desk = await createDesk({
    store: openStore({ kind: "memory" }, systemClock),
    turn,
    content: loadContent(),
    clock: systemClock,
    log: createLog("silent"),
    metrics: new Registry(),
    retentionDays: 30,
  });
  const bot = await startLineBot(desk);
  await bot.adapter.start();
  const user = bot.line.user();
  const chat: Bubble[] = [];
  for (const t of texts) {
    if (t === "!clear") {
      chat.length = 0;
      continue;
    }
    const heard =
      t === "(follow)"
        ? await user.follows()
        : t.startsWith("[")
          ? await user.taps(t.slice(1, -1))
          : await user.says(t);
    chat.push({ type: "said", text: t }, ...heard);
  }
  const context = await browser.newContext({ viewport: { width: 400, height: 700 }, deviceScaleFactor: 1 });
  const page = await context.newPage();
  await page.setContent(linePicture("窓口", chat));
  await page.screenshot({ path: `/tmp/walk/${name}.png`, fullPage: true });
  await context.close();
  await bot.close();
}
await browser.close();
