/** Writes until the store fails; prints the code it failed with. For a process that may not write much. */
import { newConversation } from "../../src/core/conversation.ts";
import { DAY, systemClock } from "../../src/desk/clock.ts";
import { codeOf } from "../../src/desk/error-code.ts";
import { newRecord } from "../../src/desk/record.ts";
import { openStore } from "../../src/desk/store/store.ts";

// Node ends at SIGXFSZ unless somebody listens; with a listener the write itself fails, as on a full disk.
process.on("SIGXFSZ" as NodeJS.Signals, () => {});

try {
  const store = openStore({ kind: "sqlite", path: process.argv[2]! }, systemClock);
  const conversation = { ...newConversation("ja"), offered: ["x".repeat(4000)] };
  for (let i = 0; i < 1000; i++) await store.commit(`line:fill-${i}`, { ...newRecord, conversation }, 0, DAY);
  process.stdout.write("never full");
} catch (error) {
  process.stdout.write(codeOf(error));
}
