/** The readers of `crisis*.yaml` of every language, made once each. */
import { onceEach } from "../../once.ts";
import { crisisReader } from "./crisis-reader.ts";

export const readerFor = onceEach(({ shared }) => shared, crisisReader);
