/** Property tests throw the same dice in every run, so that a run can be repeated; `PROPERTY_SEED` throws others. */
import fc from "fast-check";

const wanted = process.env.PROPERTY_SEED ?? "1126";
if (!/^(?:random|-?\d+)$/.test(wanted)) throw new Error("PROPERTY_SEED is a whole number, or random.");

// Without a seed fast-check takes one from the clock, and names it beside what it finds.
if (wanted !== "random") fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(wanted) });
