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

/** 准确率从0.711降到0.668，下降了4.3%: shares without a percent sign, and their difference in points. */
export function isInPoints({ kind, operands: [told, a, b] }: Fault): boolean {
  if (
    kind !== "growth" ||
    b === undefined ||
    ![a, b].every(({ figure }) => figure.kind === "number" && figure.value > 0 && figure.value < 100)
  )
    return false;
  // up 1% from 39.1 to 40.1: percents that nobody calls so
  if (a.figure.value >= 1 && b.figure.value >= 1)
    return (
      [a, b].every(({ figure }) => figure.counted === undefined && figure.place < 1) &&
      Math.abs(Math.abs(a.figure.value - b.figure.value) - Math.abs(told.figure.value) * 100) <= (a.figure.ulp + b.figure.ulp) / 2
    );
  return (
    Math.abs(Math.abs(a.figure.value - b.figure.value) - Math.abs(told.figure.value)) <= (a.figure.ulp + b.figure.ulp) / 2 + told.figure.ulp
  );
}

/** 上年亏损0.6亿元，今年盈利2.1亿元，增加2.7亿元: what was lost stands on the other side of nothing, and is printed without its sign. */
export function isOfLossAndGain(paragraph: Paragraph, { kind, operands: [, ...others] }: Fault): boolean {
  if (kind !== "difference" && kind !== "growth" && kind !== "multiple") return false;
  const lost = others.filter((other) => isLost(paragraph, other));
  if (lost.length === 0 || lost.length === others.length) return false;
  const from = Math.min(...others.map(({ figure }) => figure.start)) - GAIN_REACH;
  return GAIN.test(paragraph.text.slice(Math.max(0, from), Math.max(...others.map(({ figure }) => figure.end)) + LOST_REACH));
}

function isLost({ text }: Paragraph, { figure: { end }, before }: Operand): boolean {
  return LOST_BEFORE.test(before) || LOST_BEHIND.test(text.slice(end, end + LOST_REACH));
}

const LOST_BEFORE =
  /(?:(?<!扭)亏损?|赤字|逆差|入超|净流出)(?:额|总额|净额)?(?:高?达|约|近|为|了|至|超过?|[:：])*$|负|\b(?:negative|minus) (?:US)?$|\b(?:loss|losses|deficit|shortfall|outflows?)(?: of| was| at| to)?(?: about| some| nearly)? $/i;
const LOST_BEHIND = /^的?(?:净?亏损|赤字|逆差)|^ (?:[a-z]+ )?(?:loss|deficit|shortfall)\b/i;
const LOST_REACH = 24;
/** In UTF-16 units. */
const GAIN_REACH = 32;
const GAIN = /盈利|盈余|顺差|净利|利润|扭亏|结余|赚|净流入|出超|surplus|profits?|\bgain|net income|earnings|black|positive/i;

/** Up 42% on the year, to 603 against guidance of 535; 2.9 and 1.5, which is up 1.1 on the year: what it was then is not told. */
export function isOfAnotherTime({ text }: Paragraph, { kind, operands: [told, ...others] }: Fault): boolean {
  const over = kind === "points" ? OVER_PRIOR : kind === "difference" || kind === "growth" ? OVER_YEAR : undefined;
  if (over?.test(told.after) !== true) return false;
  const before = others.map(({ figure: { start } }) => text.slice(Math.max(0, start - MARK_REACH), start));
  const behind = others.map(({ figure: { end } }) => text.slice(end, end + MARK_REACH));
  return (
    before.some((words) => EXPECTED.test(words)) ||
    !(before.some((words) => THEN_BEFORE.test(words)) || behind.some((words) => THEN_BEHIND.test(words)))
  );
}

const OVER_YEAR = /^,? ?(?:year[- ](?:over|on)[- ]year|yoy\b|y\/y\b|from (?:a|the (?:same|prior)) (?:year|quarter))/i;
const OVER_PRIOR = /^,? ?(?:compared|relative) (?:to|with) (?:the )?(?:prior|last|previous)/i;
const EXPECTED = /guidance|outlook|expectations?|consensus|forecast|estimate/i;
const THEN_BEFORE =
  /\b(?:from(?: (?:the|a|an|about|some))?|(?:against|versus|(?:compared|relative) (?:to|with)|than|last|prior|previous|(?:19|20)\d\d)\b[^,.;\d]{0,16}) ?[$€£]?$/i;
