import { expect, test } from "vitest";
import { ContentError } from "../../../src/core/content/content-error.ts";

test("an operator reads every problem on a line of its own", () => {
  const { code, problems, message } = new ContentError(["menu.yaml: no label", "desk.yaml: no answer"]);
  expect(code).toBe("content");
  expect(problems).toEqual(["menu.yaml: no label", "desk.yaml: no answer"]);
  expect(message).toBe("The words need a change:\n  - menu.yaml: no label\n  - desk.yaml: no answer");
});
