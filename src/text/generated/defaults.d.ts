/** Written at build time: the default options of each shipped rule. */
export const packedDefaults: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
