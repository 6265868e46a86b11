/** Which commands run over which inputs. */
import { oneRule, TOOLS } from "./tools.mjs";

const { bare, yardstick, corpuslint, textlint, autocorrect, zhlint, retext } = TOOLS;
const PEERS = [textlint, autocorrect, retext];
const SAME_CHECK = [oneRule("script/folded-punctuation"), oneRule("encoding/invisible")];
const MOJIBAKE = ["mojibake-10mb", [oneRule("encoding/mojibake")]];
const ONE_DOCUMENT = ["chinese-1mb", "chinese-4mb", "english-1mb", "english-4mb"].map((input) => [input, [corpuslint]]);

/**
 * @typedef {"full" | "quick" | "check"} Mode
 * @typedef {readonly [input: string, tools: readonly import("./tools.mjs").Tool[]]} Turn
 */

/** @param {Mode} mode @param {boolean} large @returns {readonly Turn[]} in the order of a round */
export function turns(mode, large) {
  switch (mode) {
    case "check": // what the bars need, no more
      return [
        ["one", [bare, corpuslint]],
        ["files-10mb", [yardstick, corpuslint, textlint, autocorrect]],
        ["records-10mb", [corpuslint]],
        ["records-30mb", [corpuslint]],
        ...ONE_DOCUMENT,
      ];
    case "quick": // the least that tells whether a change made things faster or slower
      return [
        ["one", [bare, corpuslint, ...PEERS, zhlint]],
        ["files-1mb", [yardstick, corpuslint, ...PEERS]],
        ["files-10mb", [yardstick, corpuslint]],
      ];
    default: // zhlint takes over a minute for 10 MB
      return [
        ["one", [bare, yardstick, corpuslint, ...PEERS, zhlint]],
        ["files-1mb", [yardstick, corpuslint, ...SAME_CHECK, ...PEERS, zhlint]],
        ["files-10mb", [yardstick, corpuslint, ...SAME_CHECK, ...PEERS]],
        MOJIBAKE,
        ["records-1mb", [corpuslint]],
        ["records-10mb", [corpuslint]],
        ...(large ? ["records-100mb", "records-1gb"].map((input) => [input, [corpuslint]]) : []),
        ...ONE_DOCUMENT,
      ];
  }
}
