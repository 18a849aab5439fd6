/** Reads a webhook's raw bytes, which the signature is over, and no more of them than a webhook can have. */
export class BodyTooLarge extends Error {
  readonly code = "body_too_large";
  constructor(limit: number) {
    super(`A webhook holds at most ${limit} bytes: this does not come from LINE.`);
  }
}

export async function readBody(request: Request, limit: number): Promise<Buffer> {
  if (Number(request.headers.get("content-length") ?? 0) > limit) throw new BodyTooLarge(limit);
  const chunks: Uint8Array[] = [];
  let length = 0;
  // Leaving the loop early cancels the stream: what is still on its way is not taken into memory.
  for await (const chunk of request.body ?? []) {
    length += chunk.byteLength;
    if (length > limit) throw new BodyTooLarge(limit);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
