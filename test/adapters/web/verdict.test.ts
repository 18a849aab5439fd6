/** The whole house: the program as it is started, the page in a browser, the real dialogue, to a verdict. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hasBrowser, openBrowser, visit } from "../../support/browser.ts";
import { type Spawned, spawned } from "../../support/spawned.ts";

describe.skipIf(!hasBrowser)("a person with the real page", () => {
  let program: Spawned;
  let browser: Awaited<ReturnType<typeof openBrowser>>;
  beforeAll(async () => {
    program = spawned(new URL("../../../src/main.ts", import.meta.url), { PORT: "0", STORE_URL: "memory:" });
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    program.child.kill("SIGTERM");
    await program.exit;
  });

  async function talk(
    locale: string,
    turns: readonly (readonly [said: string, heard: string])[],
  ): Promise<void> {
    const { page, complaints, close } = await visit(browser, await program.open(), { locale });
    for (const [said, heard] of turns) {
      await page.locator("textarea").fill(said);
      await page.locator("textarea").press("Enter");
      await page.locator("article").filter({ hasText: heard }).last().waitFor();
    }
    expect(complaints).toEqual([]);
    await close();
  }

  test("is walked from 払いすぎ to a verdict", () =>
    talk("ja-JP", [
      ["払いすぎたかもしれない", "というコースでしたか"],
      ["はい", "解約を申し込んだのは、いつですか"],
      ["平成20年3月", "2008年3月ですね"],
      ["2006年5月", "So-netの会員でしたか"],
      ["もう退会してた", "何年何月でしたか"],
      ["2008年4月", "自分から申し出ることになっていました"],
      ["大阪", "3,402〜6,479円"],
    ]));

  test("is walked from 'was I overbilled?' to a verdict", () =>
    talk("en-GB", [
      ["was I overbilled?", "(Family or Mansion)?"],
      ["OCN", "This announcement does not cover your case"],
    ]));

  test("learns how to stop the calls", () =>
    talk("ja-JP", [
      ["勧誘の電話を止めたい", "電話"],
      ["頼み方を準備したい", "どの方法で頼みますか"],
      ["電話", "何を止めたいですか"],
      ["全部", "電話で頼む手順"],
    ]));
});
