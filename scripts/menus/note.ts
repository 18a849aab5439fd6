/** A note inside a PNG file: a `tEXt` chunk after the header (PNG specification, section 11.3.4.3). */
import { crc32 } from "node:zlib";

const SIGNATURE_AND_HEADER = 8 + 25;
const KEYWORD = "Source";

export function withNote(png: Buffer, note: string): Buffer<ArrayBuffer> {
  const data = Buffer.from(`tEXt${KEYWORD}\0${note}`, "latin1");
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length - 4);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(data));
  return Buffer.concat([
    png.subarray(0, SIGNATURE_AND_HEADER),
    length,
    data,
    sum,
    png.subarray(SIGNATURE_AND_HEADER),
  ]);
}

/** Undefined where the file holds none. */
export function noteIn(png: Buffer): string | undefined {
  const start = png.indexOf(`tEXt${KEYWORD}\0`, SIGNATURE_AND_HEADER, "latin1");
  if (start < 0) return undefined;
  const length = png.readUInt32BE(start - 4);
  return png.toString("latin1", start + 4 + KEYWORD.length + 1, start + 4 + length);
}
