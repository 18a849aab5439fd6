/** The key by which LINE knows a repeated push: a name-based UUID, so that a later process makes the same. */
import { createHash } from "node:crypto";

/** This desk's namespace: any fixed UUID. */
const NAMESPACE = Buffer.from("6f2d8a4c1b7e4e0f9c35d1a7e8b40263", "hex");

/** UUID version 5 (RFC 9562, section 5.5). `part`: the name of the request among those of the reply. */
export function retryKey(event: string, part: string): string {
  const bytes = createHash("sha1").update(NAMESPACE).update(`${event}/${part}`).digest().subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x50;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
