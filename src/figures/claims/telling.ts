/** What a sentence that may tell a figure again has, and what it shares with the one that told it. */
import type { Figure } from "../figure.ts";

export interface Shared {
  readonly shared: readonly string[];
  /** How many of them are words, not a character or a measure. */
  readonly words: number;
  readonly weight: number;
}

export interface Telling {
  readonly sentence: string;
  /** It says that all is counted. */
  readonly isWhole: boolean;
  isWholeOf(stretch: string): boolean;
  /** @param stretch the words that lead to the other figure, @param sentence all of its sentence */
  sharedWith(stretch: string, sentence: string, figure: Figure): Shared;
}

/** Further shared words say no more. */
export const MAX_SHARED = 4;
/** Of words in the other sentence that stand elsewhere than with its figure, and of those told before. */
export const ASIDE = 0.5;
/** All is counted. */
export const WHOLE =
  /总(?![部店经统理书编裁监院校馆局会公司教领])|累[计积]|[一合]共|共(?!同|享|和|有产)|合计|全[市县省区校厂院国馆场年部]|整[个座场条台]|\b(?:in all|in total|altogether|overall|total(?:s|led|ling)?|all told|whole|entire|finish\w* up|end\w* up)\b/i;

/** How a size or a sum of money is told: words of one row mean one thing. */
const MEASURES: readonly RegExp[] = [
  /长(?!官|者|期|江|大)|里程|\b(?:long|length|stretch\w*|runs? for|ran for)\b/i,
  /高(?!速|铁|峰|级)|海拔|标高|\b(?:tall|height|high|rises?|elevation|altitude)\b/i,
  /宽|\b(?:wide|width|beam|breadth|across)\b/i,
  /深|\b(?:deep|depth|draught)\b/i,
  /重(?!新|点|要|庆)|\b(?:weigh\w*|weight|mass|heavy|scales)\b/i,
  /面积|占地|\b(?:area|cover\w*|spread\w*|floor space)\b/i,
  /容[量积]|库容|蓄水|\b(?:capacity|hold|holds)\b/i,
  /装机|功率|\b(?:output|rated|power)\b/i,
  /造价|成本|花[费了掉去]|耗资|斥资|投[资入]|支出|\b(?:cost|costs|costing|spen[dt]\w*|invest\w*)\b/i,
];

/** Which of them a text tells. */
export function measuresOf(text: string): readonly RegExp[] {
  return MEASURES.filter((measure) => measure.test(text));
}
