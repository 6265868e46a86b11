/** The quick look at a paragraph: whether some word beside its figures may promise a reckoning. Most paragraphs are done with here. */
import { codeAt } from "../codes.ts";
import type { Figure } from "../figure.ts";
import type { ReadBlock } from "../read.ts";
import { endsChange, tellsChangeBefore } from "./changewords.ts";
import { mayDiscount } from "./discount.ts";
import { wordsBefore } from "./operands.ts";
import { mayBePartitioned } from "./partition.ts";

/** What every promise takes: what is told, and two figures that give it. */
const MIN_OPERANDS = 3;
/** A rate told by two times, or by the month and for the year, takes no third. */
const MIN_OF_PERIODS = 2;
/** Half of another, one of the year by the month, or a way by its speed takes no third either. */
const OF_TWO = /折合|[合即]每|减半|半价|[组队班派]各|一昼夜|[，,][每一](?:天|小时|分钟)|[均平]分/;

/** One of these stands in every paragraph with a sum, a rest, an average, a supply, a load or a base, but for prices by the unit. */
const ANYWHERE =
  /[每均够季剩]|[单定售票]价|[:(][^。]{0,8}[男女]|合计|共[计有获得花用卖售收]?[了出去到]?[ \d一二三四五六七八九十两]|总计|加起来|其余|余下|比[例率值]?[约为是]?1|1[:∶比]|其中|上半年|可供|可用|总[面长投额数人预产量支收成里]|时速|其他|花费|营业额|容量系数|容量因子|负荷率|同比|年增|按年/;
/** The same in English: upper and lower case cost Han patterns much, so the two are apart. */
const ANYWHERE_LATIN =
  /averag|mean|total|budget|came to|comes to|raising|costing|\beach\b|altogether|all told|in all|adding up|together|leaving|leaves|left|remain|the rest|margin|the other|\bwomen\b|\bgirls\b|(?:capacity|load) factor/i;
const LATIN_WORD = /[a-z]{4}|in all/i;
/** Before a percent that is a share of something, or compared with something. */
const RATIO_BEFORE =
  /[占率]|turnout|比[重例]|[同环]比|按[年季]|份额|相当于|的(?:约|近)?$|rate|share|proportion|(?:or|about|almost|,) $|[(（]$|即$/i;
/** Behind what changed, and behind what something costs or holds. */
const BEHIND =
  /,? ?(?:more|higher|increase|rise|growth|gain|up|above|faster|longer|less|fewer|lower|decrease|drop|decline|fall|reduction|down|below|slower|shorter|in relative|an? [a-z]|per [a-z]|each [a-z]|for each of)/iy;
const LASTS_BEFORE = /enough for|last/;
const ONE_PER_BEFORE = /\bone (?:[a-z]+ )?(?:for|per|to) (?:every )?$/i;
const SPACE = 0x20;
const COMMA = 0x2c;
const CLOSING = 0x29;

/** False where no fault can be: never where one is. */
export function mayPromise({ text, figures }: ReadBlock): boolean {
  if (figures.length < 2) return false;
  if (mayDiscount(text)) return true;
  let operands = 0;
  for (const { kind } of figures) if (kind !== "date" && kind !== "rank") operands++;
  if (operands < MIN_OPERANDS) return operands === MIN_OF_PERIODS && (OF_TWO.test(text) || mayTellPeriods(text, figures));
  if (mayRelate(text, figures) || ANYWHERE.test(text) || (LATIN_WORD.test(text) && ANYWHERE_LATIN.test(text)) || mayBePartitioned(text))
    return true;
  for (let i = 0; i < figures.length; i++) if (promises(text, figures, i)) return true;
  return false;
}

/** A share, a rise, a price for one or a difference told in a clause of its own. */
function mayRelate(text: string, figures: readonly Figure[]): boolean {
  return figures.some(({ kind }) => kind === "ratio" || kind === "point") || RELATED.test(text);
}

const RELATED =
  /[赢输差省净贵快慢早晚]|成本|满[负发]|等效|[折均平]分|各[\d一二三四五六七八九]|(?<![同环])[比较][^，,。例]{1,16}\d|[由从自][^，,。]{0,14}\d|胜|缺口|赤字|[结盈节]余|[余尾]款|装卸|航程|[删淘]|报废|撤下|自然增长|前者|[多少][一-鿿]{0,3}[\d一二三四五六七八九]|便宜|领先|落后|相隔|分[成为别]|依次|组成|构成|[，,。]一[一-鿿]|单[^位]|[全总计][^，。]{0,12}[\d一二三四五六七八九]|: ?[^.。]{0,24}\d|[a-z]s of [$£€\d]|[$£€\d][^.]{0,12} (?:over|under|above|below) the |, (?:or |that is )[$£€\d]|\ban? (?:[a-z-]+ ){1,3}of [$£€\d]|\bthan (?:the|its|their|his|her|our|last|in|an?)\b|\b(?:short|ahead|shy|excess) of (?:the|its)\b|\b(?:apiece|drew|head|majority|so|difference|gap|split|comprising|respectively|separate|per|every)\b/;

function mayTellPeriods(text: string, figures: readonly Figure[]): boolean {
  return (
    (text.includes("均") && (text.includes("全年") || MEAN_BY_TIME.test(text))) ||
    figures.every(({ kind, per }) => kind === "date" || kind === "rank" || per !== undefined)
  );
}

/** 前8月累计520亿元，平均每月65亿元. */
const MEAN_BY_TIME = /[日月季]均|平均[每单]个?[天日月季]/;

function promises(text: string, figures: readonly Figure[], at: number): boolean {
  const { kind, per, end } = figures[at];
  if (kind === "date" || kind === "rank") return false;
  if (kind === "multiple" || per !== undefined) return true;
  // a restatement in brackets is passed over: what stands behind it stands behind the first figure too
  if (tellsBehind(text, end) || (codeAt(text, end) === CLOSING && tellsBehind(text, end + 1))) return true;
  const beside = lastBefore(text, figures, at);
  if (beside !== UNKNOWN && beside !== SPACE && !endsChange(beside) && kind !== "ratio") return false;
  const before = wordsBefore(text, figures, at, 0);
  if (tellsChangeBefore(before)) return true;
  if (kind === "ratio") return RATIO_BEFORE.test(before);
  return (before.endsWith(" ") && ONE_PER_BEFORE.test(before)) || (kind === "duration" && LASTS_BEFORE.test(before));
}

function tellsBehind(text: string, end: number): boolean {
  const next = codeAt(text, end);
  if (next !== SPACE && next !== COMMA) return false;
  BEHIND.lastIndex = end;
  return BEHIND.test(text);
}

const UNKNOWN = -1;

/** The last unit of the words before a figure; dates are left out of those, so that behind one it is not known. */
function lastBefore(text: string, figures: readonly Figure[], at: number): number {
  const { start } = figures[at];
  if (at > 0 && figures[at - 1].kind === "date") return UNKNOWN;
  const last = codeAt(text, start - 1);
  return last === SPACE && codeAt(text, start - 2) > LAST_LATIN ? codeAt(text, start - 2) : last;
}

/** Spaces between Han and digits say nothing. */
const LAST_LATIN = 0x2fff;
