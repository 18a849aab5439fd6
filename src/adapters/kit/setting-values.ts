/** Values that several platforms ask for: a token from a console, another address for tests. */
import { z } from "zod";

export const secret = (fix: string) => z.string().regex(/^[\x21-\x7e]+$/, fix);

const isHttp = (url: URL | null): url is URL => /^https?:$/.test(url?.protocol ?? "");

export const address = (fix: string) => z.string().refine((text) => isHttp(URL.parse(text)), fix);

/** For a client that takes the host alone: whatever follows it would be dropped without a word. */
export const host = (fix: string) =>
  z.string().refine((text) => {
    const url = URL.parse(text);
    return isHttp(url) && url.href === `${url.origin}/`;
  }, fix);
