/** AES-256-GCM (NIST SP 800-38D): what was enciphered is either read as it was or not at all. */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";

const CIPHER = "aes-256-gcm";
const IV = 12;
const TAG = 16;

/** `use`: what the key is for; a secret gives another key for each. */
export const keyFrom = (secret: string, use: string, bytes = 32): Buffer =>
  Buffer.from(hkdfSync("sha256", secret, "", `madoguchi ${use}`, bytes));

/** `context`: where it belongs; put elsewhere, it cannot be opened. */
export function encipher(key: Buffer, text: string, context = ""): string {
  const iv = randomBytes(IV);
  const cipher = createCipheriv(CIPHER, key, iv, { authTagLength: TAG }).setAAD(Buffer.from(context));
  const enciphered = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), enciphered]).toString("base64");
}

/** Undefined: another key, another place, or it was damaged. */
export function decipher(key: Buffer, enciphered: string, context = ""): string | undefined {
  const bytes = Buffer.from(enciphered, "base64");
  try {
    const open = createDecipheriv(CIPHER, key, bytes.subarray(0, IV), { authTagLength: TAG });
    open.setAAD(Buffer.from(context)).setAuthTag(bytes.subarray(IV, IV + TAG));
    return Buffer.concat([open.update(bytes.subarray(IV + TAG)), open.final()]).toString("utf8");
  } catch {
    return undefined;
  }
}
