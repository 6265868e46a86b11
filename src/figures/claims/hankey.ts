/**
 * What a Chinese sentence says that its figure is of, as a key of characters: the noun phrase before the figure (种植面积 of 今年全县早稻种植面积
 * 为26万亩) or around it (学校现有的, 教师 of 学校现有的276名教师), without times, words that point back, and those that only bring a figure.
 */
import type { Figure } from "../figure.ts";

const HAN = /[一-鿿]/;
/** Characters that tell nothing apart. */
const EMPTY = new Set("的了为是达在和与及有共总计约里者氏属可到至该此这那并而就都被把将对给等之以所只于内里据");
/** Who tells it, or where: 馆长在年终通报中说，, 按竣工图，. */
const ASIDE =
  /^\s*[按据依照][^，]{1,12}，|^[^，]{1,18}(?:说|称|表示|公布|透露|介绍|指出|通报|显示|提到|统计|补充|强调|披露|确认|数据|来看|可见|写道|发布|坦言|告诉记者|[又还亦也]指)[，:]/;
/** When, by words that are no date. */
const PERIOD =
  /[今去前昨明同当往][年月日天季周](?:度|[初末底])?|(?<![一-鿿])本[年月季周]度?|本(?:年度|季度|财年|学年)|上[年月季周]度?|[这此该]?[上下]?半年(?:[来间里])?|全[年天季](?![度节])|[这本上下前后]一?[届次季场轮期]|上?一?个?(?:赛季|学年|航次)|目前|当前|年度内|年内|报告期|现在|如今|眼下|迄今|至今|截[至止]|年末|年底|月末|月底|[月年季]?[初末底](?=[，])|期间|期内|[过之以结束]后|结束时|最[终后](?=[为是达有共])|时点|回顾|早在|份(?=[，的])/g;
/** This text's own subject, by whatever word of its kind. */
const KIND =
  "片区|地块|楼盘|小区|社区|街区|研究|试验|实验|调查|项目|工程|计划|公司|企业|集团|学校|校园|医院|全院|馆方|馆内|馆藏|景区|园区|大桥|大坝|水库|隧道|线路|铁路|影片|电影|剧集|赛事|比赛|大会|展会|活动|基地|车间|工厂|农场|林场|牧场|果园|矿山|港口|机场|车站|酒店|商场|剧院|剧场|书店|出版社|报社|杂志|基金会?|机构|组织|协会|队伍|团队|船队|车队|村里|镇里|县里|市里|省里|区里|校方|院方|厂方|店方|园方|船上|院内|校内|厂内|区内|市内|县内|镇内|村内|省内|楼内|场内|社内|队内|项目方|主办方|组委会";
const DEICTIC = new RegExp(
  `(?:上述|(?:(?<![一-鿿])|(?<=[在于对为与和]))[本该此这]一?[座家所项届次场部款条艘架辆只支份批个间班趟列套颗幅宗起]?)(?:${KIND}|[馆院校厂社局店站港县市区镇村乡省国桥楼库矿场园团队组片剧书船车线院寺塔湖山河岛园会届行部号机])?`,
  "g",
);
const SUBJECT = new RegExp(
  `^[\\s，·]*(?:全[馆院校厂社局店站港县市区镇村乡省国桥楼库矿场园团队组线](?=[一-鿿])|(?:${KIND})(?![段区部组层端]))`,
);
/** Words that bring a figure, and say nothing of what it is of. */
const BRINGING =
  /中(?=，)|总[计共数量额体]|[一合共总]计|[一合]共|共[有计设]|全[部体]|整[个座条台场]|现有|已有|拥有|设有|建有|配有|人数|件数|个数|数量|数额|总值|规模|[达做]到|录得|实现|完成|取得|获得|达成|造成|产生|拿下|收获|累计|总分|得分|全[市县省区校厂院国馆年港台村镇乡街队团社州城店线站园场]|为止|在内|合起来|加起来/g;
