/** Beyond this width lines are hard to follow with the eye; the usual terminal has 80 columns. */
export const WIDEST_LINE = 76;

/** A line longer than this is not read as one input: what a person types is far shorter. */
export const LONGEST_INPUT = 20_000;
