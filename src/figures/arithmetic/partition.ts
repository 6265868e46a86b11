/** Parts that leave nothing out by what they are called: 同意, 反对 and 弃权 are all the votes, income less expense is what is left. */
import { faultOf, sum } from "./listed.ts";
import { type Fault, type Operand, type Paragraph, sameMeasure, show } from "./operands.ts";
import { agrees, isUnrelated } from "./tolerances.ts";

/** Names of all the parts, in any order. */
const PARTITIONS: readonly (readonly RegExp[])[] = [
  [/同意|赞成|支持/, /反对|不同意|不赞成/, /弃权/],
  [/实到|实际到会|出席|到会/, /缺席|缺勤|未到|请假/],
  [/有效/, /无效|废票/],
  [/线上/, /线下/],
  [/水田/, /旱地/],
  [/金牌/, /银牌/, /铜牌/],
  [/(?<!不)正常/, /异常/],
  [/成活/, /死亡|枯死/],
  [/一期/, /二期/],
  [/早班/, /中班/, /[晚夜]班/],
  [/甲/, /乙/],
  [/(?:第?一|1)季度?/, /(?:第?二|2)季度?/, /(?:第?三|3)季度?/, /(?:第?四|4)季度?/],
  [/\bwon\b/, /\bdrew\b/, /\blost\b/],
  [/上半年/, /下半年/],
  [/支出|开支|花费/, /结余|盈余|节余|结存|净收入/],
  [/(?<!不)合格|(?<!不)及格/, /不合格|不及格/],
  [/(?:已|按期|如期)完[成工]|已建成/, /未完[成工]|未建成/],
  [
    /(?:^|其中)男(?:性|生|士|童|孩|工|职工|学生|队员|选手|教师|员工)?[为有共占]?$/,
    /^女(?:性|生|士|童|孩|工|职工|学生|队员|选手|教师|员工)?[为有共占]?$/,
  ],
];
/** Said behind the figure: 34 in favour, 21 against. */
const PARTITIONS_BEHIND: readonly (readonly RegExp[])[] = [
  [
    /^(?: votes?| voted| were| members)?,? (?:for|in favou?r|yes)\b/,
    /^(?: votes?| voted| were)?,? (?:against|opposed|no)\b/,
    /^ (?:abst[ae]|did not vote)/,
  ],
  [/^ (?:were )?(?:present|attended)\b/, /^ (?:were )?absent\b/],
  [/^ (?:for )?(?:adults|grown-ups)\b/, /^ (?:for )?(?:children|minors|under-18s)\b/],
  [/^ (?:women|girls|females)\b/, /^ (?:men|boys|males)\b/],
  [/^ (?:wins|victories)\b/, /^ draws\b/, /^ (?:defeats|losses)\b/],
  [/^ (?:passed|were successful)\b/, /^ (?:failed|did not pass)\b/],
];
/** One of these stands in every paragraph with all the parts: the last of each. */
const HINT = /弃权|异常|死亡|枯死|二期|[晚夜]班|乙|四季|4季|[缺未]|请假|无效|废票|线下|旱地|铜牌|下半年|结|余|净收入|女|不[合及]格/;
const HINT_LATIN = /\blost\b|abst|did not vote|absent|children|minors|\bmen\b|boys|males|defeats|losses|failed|did not pass/;
const WON = /\bdrew\b/;
/** The whole is no older time's, no plan's, no one else's. */
const OTHER_WHOLE = /去年|上年|上届|上一届|预计|计划|目标|另|除此|此外|往年|\b(?:last|previous|planned|another|besides)\b/i;
/** What goes on with the list, so that it is not all: 其中党员, 还有. */
const MORE_BEHIND = /^[^。;；\d]{0,6}(?:还有|另有|另外|以及|及其他|等|\band \d|其[余他它]|余下|剩)/;
/** Typing errors leave the sum near the whole; what is farther off is the sum of other things. */
const NEAR = 1.6;
/** From the whole to its first part there is not more than this. */
const REACH = 60;
/** 全年共销售: told as the sum of both. */
const SUM_BEFORE =
  /^[，,](?:全[一-鿿]{1,5}?|两者|合计|总)?(?:共|合计|总计)[计有销售卖收支生接待]{0,3}$|^[，,][一-鿿]{0,4}总(?:[人户票]数|数|投资|面积|里程|长)(?:为|达|共)?$|^ (?:of|from) (?:its|their|the|his|her) $/;
/** 全年完成投资: of the same as the quarters before. */
const OF_YEAR = /^[，,]全年(?:共|累计|合计|总)?([一-鿿]{0,8})$/;
const LINKING = /共|累计|合计|完成|实现|达到?|为/g;
const NAME_REACH = 12;

export function mayBePartitioned(text: string): boolean {
  return HINT.test(text) || HINT_LATIN.test(text);
}