const THEN_BEHIND = /^[^,.;\d]{0,24}\b(?:last|prior|previous|earlier|ago|before|(?:19|20)\d\d)\b/i;
const MARK_REACH = 28;

/** 190 basis points of billings: so much of something, and no difference. */
export function isShareInPoints({ operands: [told] }: Fault): boolean {
  return told.figure.kind === "point" && OF_THINGS.test(told.after);
}

const OF_THINGS =
  /^ of (?!(?:[a-z]+ ){0,4}(?:improvement|expansion|contraction|growth|increase|decrease|decline|compression|erosion|leverage|dilution|headwinds?|tailwinds?|pressure|upside|gains?)\b)/;

/** Three to five years, not the next 18 months … (sentences on) down 95%: lengths of time are told of much. */
export function isOfLengths({ text }: Paragraph, { kind, operands: [told, ...others] }: Fault): boolean {
  if (kind !== "growth" || !others.some(({ figure }) => figure.kind === "duration")) return false;
  const places = [told, ...others].map(({ figure }) => figure);
  const from = Math.min(...places.map(({ start }) => start)) - MARK_REACH;
  const to = Math.max(...places.map(({ end }) => end)) + MARK_REACH;
  return others.some(({ sentence }) => Math.abs(sentence - told.sentence) > 1) || !SHORTER.test(text.slice(Math.max(0, from), to));
}

const SHORTER =
  /[快慢长短多少比较]|缩|延|省|压|提前|推迟|时|[增减升降]|\b(?:fast|slow|short|long|quick|sav|reduc|cut|from|times?\b|extend|increas|decreas)/i;

/** 完成预算的97.6%, 不到原来的四成: of what was planned or once was, where no figure is told by that name. */
export function isOfUntold({ operands }: Paragraph, { kind, operands: [told] }: Fault): boolean {
  if (kind !== "share") return false;
  const name = OF_UNTOLD.exec(told.before)?.[1];
  if (name === undefined) return false;
  return !operands.some(({ index, figure, before, after }) => {
    if (index === told.index || figure.kind === "ratio") return false;
    // 一般公共预算收入 is no budget
    return (
      (NOUN.exec(after)?.[0].includes(name) ?? false) ||
      (name === "预算" ? before.replace(SAID_TO_BE, "").endsWith(name) : before.includes(name))
    );
  });
}

/** 70亿件目标. */
const NOUN = /^[一-鿿]{2,8}/;
const SAID_TO_BE = /(?:数|值|额|为|是|约|达|有|定|在|[:了])*$/;
const OF_UNTOLD = /(预算|计划|目标|预期|任务|原来|当初|原先|此前|之前|以前|过去|高峰|鼎盛)(?:时?期)?(?:数|值|额)?的(?:约|近)?$/;

/** 相比100MB的应用，10MB的应用成功率高30%: they tell which ones, and something else changed. */
export function areOfObjects({ kind, operands: [, ...others] }: Fault): boolean {
  return kind === "growth" && others.length > 1 && others.every(({ after }) => OF_AN_OBJECT.test(after));
}

const OF_AN_OBJECT = /^ ?的[一-鿿]/;

/** 33.9% and 60.2% to $17.5 million and $1.4 million respectively: of the one and of the other. */
export function areRespective({ text, sentences }: Paragraph, { kind, operands: [told, a, b] }: Fault): boolean {
  if (kind !== "growth" || b === undefined) return false;
  const [first, second] = a.index < b.index ? [a, b] : [b, a];
  const { end } = sentences[told.sentence];
  return AND.test(text.slice(first.figure.end, second.figure.start)) && /\brespectively\b/.test(text.slice(second.figure.end, end));
}

const AND = /^ and (?:about |some )?$/;

/** Cut from 105 to 85 or 21%: what something came to is no part of what it was. */
export function isFromWhole({ kind, operands: [, part, whole] }: Fault): boolean {
  return kind === "share" && whole !== undefined && /\bto $/.test(part.before) && /\bfrom $/.test(whole.before);
}

/** 与另一份统计分别相差3.1厘米和3.3厘米: each of the two from another one. */
export function isOfEachApart({ kind, operands: [told] }: Fault): boolean {
  return kind === "difference" && /分别[^，,。;；]{0,6}$/.test(told.before);
}

/** Of the $50 million about one third, or $15 million: near enough for what is about so much. */
export function isAboutSo({ kind, excess, operands: [told] }: Fault): boolean {
  return kind === "share" && told.figure.bound === "~" && excess <= 0;
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
