import { expect, it } from "vitest";
import { retryKey } from "../../../src/adapters/line/retry-key.ts";

it("is a version 5 UUID, the same for the same part of the same event and no other", () => {
  const key = retryKey("01HXYZ", "0");
  expect(key).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(retryKey("01HXYZ", "0")).toBe(key);
  expect(new Set([key, retryKey("01HXYZ", "1"), retryKey("01HXYW", "0")]).size).toBe(3);
});