export function* partitionFaults(paragraph: Paragraph): Generator<Fault> {
  const { text, operands } = paragraph;
  const partitions = [...(HINT.test(text) || WON.test(text) ? PARTITIONS : []), ...(HINT_LATIN.test(text) ? PARTITIONS_BEHIND : [])];
  for (const partition of partitions) {
    const behind = PARTITIONS_BEHIND.includes(partition);
    for (let at = 0; at + partition.length <= operands.length; at++) {
      const parts = operands.slice(at, at + partition.length);
      if (!areParts(paragraph, partition, parts, behind)) continue;
      const whole = wholeOf(paragraph, partition, parts);
      if (whole === undefined) continue;
      const total = sum(parts);
      const ratio =
        sum(parts.map((part) => ({ ...part, value: { low: part.figure.value, high: part.figure.value } }))).low / whole.figure.value;
      if (agrees(total, whole) || isUnrelated(total, whole) || isWithOthers(paragraph, whole, parts) || ratio > NEAR || ratio < 1 / NEAR)
        continue;
      yield faultOf("sum", whole, parts, total, parts.map(show).join(" + "));
    }
  }
}

/** 弃权10人，未投票10人: what goes on with the list may be parts too. */
function isWithOthers({ operands }: Paragraph, whole: Operand, parts: readonly Operand[]): boolean {
  const others = operands.filter(
    (other) => other !== whole && !parts.includes(other) && other.sentence === parts[0].sentence && isPart(other) && isLike(other, whole),
  );
  return others.some((other) => agrees(sum([...parts, other]), whole));
}

/** As many figures of one measure as there are names, side by side in one sentence, each with a name of its own. */
function areParts(paragraph: Paragraph, partition: readonly RegExp[], parts: readonly Operand[], behind: boolean): boolean {
  const { text } = paragraph;
  const [first] = parts;
  if (!parts.every((part) => isPart(part) && part.sentence === first.sentence && isLike(part, first))) return false;
  const last = parts[parts.length - 1];
  if (MORE_BEHIND.test(text.slice(last.figure.end, last.figure.end + REACH))) return false;
  const names = parts.map((part) => (behind ? part.after : nameOf(paragraph, part)));
  return partition.every((name) => names.filter((said) => name.test(said)).length === 1) && new Set(names).size === names.length;
}

/** The words of its clause before a figure, dates as well: 一季度12万吨. */
function nameOf({ text, operands, sentences }: Paragraph, { index, sentence, figure }: Operand): string {
  const from = Math.max(sentences[sentence].start, operands[index - 1]?.figure.end ?? 0, figure.start - NAME_REACH);
  return LAST_CLAUSE.exec(text.slice(from, figure.start))?.[0] ?? "";
}

const LAST_CLAUSE = /[^，,、;；:：(]*$/;

function isToldAsSum({ before }: Operand, parts: readonly Operand[]): boolean {
  if (SUM_BEFORE.test(before)) return true;
  const metric = OF_YEAR.exec(before)?.[1].replace(LINKING, "");
  return metric !== undefined && parts.some((part) => part.before.includes(metric));
}

/** Women and men are of one measure here. */
function isLike({ figure: a }: Operand, { figure: b }: Operand): boolean {
  return sameMeasure({ ...a, counted: undefined }, { ...b, counted: undefined });
}

function isPart({ figure }: Operand): boolean {
  return (
    figure.bound === "=" && figure.per === undefined && (figure.kind === "count" || figure.kind === "amount" || figure.kind === "number")
  );
}

/** Of another sentence a whole is told as one: 出席25人. 同意14人…: else it may be of others. */
function mayBeWhole({ text }: Paragraph, whole: Operand, first: Operand): boolean {
  return (
    whole.sentence === first.sentence || OF_WHOLE.test(whole.before) || OF_WHOLE.test(text.slice(whole.figure.end, first.figure.start))
  );
}

const OF_WHOLE = /[总共全]|合计|其中|\b(?:total|all|of (?:them|these|which|whom))\b/i;

/** The figure right before the parts that is larger than each of them, or the one right behind them that is told as their sum. */
function wholeOf(paragraph: Paragraph, partition: readonly RegExp[], parts: readonly Operand[]): Operand | undefined {
  const { text, operands, sentences } = paragraph;
  const [first] = parts;
  const last = parts[parts.length - 1];
  const behind = operands[last.index + 1];
  if (behind?.sentence === last.sentence && isPart(behind) && isLike(behind, first) && isToldAsSum(behind, parts)) return behind;
  const whole = operands
    .filter(
      (other) =>
        other.index < first.index &&
        first.sentence - other.sentence <= 1 &&
        isPart(other) &&
        isLike(other, first) &&
        mayBeWhole(paragraph, other, first),
    )
    .at(-1);
  if (whole === undefined) return undefined;
  if (
    parts.some(({ figure }) => figure.value >= whole.figure.value) ||
    partition.filter((name) => name.test(whole.before.slice(-NAME_REACH))).length === 1
  )
    return undefined;
  const between = text.slice(whole.figure.end, first.figure.start);
  if (between.length > REACH || (first.sentence !== whole.sentence && !/其中|\bof (?:these|them|those)\b/i.test(between))) return undefined;
  return OTHER_WHOLE.test(text.slice(sentences[whole.sentence].start, first.figure.start)) ? undefined : whole;
}
