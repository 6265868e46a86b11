/** Names of one thing in several languages. Folded: Simplified, lower case. Users add their own in the rule's options. */

import { type PackedAutomaton, packAutomaton } from "../../text/automaton.ts";

/** One thing a row, names parted by `|`; the first is the key. */
export const ALIASES: readonly string[] = [
  "nvidia|英伟达|辉达|nvda", "apple|苹果公司", "google|谷歌", "alphabet|字母表公司", "microsoft|微软", "meta|脸书|脸谱|facebook", "amazon|亚马逊",
  "tesla|特斯拉", "openai", "anthropic", "deepseek|深度求索", "huawei|华为", "xiaomi|小米", "byd|比亚迪", "alibaba|阿里巴巴", "tencent|腾讯", "baidu|百度",
  "bytedance|字节跳动", "tiktok|抖音", "tsmc|台积电", "intel|英特尔", "amd|超微半导体", "samsung|三星电子", "sony|索尼", "toyota|丰田", "volkswagen|大众汽车|福斯",
  "boeing|波音", "airbus|空中客车|空客", "broadcom|博通", "qualcomm|高通", "micron|美光", "oracle|甲骨文", "netflix|奈飞|网飞", "disney|迪士尼", "softbank|软银",
  "smic|中芯国际", "catl|宁德时代", "jd.com|京东", "meituan|美团", "pinduoduo|拼多多", "high-flyer|幻方量化|幻方", "mistral", "moonshot|月之暗面", "zhipu|智谱",
  "ukraine|乌克兰", "russia|俄罗斯", "united states|美国|u.s.", "china|中国", "japan|日本", "south korea|韩国|南韩", "north korea|朝鲜|北韩", "india|印度", "germany|德国",
  "france|法国", "britain|英国|united kingdom|u.k.", "turkey|土耳其|türkiye", "syria|叙利亚", "myanmar|缅甸", "thailand|泰国", "taiwan|台湾", "hong kong|香港", "singapore|新加坡",
  "malaysia|马来西亚", "indonesia|印尼|印度尼西亚", "philippines|菲律宾", "vietnam|越南", "canada|加拿大", "australia|澳大利亚|澳洲", "brazil|巴西", "mexico|墨西哥", "italy|意大利|义大利",
  "spain|西班牙", "iran|伊朗", "israel|以色列", "gaza|加沙|加萨", "morocco|摩洛哥", "nepal|尼泊尔", "tibet|西藏", "mandalay|曼德勒|瓦城", "bangkok|曼谷", "beijing|北京", "shanghai|上海",
  "peru|秘鲁", "chile|智利", "argentina|阿根廷", "colombia|哥伦比亚", "venezuela|委内瑞拉", "cuba|古巴", "haiti|海地", "ecuador|厄瓜多尔|厄瓜多", "bolivia|玻利维亚", "panama|巴拿马",
  "egypt|埃及", "south africa|南非", "nigeria|尼日利亚|奈及利亚", "kenya|肯尼亚|肯亚", "ethiopia|埃塞俄比亚|衣索比亚", "sudan|苏丹", "ghana|加纳|迦纳", "algeria|阿尔及利亚", "tunisia|突尼斯|突尼西亚", "libya|利比亚",
  "saudi arabia|沙特阿拉伯|沙特|沙乌地阿拉伯", "iraq|伊拉克", "jordan|约旦", "lebanon|黎巴嫩", "yemen|也门|叶门", "pakistan|巴基斯坦", "bangladesh|孟加拉国|孟加拉", "sri lanka|斯里兰卡", "afghanistan|阿富汗",
  "kazakhstan|哈萨克斯坦|哈萨克", "mongolia|蒙古国", "cambodia|柬埔寨", "laos|老挝|寮国", "new zealand|新西兰|纽西兰", "netherlands|荷兰", "belgium|比利时", "switzerland|瑞士", "sweden|瑞典", "norway|挪威",
  "finland|芬兰", "denmark|丹麦", "poland|波兰", "hungary|匈牙利", "romania|罗马尼亚", "greece|希腊", "portugal|葡萄牙", "austria|奥地利", "ireland|爱尔兰",
  "new york|纽约", "london|伦敦", "tokyo|东京", "paris|巴黎", "los angeles|洛杉矶", "nezha 2|哪吒2|哪吒之魔童闹海|ne zha 2", "bitcoin|比特币", "hualien|花莲", "jishishan|积石山",
]; // biome-ignore format: a table

/** Too large or too frequent to make two pages speak of one event. */
export const BROAD = new Set([
  "china",
  "united states",
  "japan",
  "taiwan",
  "hong kong",
  "beijing",
  "shanghai",
  "britain",
  "germany",
  "france",
  "india",
  "russia",
  "south korea",
  "google",
  "microsoft",
  "apple",
  "amazon",
  "meta",
  "new york",
  "london",
  "tokyo",
  "singapore",
]);

/** Key by name. */
export function aliasTable(own: readonly (readonly string[])[]): ReadonlyMap<string, string> {
  const table = new Map<string, string>();
  for (const row of [...ALIASES.map((names) => names.split("|")), ...own])
    for (const name of row) table.set(name.toLowerCase(), row[0].toLowerCase());
  return table;
}

/** What a Han name often ends in; the two or three characters before it are the name. */
const SUFFIXES =
  "市 县 省 高速 铁路 地铁 捷运 机场 水库 马拉松 公司 集团 科技 半导体 股份 银行 大学 医院 电子 汽车 能源 药业 水电站 核电站 大桥 隧道 博物馆 体育馆 学院 码头 车站 矿业 制药 航空 保险 证券 教育局 自治州 渡轮".split(
    " ",
  );
/** The list of the suffixes in the automaton; a name's is its key, which is never empty. */
export const SUFFIX = "";

/** The automaton of names, and of the words that names end in; of the shipped names made at build time. @param names key by name */
export function packNames(names = aliasTable([])): PackedAutomaton {
  return packAutomaton([...Array.from(names, ([text, list]) => ({ text, list })), ...SUFFIXES.map((text) => ({ text, list: SUFFIX }))]);
}
