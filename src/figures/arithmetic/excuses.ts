/** What speaks against a fault, whoever found it. */
import { type Fault, type Operand, type Paragraph, totalOf } from "./operands.ts";
import { isFew, isLike, keepsExactly } from "./relation.ts";

/** The list may hold more than was taken for its parts: 3,750 closed, 1,500 upheld (40%), 1,650 rejected (44%), the remaining 600 settled. */
export function isSumOfMore({ operands }: Paragraph, { kind, operands: [told, ...parts] }: Fault): boolean {
  // 甲组和乙组各12人，丙组24人: the one figure is told of two
  if ((kind === "sum" || kind === "remainder") && parts.some(({ before }) => before.endsWith("各"))) return true;
  if (kind !== "sum") return false;
  // 5名来自甲党，2名来自乙党，分别有1名来自丙党、丁党: the one of several
  if (/分别有?$/.test(parts[parts.length - 1].before)) return true;
  const [first, last] = [Math.min(...parts.map(({ index }) => index)), Math.max(...parts.map(({ index }) => index))];
  const list = operands.filter((other) => other.index !== told.index && other.sentence === told.sentence && isPart(other, told));
  const behind = list.filter(({ index }) => index > last);
  const before = list.filter(({ index }) => index < first).reverse();
  const all = totalOf(list.filter(({ index }) => index >= first && index <= last));
  return [[], ...before.map((_, i) => before.slice(0, i + 1))].some((more) =>
    [[], ...behind.map((_, i) => behind.slice(0, i + 1))].some((rest) => keepsExactly(all + totalOf(more) + totalOf(rest), told)),
  );
}

/** 20个项目，10个已结束，余下的7个继续，3个另行处理: the rest is told in parts. */
export function isRestInParts({ text, operands }: Paragraph, { kind, operands: [told, whole, ...parts] }: Fault): boolean {
  if (kind !== "remainder" || whole === undefined) return false;
  let rest = whole.figure.value - totalOf(parts) - told.figure.value;
  for (const next of operands.slice(told.index + 1)) {
    if (rest <= 0 || FULL_STOP.test(text.slice(told.figure.end, next.figure.start))) return false;
    if (!isLike(next, told)) continue;
    rest -= next.figure.value;
    if (Math.abs(rest) <= told.figure.place / 2) return true;
  }
  return false;
}

const FULL_STOP = /[。!?]|\. /;

/** 净增958家，关闭57家: what is taken off, what is of quite another size, and scores and quotations are no parts of a sum. */
export function isNoSum({ text }: Paragraph, { kind, operands: [told, ...parts] }: Fault): boolean {
  if (kind !== "sum") return false;
  if (told.figure.family === "temperature") return true;
  const places = [told, ...parts].map(({ figure }) => figure);
  const list = text.slice(Math.min(...places.map(({ start }) => start)), Math.max(...places.map(({ end }) => end)) + ONE_REACH);
  if (ONE_MORE.test(list)) return true;
  const between = text.slice(parts[0].figure.start, told.figure.start);
  if (OPEN.test(between) || OF_OTHERS.test(between)) return true;
  // 重伤11人(1人转为轻伤)、轻伤80人: what is said aside is no part
  if (parts.some(({ figure }) => isAside(text, figure.start)) && !parts.every(({ figure }) => isAside(text, figure.start))) return true;
  if (
    [told, ...parts].every(
      ({ figure }) =>
        figure.kind === "number" && (figure.counted === undefined || figure.counted === "point") && !Number.isInteger(figure.value),
    )
  )
    return true;
  return parts.some(({ figure, before }) => LOSS.test(before) || figure.value < told.figure.value * LEAST_PART);
}

function isAside(text: string, at: number): boolean {
  const open = text.lastIndexOf("(", at);
  return open >= 0 && at - open < ASIDE && text.indexOf(")", open) > at;
}

const ASIDE = 24;

/** 8 pawns, 2 rooks, a queen, and a king: what there is one of is read as no figure. */
const ONE_MORE = /(?:, (?:and )?|: | and )(?:an?|one) [A-Za-z]{3,}(?=[,.;]| and )/;
/** In UTF-16 units. */
const ONE_REACH = 48;

/** And so on; and a figure with a sign, which was not read. */
const OPEN = /等[，,、]?(?:合计|共计|总计|[总一]?共)|[一-鿿][-−]\d/;
/** 中国内地占最多，共计; 两人的总和，多过…的: of some of them, or of another one. */
const OF_OTHERS = /占[^，,。]{0,6}[，,]|(?:总[和数]|合共)[^，,。]{0,4}[，,]?(?:[多少高低]于?过|超过|不及|大于|小于|多于|少于|[高低]于)/;
const LOSS = /(?:关[闭停]|流出|退[出掉]|注销|[亏损]|撤[出销]|闭店)[一-鿿]{0,4}$|\b(?:closed|loss of|outflows? of) $/i;
const LEAST_PART = 0.001;

/** 比前一周多31起，其中小学58起、中学17起: what is told behind are parts of what stands before. */
export function isBeforeParts({ text }: Paragraph, { kind, operands: [told, ...others] }: Fault): boolean {
  const first = Math.min(...others.map(({ figure }) => figure.start));
  return kind === "difference" && first > told.figure.end && /[，,;；]其中/.test(text.slice(told.figure.end, first));
}

/** …。2、…: items of a list have figures of their own; only sums are made over them. */
export function areOfTwoItems({ text }: Paragraph, { kind, operands }: Fault): boolean {
  if (kind === "sum" || kind === "remainder") return false;
  const start = Math.min(...operands.map(({ figure }) => figure.end));
  const end = Math.max(...operands.map(({ figure }) => figure.start));
  return ITEM.test(text.slice(start, end));
}

const ITEM = /[。;；]\s{0,4}(?:(?:\d{1,2}|[(]?[一二三四五六七八九十]{1,2}[)]?)、|\d{1,2}[.．](?!\d))/;

/** Cells of a table are told apart by their bars, not brought together by their words. */
export function isOfCells({ text }: Paragraph, { operands }: Fault): boolean {
  const start = Math.min(...operands.map(({ figure }) => figure.start));
  const end = Math.max(...operands.map(({ figure }) => figure.end));
  return text.slice(start, end).includes("|");
}

function isPart(other: Operand, told: Operand): boolean {
  const { bound, kind } = other.figure;
  return (bound === "=" || bound === "~") && kind !== "ratio" && !isFew(other.figure) && isLike(other, told);
}
