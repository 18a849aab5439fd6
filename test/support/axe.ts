/** What axe-core (MPL-2.0, https://github.com/dequelabs/axe-core) finds wrong with a page for those who cannot see it. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const require = createRequire(import.meta.url);
const SOURCE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

interface Axe {
  run(): Promise<{
    readonly violations: readonly {
      readonly id: string;
      readonly nodes: readonly { readonly target: readonly unknown[] }[];
    }[];
  }>;
}

/** By rule, with where it was found. All rules, the best practices too; none is left out. */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  // Through the debugger: the page's own policy lets in no script of anybody else.
  await page.evaluate(SOURCE);
  return page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: Axe }).axe.run();
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
  });
}
