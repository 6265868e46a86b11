/** What a line can be, and how it can end. */

/** `Prose` ends as a sentence does, or is long and punctuated; `Fragment` is everything else with a letter; `Marks` has no letter. */
export const LineForm = { Blank: 0, Marks: 1, Fragment: 2, Prose: 3 } as const;
export type LineForm = (typeof LineForm)[keyof typeof LineForm];

/** `Called` ends in a question or exclamation mark without a closing quotation mark behind it, as titles do too. */
export const Ending = { Open: 0, Sentence: 1, Called: 2 } as const;
export type Ending = (typeof Ending)[keyof typeof Ending];
