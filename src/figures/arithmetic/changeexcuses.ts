/** What speaks against a change: its figures are of two sides, of two things, of no time that is told, or points by another name. */
import type { Fault, Operand, Paragraph } from "./operands.ts";

/** Whether something in the words around says that the change is another one. */
export function isAnotherChange(paragraph: Paragraph, fault: Fault): boolean {
  return EXCUSES.some((excuse) => excuse(paragraph, fault));
}

/** 准确率从0.711降到0.668，下降了4.3%: shares without a percent sign, and their difference in points. */
function isInPoints(_: Paragraph, { kind, operands: [told, a, b] }: Fault): boolean {
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
  if (a.figure.value >= 1 || b.figure.value >= 1) return false;
  return (
    Math.abs(Math.abs(a.figure.value - b.figure.value) - Math.abs(told.figure.value)) <= (a.figure.ulp + b.figure.ulp) / 2 + told.figure.ulp
  );
}

/** 上年亏损0.6亿元，今年盈利2.1亿元，增加2.7亿元: what was lost stands on the other side of nothing, and is printed without its sign. */
function isOfLossAndGain(paragraph: Paragraph, { kind, operands: [, ...others] }: Fault): boolean {
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
  /(?:(?<!扭)亏损?|赤字|逆差|入超|净流出)(?:额|总额|净额)?(?:高?达|约|近|为|了|至|超过?|[:：])*$|负$|\b(?:negative|minus) (?:US)?$|\b(?:loss|losses|deficit|shortfall|outflows?)(?: of| was| at| to)?(?: about| some| nearly)? $/i;
const LOST_BEHIND = /^的?(?:净?亏损|赤字|逆差)|^ (?:[a-z]+ )?(?:loss|deficit|shortfall)\b/i;
const LOST_REACH = 24;
/** In UTF-16 units. */
const GAIN_REACH = 32;
const GAIN = /盈利|盈余|顺差|净利|利润|扭亏|结余|赚|净流入|出超|surplus|profits?|\bgain|net income|earnings|black|positive/i;

/** Up 42% on the year, to 603 against guidance of 535; 2.9 and 1.5, which is up 1.1 on the year: what it was then is not told. */
function isOfAnotherTime({ text }: Paragraph, { kind, operands: [told, ...others] }: Fault): boolean {
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
function isShareInPoints(_: Paragraph, { operands: [told] }: Fault): boolean {
  return told.figure.kind === "point" && OF_THINGS.test(told.after);
}

const OF_THINGS =
  /^ of (?!(?:[a-z]+ ){0,4}(?:improvement|expansion|contraction|growth|increase|decrease|decline|compression|erosion|leverage|dilution|headwinds?|tailwinds?|pressure|upside|gains?)\b)/;

/** Three to five years, not the next 18 months … (sentences on) down 95%: lengths of time are told of much. */
function isOfLengths({ text }: Paragraph, { kind, operands: [told, ...others] }: Fault): boolean {
  if (kind !== "growth" || !others.some(({ figure }) => figure.kind === "duration")) return false;
  if (others.some(({ figure, before }) => TIME_OF.test(figure.text) || TIME_BEFORE.test(before))) return true;
  const places = [told, ...others].map(({ figure }) => figure);
  const from = Math.min(...places.map(({ start }) => start)) - MARK_REACH;
  const to = Math.max(...places.map(({ end }) => end)) + MARK_REACH;
  return others.some(({ sentence }) => Math.abs(sentence - told.sentence) > 1) || !SHORTER.test(text.slice(Math.max(0, from), to));
}

/** Over the past five years: when, not how long. */
const TIME_OF = /^(?:the )?(?:past|last|previous|next|coming|first) /i;
const TIME_BEFORE = /(?:未来|过去|今后|近|最近|此前)$|\b(?:past|last|previous|next|coming) $/i;

const SHORTER =
  /[快慢长短多少比较]|缩|延|省|压|提前|推迟|时|[增减升降]|\b(?:fast|slow|short|long|quick|sav|reduc|cut|from|times?\b|extend|increas|decreas)/i;

/** 相比100MB的应用，10MB的应用成功率高30%: they tell which ones, and something else changed. */
function areOfObjects(_: Paragraph, { kind, operands: [, ...others] }: Fault): boolean {
  return kind === "growth" && others.length > 1 && others.every(({ after }) => OF_AN_OBJECT.test(after));
}

const OF_AN_OBJECT = /^ ?的[一-鿿]/;

/** 33.9% and 60.2% to $17.5 million and $1.4 million respectively: of the one and of the other. */
function areRespective({ text, sentences }: Paragraph, { kind, operands: [told, a, b] }: Fault): boolean {
  if (kind !== "growth" || b === undefined) return false;
  const [first, second] = a.index < b.index ? [a, b] : [b, a];
  const { end } = sentences[told.sentence];
  return AND.test(text.slice(first.figure.end, second.figure.start)) && /\brespectively\b/.test(text.slice(second.figure.end, end));
}

const AND = /^ and (?:about |some )?$/;

/** 与另一份统计分别相差3.1厘米和3.3厘米: each of the two from another one. */
function isOfEachApart(_: Paragraph, { kind, operands: [told] }: Fault): boolean {
  return kind === "difference" && /分别[^，,。;；]{0,6}$/.test(told.before);
}

/** From $18,000 to $20,000, an increase of 5.1% in real terms: prices rose as well. */
function isInRealTerms(_: Paragraph, { kind, operands: [told] }: Fault): boolean {
  return kind === "growth" && (REAL_BEHIND.test(told.after) || REAL_BEFORE.test(told.before));
}

const REAL_BEHIND =
  /^,? ?(?:(?:increase|growth|rise|fall|decline) )?(?:in real terms|(?:after|when|once) adjust(?:ing|ed|ment)|adjusted for|after inflation|at constant|on an? (?:organic|like-for-like|comparable|constant))/i;
const REAL_BEFORE =
  /(?:扣除|剔除)[^，,。;；]{2,12}[后的][，,]?[^，,。;；]{0,8}$|按(?:可比|不变|同口径)[^，,。;；]{0,10}$|\b(?:real|organic|like-for-like|inflation-adjusted) (?:increase|growth|rise|fall|decline|drop) of $/i;

/** Revenue grew by 5%, while interest income increased from $32 million to $36 million: of what is told behind it. */
function isOfTheOther({ text }: Paragraph, { kind, operands: [told, ...others] }: Fault): boolean {
  if (kind !== "growth" && kind !== "difference" && kind !== "multiple") return false;
  const first = Math.min(...others.map(({ figure }) => figure.start));
  return first > told.figure.end && WHILE.test(text.slice(told.figure.end, first));
}

const WHILE = /^[^.;。；]{0,40}?(?:, (?:while|whereas|whilst)\b|[，,][而但])/;

/** From seven to five, or four: another end, as nothing is counted. */
function isAnotherEnd(_: Paragraph, { kind, operands: [told] }: Fault): boolean {
  const { figure, before, after } = told;
  return kind === "difference" && figure.kind === "number" && figure.counted === undefined && /, or $/.test(before) && /^[.,;]/.test(after);
}

const EXCUSES = [
  isAnotherEnd,
  isInRealTerms,
  isOfTheOther,
  isOfLossAndGain,
  isOfAnotherTime,
  isShareInPoints,
  isOfLengths,
  areOfObjects,
  areRespective,
  isOfEachApart,
  isInPoints,
];
