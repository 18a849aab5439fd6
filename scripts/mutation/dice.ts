/** Every mutant meets the same random conversations, so that none is called killed for what chance found. */
import fc from "fast-check";
import "../../test/support/property-seed.ts";

// The first counterexample kills: nobody reads the smallest.
fc.configureGlobal({ ...fc.readConfigureGlobal(), endOnFailure: true });
