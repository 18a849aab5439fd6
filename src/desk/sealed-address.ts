/**
 * A reply on its way needs the platform's own id of the person. On the disk that id is never to be read, not even
 * on pages the record was moved away from: it is kept enciphered, with a key made from the key of the hashes.
 */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import type { Address } from "./desk.ts";

const CIPHER = "aes-256-gcm";
const IV = 12;
const TAG = 16;

export interface AddressSeal {
  seal(address: Address): Address;
  /** Undefined: it was sealed with another key. */
  open(sealed: Address): Address | undefined;
}

export function addressSeal(secret: string): AddressSeal {
  const key = Buffer.from(hkdfSync("sha256", secret, "", "madoguchi address", 32));
  return {
    seal(address) {
      const iv = randomBytes(IV);
      const cipher = createCipheriv(CIPHER, key, iv, { authTagLength: TAG });
      const text = Buffer.concat([cipher.update(JSON.stringify(address), "utf8"), cipher.final()]);
      return { sealed: Buffer.concat([iv, cipher.getAuthTag(), text]).toString("base64") };
    },
    open(address) {
      const sealed = (address as { readonly sealed?: unknown } | null)?.sealed;
      // Written by a version before this one.
      if (typeof sealed !== "string") return address;
      const bytes = Buffer.from(sealed, "base64");
      try {
        const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, IV), { authTagLength: TAG });
        decipher.setAuthTag(bytes.subarray(IV, IV + TAG));
        const text = Buffer.concat([decipher.update(bytes.subarray(IV + TAG)), decipher.final()]);
        return JSON.parse(text.toString("utf8")) as Address;
      } catch {
        return undefined;
      }
    },
  };
}
