/** What is sold to those who ask for no honest thing, and whether a document tells of it or offers it. */
import type { WordHit } from "../text/automaton.ts";
import { namesOf, stemKinds } from "./hits.ts";
import type { Page } from "./page.ts";
import { SOLICITATION_RULE } from "./solicitations.ts";
import type { StemKind } from "./stems.ts";

/** What has no place in a text on something else. */
const SOLD: ReadonlySet<StemKind> = new Set<StemKind>(["adult", "gambling", "medicine", "money", "piracy"]);
/** Stems of these kinds that honest pages on banks, schools and medicine say as well. */
const MILD = new Set(
  [
    ..."贷款 貸款 撥款 放款 借贷 借貸 网贷 典当 当铺 當鋪 毕业证 学位证 文凭 公司注册 注册公司 公司注销 代理记账 税务筹划 营业执照代办 征信 徵信 徵信社 虚拟币 炒股 股票群 配资 提额 公积金提取 聊天记录 定位找人 内幕消息 副業 日払い 月収 대출 кредит займ диплом онлайн".split(
      " ",
    ),
    ..."代孕 助孕 催乳 瘦身 老中医 补肾 牛皮癣 白癜风 癫痫 早泄 阳痿 隆鼻 隆胸 隆乳 丰胸 植牙 植髮 植发 包皮 狐臭 祛斑 肾虚 前列腺炎 尖锐湿疣 春药 少妇 色情 情色 偷拍 偷窥 偷情 性爱 做爱 女优 女優 人妻 熟女 肉文 一夜情 包養 卖淫 援交 援助交際 国产视频 福利院 福利社 学生妹 美女直播 乱码".split(
      " ",
    ),
    ..."博彩 赌场 棋牌 运彩 運彩 開戶送 特马 必中 彩金 返点 图库大全 马报 杀号 德州扑克 赌球 网赌 百家乐 百家樂 麻將 在线观看 線上看 完整版 百度网盘 中字 1080p 全集 最新章节 在线播放 外挂 开区 注册码 打包下载".split(
      " ",
    ),
    ..."crypto,bitcoin,forex,dissertation,insurance quotes,personal loan,personal loans,debt relief,debt consolidation,bad credit,credit repair,passive income,altcoin,porn,nude,casino,casinos,betting,slots,jackpot,jackpots,roulette,blackjack,baccarat,bookmakers,welcome offer,real money,pills,ambien,weight loss,no prescription,full movie,watch online,free download,torrent,crack,full version,license key,activation key,patcher,no root,repack,activator,bahis,indir,nulled,dublado,legendado,assistir,descargar,baixar".split(
      ",",
    ),
  ].map((word) => word.toLowerCase()),
);
/** So many sentences with wares of the same kind make it a subject of the document. */
const MAX_TOLD = 1;
/** Who tells of such wares names who hunts them, or quotes them. */
const TOLD =
  /["“”「」『』《》]|^[问問答][:：]|诈骗|詐騙|騙局|骗局|被骗|受骗|被騙|受騙|警方|警察|民警|公安|检察|檢察|法院|法庭|判[决決处處刑]|涉嫌|嫌疑|犯罪|罪|违法|違法|非法|不法|违规|違規|打击|打擊|查[处處获獲扣封]|严禁|嚴禁|禁止|取缔|取締|整治|举报|舉報|谨防|謹防|警惕|提醒|防范|防範|监管|監管|規定|规定|條例|条例|研究|记者|記者|报道|報導|[不勿莫][做代卖賣办辦提承接售干玩碰搞信要得]|\b(?:scams?|scammers?|fraud\w{0,5}|police|court|illegal\w{0,2}|banned|arrest\w{0,3}|convicted|prosecut\w{1,4}|victims?|regulat\w{1,5}|warn\w{0,4}|beware|spam\w{0,4}|according|study|studies|research\w{0,4}|survey|addict\w{0,4}|patients?|clinical)\b/i;

/** Whether a stretch tells of wares, hunts them or quotes them. */
export function isTold(stretch: string): boolean {
  return TOLD.test(stretch);
}

/** Whether a hit names what no honest text sells. */
export function isWare({ document }: Page, hit: WordHit): boolean {
  if (namesOf(hit, SOLICITATION_RULE).includes("illicit")) return true;
  return stemKinds(hit).some((kind) => SOLD.has(kind)) && !MILD.has(document.slice(hit).toLowerCase());
}

const cache = new WeakMap<Page, readonly WordHit[]>();

/** Hits of such wares, ascending; a hit inside a longer one is left out. Found once a page. */
export function waresOf(page: Page): readonly WordHit[] {
  let found = cache.get(page);
  if (found === undefined) {
    found = longest([...page.stems, ...page.hits(SOLICITATION_RULE)].filter((hit) => isWare(page, hit)));
    cache.set(page, found);
  }
  return found;
}

/** Hits that no longer one holds, ascending. */
export function longest(hits: readonly WordHit[]): WordHit[] {
  const sorted = [...hits].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: WordHit[] = [];
  let end = -1;
  for (const hit of sorted) {
    if (hit.end <= end) continue;
    kept.push(hit);
    end = hit.end;
  }
  return kept;
}

export function kindsOf(hit: WordHit): readonly string[] {
  const kinds = stemKinds(hit).filter((kind) => SOLD.has(kind));
  return kinds.length > 0 ? kinds : ["illicit"];
}

/** Kinds of wares of which several lines tell; `lines` says which lines can. */
export function toldKinds(uses: ReadonlyMap<string, ReadonlySet<number>>, lines: (line: number) => boolean = () => true): Set<string> {
  return new Set([...uses].filter(([, told]) => [...told].filter(lines).length > MAX_TOLD).map(([kind]) => kind));
}

/** Whether lines other than one tell of a kind, by what `linesOfKinds` found. */
export function isToldElsewhere(uses: ReadonlyMap<string, ReadonlySet<number>>, kind: string, line: number): boolean {
  const lines = uses.get(kind);
  return lines !== undefined && lines.size - (lines.has(line) ? 1 : 0) > MAX_TOLD;
}

/** The lines that hold wares of each kind. */
export function linesOfKinds(page: Page, wares: readonly WordHit[], without: ReadonlySet<number>): Map<string, Set<number>> {
  const uses = new Map<string, Set<number>>();
  for (const hit of wares) {
    const line = page.document.lines.at(hit.start);
    if (without.has(line)) continue;
    for (const kind of kindsOf(hit)) {
      const lines = uses.get(kind);
      if (lines === undefined) uses.set(kind, new Set([line]));
      else lines.add(line);
    }
  }
  return uses;
}
