/** What a figure is said of: another time, the others, some that were counted already. Only what is said of one thing is reckoned together. */
import type { Operand, Paragraph } from "./operands.ts";

/** Of a time that is not the report's own. */
const OTHER_TIME =
  /[去前][年岁]|上年|上一?[届屆次期轮季月周]|上个[月季周]|[比较]同期|同期(?=[为是的仅则])|往年|历年|前一?[届次期值年季月周轮]|明年|[下次]一?[年届季]|预计|预期|计划|目标|\b(?:last|next|previous|prior|preceding) |\b(?:earlier|before|ago|forecast|target|expects?)\b/i;
/** Of all that were not named, so that it does not sum up what was. */
const OF_OTHERS =
  /其[余它他馀餘]|另[外有]?|别的|剩[余下]|余下|\b(?:other|others|rest|remaining|another|elsewhere|besides|further|additional)\b/i;
/** Of a neighbour, who has nothing to do with what was told before. */
const OF_NEIGHBOUR = /另一|[毗相]邻|邻[近县市居村校国省队座区镇乡家店]|隔壁|\b(?:another|neighbou?ring)\b/i;
/** Who is counted twice is no part by himself. */
const OVERLAP =
  /跨|重[复疊叠合]|兼|同时|交叉|[两三][^，。]{0,6}[均都]|既[^，。]{1,10}又|剔除|扣除|去重|换乘|\b(?:both|overlap(?:s|ping)?|twice|duplicates?|also|shared?|common|jointly)\b/i;
/** Parts of an item that was counted as a whole. */
const PARTS_OF = /其中|[内里]有|包括|包含|含|\b(?:of which|of whom|of them|of these|including|includes?)\b/i;
/** Of more than what was listed, as far as the words go: a larger place, a longer time. */
const WIDER =
  /全[国省市县区球网年州镇岛境港台公集行]|整个|当[年月日季周天]|该[一-鿿]|现有|各地|累计|截[至止]|至今|迄今|[上下]半年|(?:[\d一二两三四五六七八九十前头今本至-]+个?|假期)[年月季周天]|\b(?:worldwide|nationwide|globally|overall|across|throughout|around the|so far|since|to date|in the (?:first|second|third|whole|past|last)|over the|by the end|this (?:year|season|month))\b/gi;
const NUMBERS = "一两三四五六七八九十";

/** A clause that is longer than this says more than what its figure is of. */
const CLAUSE = 40;
const CLAUSE_END = /[，,；;：:、(]/;

/** The words of the clause before a figure. */
export function clauseBefore({ text, sentences }: Paragraph, { figure, sentence }: Operand): string {
  const from = Math.max(sentences[sentence].start, figure.start - CLAUSE);
  for (let i = figure.start - 1; i >= from; i--)
    if (CLAUSE_END.test(text[i]) && !(text[i] === "," && isDigitAt(text, i + 1))) return text.slice(i + 1, figure.start);
  return text.slice(from, figure.start);
}

function isDigitAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0x30 && unit <= 0x39;
}

/** Whether the words say that the figure is of another time. */
export function isOfOtherTime(words: string): boolean {
  return OTHER_TIME.test(words);
}

/** 比上年多产1260吨: it is of now, and only compared with then. */
const COMPARED_WITH = /[比较](?:[去上前]一?[年月周届期次季]|同期)(?:同期|度)?/g;

/** The same of the words right before a figure that tells a change: what it is compared with may be named there. */
export function isOfThen(lead: string): boolean {
  return isOfOtherTime(lead.replace(COMPARED_WITH, ""));
}

/** Whether the words say that the figure is of someone like the one before. */
export function isOfNeighbour(words: string): boolean {
  return OF_NEIGHBOUR.test(words);
}

