/**
 * A reply on its way needs the platform's own id of the person. On the disk that id is never to be read, not even
 * on pages the record was moved away from: it is kept enciphered, with a key made from the key of the hashes.
 */
import { decipher, encipher, keyFrom } from "./cipher.ts";
import type { Address } from "./desk.ts";

export interface AddressSeal {
  seal(address: Address): Address;
  /** Undefined: it was sealed with another key. */
  open(sealed: Address): Address | undefined;
}

export function addressSeal(secret: string): AddressSeal {
  const key = keyFrom(secret, "address");
  return {
    seal: (address) => ({ sealed: encipher(key, JSON.stringify(address)) }),
    open(address) {
      const sealed = (address as { readonly sealed?: unknown } | null)?.sealed;
      // Written by a version before this one.
      if (typeof sealed !== "string") return address;
      const text = decipher(key, sealed);
      return text === undefined ? undefined : (JSON.parse(text) as Address);
    },
  };
}
