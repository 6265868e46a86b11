/** Words by which a sentence that says a figure again names another one of its kind: the second week, the old house, the year before. */
import type { Operand } from "../arithmetic/operands.ts";
import type { ReadBlock } from "../read.ts";
import { clauseRange } from "./clauses.ts";
import { flat } from "./hankey.ts";

const TITLE = /["《「『“]([^"《》「」『』“”]{2,16})["》」』”]/g;
/** One of several: 二期, 三号, 首批, 第二个周末. */
const ONE_OF = /[首一二三四五六七八九十](?:期|号|批|标段|审|分厂|车间)|第[一二三四五六七八九十百]+个?[一-鿿]/g;
/** 上一年, 前一周: read as lengths of time, they are no figures. */
const ANOTHER_TIME = /[上前下后次再]一个?(?:财|学|赛)?[年月周季天日夜]|[次翌][年月周季日晚]/g;

/** The sentence of the second names another one than the first is of. */
export function isOfAnotherOne(read: ReadBlock, first: Operand, second: Operand): boolean {
  const { text, sentences } = read;
  const { start } = sentences[second.sentence];
  const lead = flat(text.slice(start, second.figure.start));
  if (namesAnotherOne(lead, flat(text.slice(0, start)))) return true;
  const told = flat(text.slice(sentences[first.sentence].start, first.figure.start));
  const clause = flat(text.slice(clauseRange(read, first)[0], first.figure.start));
  return haveOtherNames(lead, clause) || areOfOpposites(lead, told, clause) || arePartAndWhole(lead, clause);
}

/** A plan by its number: 十四五. */
const NAME = /["《「『“]([^"《》「」『』“”]{2,16})["》」』”]|(十[一二三四五]五)/g;

/** Both name something in marks, and not the same. */
function haveOtherNames(second: string, first: string): boolean {
  const [one, other] = [second, first].map((text) => [...text.matchAll(NAME)].map((match) => match[1] ?? match[2]));
  return one.length > 0 && other.length > 0 && !one.some((name) => other.includes(name));
}

/** “追风二号”, where “追风三号” was told, 二期 after 一期: a name in marks, or one of several, that was not told is another one's. */
function namesAnotherOne(sentence: string, before: string): boolean {
  if ([ONE_OF, ANOTHER_TIME].some((pattern) => (sentence.match(pattern) ?? []).some((one) => !before.includes(one)))) return true;
  return [...sentence.matchAll(TITLE)].some(([, name]) => !before.includes(name));
}

/** Of one row, what they stand before are two things: 新馆, 旧馆. */
const OPPOSITES = ["新旧老", "东西南北", "左右", "男女", "甲乙丙丁", "内外", "大中小", "长幼", "公私", "父母"];

/**
 * The second speaks of 旧馆, where the first's sentence speaks of 新馆.
 * @param second the sentence up to its figure, @param lead the first's sentence up to its figure, @param clause the first's clause
 */
function areOfOpposites(second: string, lead: string, clause: string): boolean {
  return OPPOSITES.some((row) =>
    [...row].some((unit) => {
      for (let at = second.indexOf(unit); at >= 0; at = second.indexOf(unit, at + 1)) {
        const noun = second[at + 1] ?? "";
        if (!HAN.test(noun)) continue;
        const own = firstOf(clause, row, noun) ?? firstOf(lead, row, noun);
        if (own !== undefined && own !== unit) return true;
      }
      return false;
    }),
  );
}

const REGION = /([东西南北中][部北南]|[东西南北中]北?|长三角|珠三角|京津冀|大湾区|华[东南北中西]|[一-鿿]{2,3})地区/g;

/** 占同期中部地区外贸总值超五成, 占同期西部地区外贸总值超六成: of two regions, that its own sentence names. */
export function areOfTwoRegions(second: string, first: string): boolean {
  const [one, other] = [second, first].map((text) => Array.from(text.matchAll(REGION), ([name]) => name.slice(-REGION_NAME)));
  return one.length > 0 && other.length > 0 && !one.some((name) => other.includes(name));
}

const REGION_NAME = 4;

/** The whole and what it is made of: 进出口 is no 出口. */
const WHOLES = [/进出口|出口|进口/g, /收支|收入|支出/g, /存贷款?|存款|贷款/g, /产销|产量|销量/g, /买卖|买入|卖出/g];

export function arePartAndWhole(second: string, first: string): boolean {
  return WHOLES.some((row) => {
    const [one, other] = [second, first].map((text) => text.match(row)?.at(-1));
    return one !== undefined && other !== undefined && one !== other;
  });
}

const HAN = /^[一-鿿]$/;

/** The unit of a row that stands first before a noun. */
function firstOf(text: string, row: string, noun: string): string | undefined {
  for (let at = text.indexOf(noun, 1); at >= 0; at = text.indexOf(noun, at + 1)) if (row.includes(text[at - 1])) return text[at - 1];
  return undefined;
}