/** A total of what was not listed, or of a list with an overlap or with parts of its items in it. */
export function isOfMore(paragraph: Paragraph, told: Operand, parts: readonly Operand[]): boolean {
  const { text, sentences } = paragraph;
  const { start, end } = sentences[told.sentence];
  const clause = clauseBefore(paragraph, told);
  if (OF_OTHERS.test(clause) || OF_OTHERS.test(told.before)) return true;
  const between = text.slice(parts[0].figure.end, told.figure.start);
  const [year, listed] = [yearOf(paragraph, told), yearOf(paragraph, parts[parts.length - 1])];
  if (year !== undefined && listed !== undefined && year !== listed) return true;
  return (
    PARTS_OF.test(between) ||
    OVERLAP.test(text.slice(start, end)) ||
    (isOfOtherTime(clause) && !isOfOtherTime(text.slice(start, parts[0].figure.start)))
  );
}

/** The year last named before a figure in its sentence. */
function yearOf({ dates, sentences }: Paragraph, { figure, sentence }: Operand): number | undefined {
  return dates.filter(({ start, date }) => start >= sentences[sentence].start && start < figure.start && date?.year !== undefined).at(-1)
    ?.date?.year;
}

/** Another subject or deed than that of the list: 加盟店合计, and closed a total of. */
const OWN_DEED = /(?:^(?:[a-z'’]+ ){1,6}|\b(?:and|while|whereas|but|against|as|with) (?:[a-z'’]+ ){0,5})a total of $/i;
const GIVING = /\b(?:for|making|makes|giving|gives|bringing|or|they|together|combined|is|was|are|were)(?: [a-z]+)? a total of $/i;
/** What stands before the word for a total, less what says only that it is one of all that was listed. */
const OWN_SUBJECT = /([一-鿿]{2,})(?:合计|共计|总计|[总一]共|共)/;
const OF_THE_LIST = /[两二三四五六七八九十全各总均双这此上述]|以上|本|该|公司|奖牌|累计/;

export function hasOwnSubject(paragraph: Paragraph, told: Operand): boolean {
  const clause = clauseBefore(paragraph, told);
  if (OWN_DEED.test(clause.trimStart()) && !GIVING.test(clause)) return true;
  const subject = OWN_SUBJECT.exec(clause)?.[1];
  return subject !== undefined && !OF_THE_LIST.test(subject);
}

/** A total larger than its parts need not be of these alone where its clause names more than the list did. */
export function isWider(paragraph: Paragraph, told: Operand, parts: readonly Operand[]): boolean {
  const { text, sentences } = paragraph;
  const listed = text.slice(sentences[told.sentence].start, parts[0].figure.start);
  const words = `${clauseBefore(paragraph, told)} ${told.after.split(CLAUSE_END, 1)[0]}`;
  return [...words.matchAll(WIDER)].some(([name]) => !listed.includes(name) && !name.includes(NUMBERS[parts.length - 1]));
}

const HAN_NOUN = /([一-鿿]{2})[为達达约共有是近仅超过到]*$/;
const OF_WHOLE = /总|全|共|合计|\btotal\b|\ball\b/;

/** 一班48人，二班45人: two of a kind side by side, neither a part of the other. */
export function areSideBySide(whole: string, part: string): boolean {
  if (OF_WHOLE.test(whole) && !OF_WHOLE.test(part)) return false;
  const [a, b] = [HAN_NOUN.exec(whole)?.[1], HAN_NOUN.exec(part)?.[1]];
  return a !== undefined && a === b;
}

/** Whether something stands between that makes the second a part of the first. */
export function isPartOf({ text }: Paragraph, whole: Operand, part: Operand): boolean {
  return whole.index < part.index && PARTS_OF.test(text.slice(whole.figure.end, part.figure.start));
}

export function isMarkedWhole(words: string): boolean {
  return OF_WHOLE.test(words);
}

/** 每股派息2角: as much of the profit as is paid out, and nobody says that it is all. */
const PAID_OUT = /派|红利|分红|股[息利]|分配|\b(?:dividend|distribution|payout)s?\b/i;

export function isPaidOut(words: string): boolean {
  return PAID_OUT.test(words);
}
