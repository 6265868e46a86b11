/** Whose share a percent is, and of what, as far as its clause names them: the figures that are reckoned with must be of these. */
import type { Operand, Paragraph } from "./operands.ts";

const NAME_REACH = 24;
/** So much of a name tells it from others. */
const PAIR = 2;
const CLAUSE_END = /[，,;；。]/;

/** 新兴产业专业点占比72%, 制造业项目占69%: what the share is said of must have been said of the part as well. */
export function isOfPart({ text, sentences }: Paragraph, part: Operand, told: Operand): boolean {
  const listed = SHARE_NAME.exec(told.before)?.[1];
  const name = listed ?? OWNER.exec(told.before)?.[1] ?? "";
  if (name === "") return true;
  const from = Math.max(sentences[part.sentence].start, part.figure.start - NAME_REACH);
  const to = told.figure.start - told.before.length + told.before.lastIndexOf(name);
  const said = text.slice(from, Math.min(part.figure.end + NAME_REACH, to));
  return said.includes(name.slice(-PAIR)) && (listed !== undefined || said.includes(name.slice(0, PAIR)));
}

const SHARE_NAME = /(?:^|[，,、;；和及与(（])([一-鿿]{2,12}?)(?:的)?(?:占比|比重|比例|(?<=覆盖)率)[一-鿿]{0,4}$/;
const ADVERB = "[约均则共仅只合也已各大几将都就]";
/** Whoever has the share is named right before it. */
const OWNER = new RegExp(`[，,;；](?:其中)?((?!其中|${ADVERB}|总计|合计|共计|累计|分别|相当)[一-鿿]{2,10}?)${ADVERB}*占[^，,;；]*$`);

/** 占公司总股本的34.61%: what it is a share of is named, and the whole must be that. */
export function isOfNamed(paragraph: Paragraph, part: Operand, whole: Operand, told: Operand): boolean {
  if (!isRateOf(paragraph, part, whole, told)) return false;
  const name = OF_NAME.exec(told.before)?.[1];
  if (name === undefined || ANY_WHOLE.test(name)) return true;
  const { text, sentences } = paragraph;
  const { start, end } = sentences[whole.sentence];
  const [behind] = text.slice(whole.figure.end, Math.min(end, whole.figure.end + NAME_REACH)).split(CLAUSE_END, 1);
  // its own share tells nothing of what it is
  const said = (text.slice(Math.max(start, whole.figure.start - NAME_REACH), whole.figure.end) + behind).replace(OF_WHAT, "");
  const place = PLACE.exec(name)?.[1];
  if (place !== undefined && !said.includes(place)) return false;
  const noun = name.replace(/^总/, "").replace(TOTAL_OF, "");
  if (noun.length < PAIR || noun.startsWith("全")) return true;
  if (!said.includes(noun.slice(-PAIR))) return false;
  // 免签入境外国人…，占入境外国人62.1%: not of all foreigners, of whom some leave
  const own = text.slice(Math.max(sentences[part.sentence].start, part.figure.start - NAME_REACH), part.figure.start);
  return noun.length === PAIR || said.includes(noun.slice(0, PAIR)) || !own.includes(noun.slice(0, PAIR + 1));
}

const OF_NAME = /占(?:了|到)?([一-鿿]{2,12}?)(?:的|比例?|比重)?(?:约|近|为|达|超过?)*$/;
const OF_WHAT = /占[^，,。;；]*/g;
const ANY_WHOLE = /^(?:总[数量额体计]?|全[部体场]|合计|其中?)$/;
const TOTAL_OF = /(?:总|合)?[数量额值体计部]$/;
/** 全球, 全省: all of a place. */
const PLACE = /^[全我世]([国省市区县州镇乡村港校厂球界年])/;

/** 智能工厂36家……关键工序数控化率达86%: a rate of something that was not counted. */
function isRateOf({ text, sentences }: Paragraph, part: Operand, whole: Operand, told: Operand): boolean {
  // 全程报名5.1万人，中签率29%: of these, and who drew a place is not told
  if (DRAWN.test(told.before) && APPLIED.test(text.slice(Math.max(0, part.figure.start - NAME_REACH), part.figure.end))) return false;
  const [of, owner] = OWN_RATE.exec(told.before) ?? [];
  if (of === undefined) return true;
  // 户籍人口612.9万人，户籍人口城镇化率58.3%: the figure before is the whole of that rate
  if (
    text
      .slice(Math.max(0, part.figure.start - NAME_REACH), part.figure.start)
      .replace(BRINGING, "")
      .endsWith(owner)
  )
    return false;
  const first = whole.index < part.index ? whole : part;
  const said = text.slice(Math.max(sentences[first.sentence].start, first.figure.start - NAME_REACH), told.figure.start - of.length);
  return said.includes(owner.slice(0, PAIR)) || said.includes(owner.slice(-PAIR));
}

const BRINGING = /[约达为共有是近仅]{1,4}$/;
const DRAWN = /(?:中签|录取|报到|完赛|通过)率[一-鿿]{0,3}$/;
const APPLIED = /(?:报名|申请|申购|应考|登记)[^，,。]{0,12}$/;
const OWN_RATE = /[，,;；](?!合计|共计|总计|累计|平均|两[者家]|[其这该])([一-鿿]{2,8}?)[一-鿿]{2,3}率[一-鿿]{0,3}$/;
