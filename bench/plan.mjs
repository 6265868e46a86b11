/** Which command runs over which input, and the bars that corpuslint must keep. */
import { oneRule, TOOLS } from "./tools.mjs";

const ONLY_FOLDED = oneRule("script/folded-punctuation");
const ONLY_INVISIBLE = oneRule("encoding/invisible");
/** What a loaded shared machine may add to a ratio when the bars are asserted. */
export const CHECK_SLACK = 1.3;

const { bare, yardstick, corpuslint, textlint, autocorrect, zhlint, retext } = TOOLS;
const ALL = [yardstick, corpuslint, textlint, autocorrect, retext];
const GROWTH = [
  ["chinese-1mb", [corpuslint]],
  ["chinese-4mb", [corpuslint]],
  ["english-1mb", [corpuslint]],
  ["english-4mb", [corpuslint]],
];

/** @typedef {"full" | "quick" | "check"} Mode @typedef {readonly [input: string, tools: readonly import("./tools.mjs").Tool[]]} Turn */

/** @param {Mode} mode @param {boolean} large @returns {readonly Turn[]} in the order in which a round runs them */
export function turns(mode, large) {
  if (mode === "check") {
    return [
      ["one", [bare, corpuslint]],
      ["files-1mb", [yardstick, corpuslint]],
      ["files-10mb", [yardstick, corpuslint, textlint, autocorrect]],
      ["records-10mb", [corpuslint]],
      ["records-30mb", [corpuslint]],
      ...GROWTH,
    ];
  }
  if (mode === "quick") {
    return [
      ["one", [bare, yardstick, ...ALL.slice(1)]],
      ["files-1mb", [yardstick, corpuslint]],
      ["files-10mb", ALL.slice(0, 4)],
      ["records-10mb", [corpuslint]],
      ...GROWTH,
    ];
  }
  return [
    ["one", [bare, ...ALL, zhlint]],
    ["files-1mb", [...ALL, zhlint, ONLY_FOLDED, ONLY_INVISIBLE]], // zhlint takes over a minute for 10 MB
    ["files-10mb", [...ALL, ONLY_FOLDED, ONLY_INVISIBLE]],
    ["records-1mb", [corpuslint]],
    ["records-10mb", [corpuslint]],
    ...(large ? [["records-100mb", [corpuslint]], ["records-1gb", [corpuslint]]] : []),
    ...GROWTH,
  ];
}
