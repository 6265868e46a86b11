/** What else a clause says of its figure: whether it is a fact, of which part and time, and what it is held against. */
import { isOfChange, type Statement, squeezed } from "./statements.ts";

/** Clauses with the same of these are of one kind; of two kinds, they may both be right. */
const QUALITIES: readonly (readonly [quality: string, words: RegExp])[] = [
  [
    "forecast",
    /预[计期估测]|有望|将|计划|规划|目标|拟|力争|可能|\b(?:will|would|expect\w*|forecast\w*|plan\w*|target\w*|project\w*|could|might|may|aim\w*)\b/i,
  ],
  ["part", /其中|另|其余|其他|剩|部分|新增|\b(?:another|further|other|rest|remaining|additional|half)\b/i],
  ["sum", /合计|合共|加总|\b(?:combined|altogether)\b/i],
  ["average", /每|均|\b(?:average|each|per|every)\b/i],
  [
    "before",
    /原|旧|老|[去前]年|上年|同期|此前|上月|上一?个?[一-鿿]?[季届次回期轮]|前次|往[年届]|曾|一度|当时|\b(?:earlier|previous\w*|last|former\w*|old|once)\b/i,
  ],
  ["most", /最[高大多快长]|\b(?:most|peak|maximum|highest|longest)\b/i],
  ["least", /最[低小少慢短]|至少|\b(?:least|minimum|lowest|shortest)\b/i],
  ["example", /比如|例如|\b(?:for example|say|suppose)\b/i],
];

export function qualityOf(clause: string): string {
  let all = "";
  for (const [quality, words] of QUALITIES) if (words.test(clause)) all += `${quality} `;
  return all;
}

/** A value held against another one, corrected, supposed, or set by a norm: a text may well give a second one. */
const COMPARED =
  /应当|不得|可以|或者|处以|并处|罚款|须|以[上下内]|从|由|比|较|修正|[上下]修|更正|更新|[有笔]误|误[为作]|假如|如果|假设|若|\b(?:if|than|up to|increas\w*|decreas\w*|rose|fell|grew|wrongly|instead|must|shall|should|or)\b/i;
const COMPARED_BEFORE = /\b(?:from|by|up|down) $/i;
const COMPARED_BEHIND = /^ (?:to|from|up|down|more|less|fewer)\b/i;

/** @param lead the clause before the figure, @param trail behind it */
function isCompared(lead: string, trail: string): boolean {
  return COMPARED.test(lead) || COMPARED.test(trail) || COMPARED_BEFORE.test(lead) || COMPARED_BEHIND.test(trail);
}

/** What is told with a point and no unit. */
const SCALES = /(?:规模|震级|评分|得分|指数)$/;

/** The end of a range or a change, or its beginning: 一级至十级, to $190 from $175, by $18 million; a time reckoned from another: 5秒后. */
export const RANGE_BEFORE = /^ ?[至到~-] ?$|\bby $/i;
const RANGE_BEHIND = /^ ?(?:[至到~-](?!metre|meter|foot|mile|year|tonne|ton)|之?[后前内]| from $)/;
/** The size that one of several makes of a thing is named by: the 40 mm model. */
const MAKE_BEHIND = /^(?:[- ]?(?:model|version|edition|variant)s?\b|[款版型])/;
/** 二人被捕: those who were just named. */
const THOSE = /^[二两三四五六七八九十]人$/;
/** A list's item tells of a thing of its own. */
const ITEM = /^[>\s]{0,8}(?:[-*+•·●■◆▪] |\d{1,3}[.)、]|[（(]?[一二三四五六七八九十]{1,3}[)）、])/;

/** Whether a statement tells a value as a plain fact. */
export function isPlain(statement: Statement): boolean {
  const { lead, tail, trail, figure, read, sentence } = statement;
  const { start, end } = read.sentences[sentence];
  // items between semicolons are a list, each of its own thing
  if (read.text[start - 1] === ";" || read.text[end - 1] === ";") return false;
  if (figure.kind === "number" && figure.counted === undefined && /^\d\.\d$/.test(figure.text) && !SCALES.test(tail)) return false;
  if (RANGE_BEFORE.test(lead) || RANGE_BEHIND.test(trail) || isCompared(lead, trail)) return false;
  if (MAKE_BEHIND.test(trail) || (THOSE.test(figure.text) && tail === squeezed(lead))) return false;
  return !isOfChange(statement) && !ITEM.test(read.text);
}

/** Verbs that only bring a figure, by their stems. */
const BRINGING = new Set("turn prov hav giv list quot announc confirm stat not add remain mean feature boast offer plan aim".split(" "));

export function isOnlyBrought(stem: string): boolean {
  return BRINGING.has(stem);
}
