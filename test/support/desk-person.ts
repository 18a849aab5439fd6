/** A desk with a sample platform, in memory, and one person who writes to it. */
import { keyedHash } from "../../src/desk/keyed-hash.ts";
import { storeOver } from "../../src/desk/store/store.ts";
import { deskOver, HASH_KEY, memory, SampleClock, SamplePlatform } from "./desk-bench.ts";

export async function setUp() {
  const clock = new SampleClock();
  const adapter = memory(clock);
  const platform = new SamplePlatform();
  const bench = await deskOver(adapter, clock);
  bench.desk.register("line", platform.deliver);
  bench.desk.register("web", "pull");
  const keys = keyedHash(HASH_KEY);
  const record = () => storeOver(adapter).read(keys.conversation("line", "U-taro"));
  return { ...bench, clock, adapter, platform, record };
}
export const texts = (answered: { messages: readonly { text: string }[] }) =>
  answered.messages.map(({ text }) => text);