/** What a figure measures is told by its unit. */
const BY_UNIT: ReadonlyMap<string, RegExp> = new Map([
  ["area", /面积|占地/g],
  ["length", /总长|[长宽高深厚]度|里程|全程|最[大高长深宽]/g],
  ["mass", /重量|数量/g],
  ["volume", /容量|容积/g],
  ["currency", /金额|资金|费用|款项|总价|总额/g],
  ["time", /时间|时长|[天日年月]数|历时|用时|耗时/g],
  ["count", /[一-鿿]数(?=[为是达有约共]|\s)/g],
]);
/** 冷库容量 of 渔港的冷库容量为, 周边民宿 of 周边民宿的客房为: what the figure is of was not told. */
export function namesUntold(lead: string, trail: string, before: string, figure: Figure): boolean {
  if (HAN.test(trail[0] ?? "")) return false;
  const plain = lead.replace(PERIOD, masked).replace(DEICTIC, masked).replace(BRINGING, masked);
  const units = plain.replace(BY_UNIT.get(isCounted(figure) ? "count" : figure.family) ?? NEVER, masked);
  const untold = uncovered(lead, units, before).filter((at) => !isLight(lead, at));
  const noun = lead.lastIndexOf("的");
  if (noun > 0 && untold.some((at) => at > noun)) return true;
  if (noun > 0 && [1, 2].every((back) => untold.includes(noun - back))) return true;
  // a verb that only brings, and its object: 收录地名4.1万条
  const end = lead.replace(/[^一-鿿]+$/, "").length;
  return LIGHT.test(lead.slice(end - 4, end - 2)) && [1, 2].every((back) => untold.includes(end - back));
}

/** Makes a number of a noun: 蓄水量. */
const SUFFIX = new Set("量数额率费值度款金");
const DATE_UNITS = /[年月日季末底初度届]/;
/** 推出 of 推出的340种新书: new verbs that a noun is qualified by. */
const MAX_VERB = 2;
const OF = /的\s*$/;
/** Characters that may be put together in another way. */
const MAX_OPEN = 3;
/** 收到, 放出: a verb that things come or go by, and what it ends in. */
const COMING = /^(?:[收得拿领接做][到得下的了]|[一-鿿][出到])$/;

/** 量 of 电量, 出 of 放出, 收 of 收到, 顾 of 顾氏. */
function isKnownByPart(words: string, at: number, before: string): boolean {
  const unit = words[at];
  if (SUFFIX.has(unit)) return true;
  if (words[at + 1] === "氏") return before.includes(unit);
  const pair = words.slice(at, at + 2);
  return COMING.test(words.slice(at - 1, at + 1)) || (COMING.test(pair) && RECEIVING.has(unit));
}

const RECEIVING = new Set("收得拿领接做");
/** What is counted is told by what it is counted with: 两房单位为98伙. */
const COUNTED_WITH: readonly (readonly [string, RegExp])[] = [
  ["伙套户间", /(?:单位|住宅|房屋|房源|新房)(?=[为是达有共约了\s])/g],
  ["册本卷", /(?:图书|书籍|书)(?=[为是达有共约了\s])/g],
  ["人名位", /(?:人员|者)(?=[为是达有共约了\s])/g],
  ["场", /(?:比赛|场次)(?=[为是达有共约了\s])/g],
  ["辆", /(?:车辆|汽车|车)(?=[为是达有共约了\s])/g],
  ["家", /(?:企业|单位|机构)(?=[为是达有共约了\s])/g],
];

function nounsOf({ text }: Figure, trail: string): RegExp {
  const last = /[一-鿿]/.test(trail[0] ?? "") && /\d$|[万亿]$/.test(text) ? trail[0] : (text.at(-1) ?? "");
  return COUNTED_WITH.find(([units]) => units.includes(last))?.[1] ?? NEVER;
}

export interface HanKey {
  /** The sentence before the figure, without who tells it. */
  readonly text: string;
  /** The same without what tells nothing apart. */
  readonly lead: string;
  /** Characters of words that nobody told so: 输日 where 输往日本 was told. */
  readonly open: string;
  /** The two characters of the noun behind it. */
  readonly behind: string;
  /** Characters nearest to the figure that say what is measured. */
  readonly head: string;
  /** It is qualified by what stands before: 这座全长1350米的大桥. */
  readonly isAttributive: boolean;
  /** 这2.7万名跑者: all that was told. */
  readonly isPointer: boolean;
}

const POINTER = /(?:^|[，\s])(?:这|上述)\s*$/;
const MASK = "·";

function masked(word: string): string {
  return MASK.repeat(word.length);
}

/** Without line breaks within words; figures are blanks. */
export function flat(text: string): string {
  return text.replace(/\n/g, "");
}

/**
 * @param lead from the sentence's beginning to the figure, @param trail behind it to the next mark, both with blanks for figures
 * @param before all that was told
 */
export function hanKeyOf(lead: string, trail: string, before: string, figure: Figure): HanKey | undefined {
  const deed = DEED.exec(trail)?.[0] ?? "";
  const isDeed = deed !== "" && !OF.test(lead) && before.includes(deed);
  const own = lead.replace(ASIDE, "").replace(DATE_BEHIND, masked) + (isDeed ? deed : "");
  const isAttributive = NOUN.test(trail) && !isDeed;
  const noun = isAttributive ? (/^的?([一-鿿]{1,2})/.exec(trail)?.[1] ?? "") : "";
  if (isAttributive && (noun.length < 2 || !(OF.test(own) || /^的/.test(trail) || DEICTIC_BEFORE.test(own)))) return undefined;
  let plain = own.replace(PERIOD, masked).replace(DEICTIC, masked).replace(BRINGING, masked);
  plain = plain.replace(BY_UNIT.get(isCounted(figure) ? "count" : figure.family) ?? NEVER, masked).replace(SUBJECT, masked);
  plain = plain.replace(nounsOf(figure, trail), masked);
  const agent = AGENT.exec(own)?.[0] ?? "";
  if (agent !== "" && !before.includes(agent)) plain = masked(agent) + plain.slice(agent.length);
  const unknown = uncovered(own, plain, before);
  const end = own.replace(OF, "").length;
  const allowed = isAttributive ? MAX_VERB : 0;
  const open = unknown.filter((at) => at < end - allowed && !isLight(own, at) && !isKnownByPart(own, at, before)).map((at) => own[at]);
  if (open.length > MAX_OPEN) return undefined;
  const shown = [...plain].map((unit, at) => (unknown.includes(at) ? MASK : unit)).join("");
  const isPointer = POINTER.test(own);
  if (isAttributive && !before.includes(noun) && !isPointer) return undefined;
  return { text: own, lead: shown, open: open.join(""), behind: noun, head: headOf(shown), isAttributive, isPointer };
}

/** 法庭总共传唤证人: who did it in all. */
const AGENT = /^[一-鿿]{2,3}(?=总共|一共|共计)/;
/** 吸引了31万人进场: what they did stands behind them. */
const DEED =
  /^(?:进场|到场|入场|参观|参加|参赛|参展|报名|观看|到访|出席|入住|就诊|死亡|受伤|遇难|获救|失踪|受益|受惠|参与|投票|应聘|注册|签约)(?![一-鿿])/;
/** 分 of 906分 is a unit. */
const NOUN = /^[一-鿿]{2}/;
const NEVER = /(?!)/;
const DEICTIC_BEFORE = /[这此该]\s*$/;
/** 年末 of 2023年末: what stands behind a blanked date. */
const DATE_BEHIND = /(?<=\s)(?:末|底|初|份|度|前后|全年|[之以]?[后前内])(?=[，的一-鿿])/g;

function isCounted({ family }: Figure): boolean {
  return family === "count" || family === "number";
}

/** Places of characters that no pair told in a text covers. @param masks where a mask stands nothing is asked */
export function uncovered(words: string, masks: string, text: string): number[] {
  const places: number[] = [];
  for (let at = 0; at < words.length; at++) {
    const unit = words[at];
    if (!HAN.test(unit) || EMPTY.has(unit) || masks[at] === MASK) continue;
    if (at > 0 && HAN.test(words[at - 1]) && text.includes(words.slice(at - 1, at + 1))) continue;
    if (at + 1 < words.length && HAN.test(words[at + 1]) && text.includes(words.slice(at, at + 2))) continue;
    if (SUFFIX.has(unit) && at > 0 && HAN.test(words[at - 1]) && !places.includes(at - 1)) continue;
    if (DATE_UNITS.test(unit) && words[at - 1] === " ") continue;
    places.push(at);
  }
  return places;
}

/** The last two characters that say something. */
function headOf(plain: string): string {
  let end = plain.length;
  while (end > 0 && (!HAN.test(plain[end - 1]) || EMPTY.has(plain[end - 1]) || SUFFIX.has(plain[end - 1]))) end--;
  return plain.slice(Math.max(0, end - 2), end).replace(/[^一-鿿]/g, "");
}

/** How many characters of a key a stretch covers by pairs. */
export function coverage({ lead, behind }: HanKey, stretch: string): number {
  let count = 0;
  const words = `${lead} ${behind}`;
  const open = new Set(uncovered(words, words, stretch));
  for (let at = 0; at < words.length; at++)
    if (HAN.test(words[at]) && !EMPTY.has(words[at]) && !SUFFIX.has(words[at]) && !open.has(at)) count++;
  return count;
}

/** Verbs that bring things and tell nothing of them. */
export const LIGHT =
  /^(?:接待|收治|招收|招聘|录取|出版|推出|生产|建成|建设|新建|完成|实现|带来|创造|贡献|安排|投入|拨付|采集|收集|捐出|捐赠|发放|回收|发现|出土|种植|栽种|养殖|饲养|承包|开行|运送|发送|交付|销售|售出|卖出|开设|举办|举行|参加|参与|参展|录得|测得|收录|收藏|收集|共有|拥有|现有|雇用|聘用|设有|用于|用作|新生|配备|设置|安装|架设|铺设|迎来|吸引|纳入|入组|招募|调查|抽取|其中|包括|含有|分为|涉及|产生|取得|获得|达到|全长|全馆|全校|全市|全县|全区|全省)$/;
const LIGHT_VERB = /[做办设建有种收产售卖出占获得达用需花耗投招养装配驻住在]/;
/** One of the two characters of such a verb. */
function isLight(words: string, at: number): boolean {
  return LIGHT.test(words.slice(Math.max(0, at - 1), at + 1)) || LIGHT.test(words.slice(at, at + 2));
}

/** Verbs of one meaning. */
const ALIKE = ["售卖销沽", "输负败", "赢胜", "买购", "修建筑造", "亡死", "赠捐献", "运输送", "收得获", "花耗费"];

/** How many of a key's open characters a clause tells, by themselves or by a verb of their meaning; undefined where it does not tell all. */
export function recombined({ open }: HanKey, clause: string): number | undefined {
  const isTold = (unit: string) => [...(ALIKE.find((row) => row.includes(unit)) ?? unit)].some((other) => clause.includes(other));
  return [...open].every(isTold) ? open.length : undefined;
}

/** Of a part that is named. */
const PART = /其中|当中|其余/;
/** So many characters name a thing by themselves. */
const NAMES_THING = 4;

/** 户籍 before 人口, where the key has only 人口: the earlier figure is of another kind of the thing. */
export function isOfAnother({ lead, behind }: HanKey, first: string, topic: string): boolean {
  const words = lead + behind;
  const clause = first.slice(
    Math.max(first.lastIndexOf("，"), first.lastIndexOf(" "), first.lastIndexOf(";"), first.lastIndexOf("、")) + 1,
  );
  const plain = clause
    .replace(PART, masked)
    .replace(PERIOD, masked)
    .replace(DEICTIC, masked)
    .replace(BRINGING, masked)
    .replace(SUBJECT, masked);
  const open = new Set(uncovered(clause, plain, words));
  let at = clause.length - 1;
  let alike = 0;
  for (; at >= 0 && !open.has(at); at--) if (HAN.test(plain[at]) && !EMPTY.has(plain[at]) && plain[at] !== MASK) alike++;
  if (at < 0 || alike === 0) return false;
  const pair = clause.slice(Math.max(0, at - 1), at + 1);
  if (pair.length < 2 || !HAN.test(pair[0]) || EMPTY.has(pair[0]) || plain[at - 1] === MASK) return !LIGHT_VERB.test(clause[at]);
  return alike < NAMES_THING && !LIGHT.test(pair) && !topic.includes(pair);
}
