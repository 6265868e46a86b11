/** What figures are said to measure: words by metric, with the unit families each takes. Folded: Simplified, lower case. */
import { type PackedAutomaton, packAutomaton } from "../../text/automaton.ts";
import type { UnitFamily } from "../units.ts";

const MONEY: readonly UnitFamily[] = ["currency", "number"];
const COUNT: readonly UnitFamily[] = ["count", "number"];
const RATIO: readonly UnitFamily[] = ["ratio"];

type Row = readonly [metric: string, families: readonly UnitFamily[], words: string];

/** 遇难 = 死亡 = killed; 日活 is not 用户, 人次 not 人, 营收 not 净利: each its own row. */
export const METRICS: readonly Row[] = [
  ["revenue", MONEY, "营业收入|营业额|营收|总营收|总收入|收入|销售额|销售收入|revenue|revenues|turnover|sales"],
  ["net-profit", MONEY, "净利润|净利|归母净利润|归母净利|盈利|纯利|税后净利|net profit|net income|profit attributable|earnings"],
  ["net-loss", MONEY, "净亏损|亏损额|亏损|net loss|losses of"],
  ["operating-profit", MONEY, "营业利润|营业利益|经营利润|operating profit|operating income"],
  ["gross-margin", RATIO, "毛利率|gross margin"],
  ["net-margin", RATIO, "净利率|net margin"],
  ["market-value", MONEY, "市值|总市值|market value|market capitalisation|market capitalization|market cap"],
  ["market-value-lost", MONEY, "市值蒸发|市值单日蒸发|蒸发市值|市值缩水|市值损失|蒸发|wiped out|wiped|erased|wiping|erasing"],
  ["share-price", MONEY, "股价|收盘价|share price|stock price"],
  ["fall", RATIO, "股价下跌|跌幅|收跌|下跌|下挫|重挫|暴跌|大跌|跌|fell|falling|plunged|dropped|slumped|closed down|tumbled|down"],
  ["box-office", MONEY, "票房|总票房|累计票房|进账|box office|grossed|takings|ticket sales|has taken"],
  ["admissions", COUNT, "观影人次|观影|观众人次|admissions"],
  ["visitors", COUNT, "游客|旅客|接待游客|接待旅客|访客|visitors|tourists|visits"],
  ["users", COUNT, "用户数|用户量|用户|注册用户|users|registered users"],
  ["daily-users", COUNT, "日活跃用户|日活|日活用户|dau|daily active users|daily users"],
  ["monthly-users", COUNT, "月活跃用户|月活|月活用户|mau|monthly active users|monthly users"],
  ["downloads", COUNT, "下载量|下载次数|下载|downloads|downloaded"],
  ["deaths", COUNT, "死亡人数|死亡|遇难|罹难|丧生|身亡|死者|不治|死伤|死|killed|dead|deaths|died|death toll|lives|fatalities"],
  ["injured", COUNT, "受伤|伤者|负伤|轻重伤|伤员|伤|injured|injuries|wounded"],
  ["missing", COUNT, "失踪|失联|下落不明|missing|unaccounted for"],
  ["aboard", COUNT, "载有|搭载|车上载有|车上共有|机上|船上|乘客和司乘人员|载客|乘员|carrying|aboard|on board"],
  ["evacuated", COUNT, "转移|撤离|疏散|转移群众|安置|evacuated|moved|relocated|displaced"],
  ["affected", COUNT, "受灾|灾民|受影响|affected"],
  ["collapsed", COUNT, "倒塌|坍塌|损毁|collapsed|destroyed|damaged"],
  ["economic-loss", MONEY, "直接经济损失|经济损失|损失|losses|damage|economic losses|economic loss"],
  ["magnitude", ["magnitude", "number"], "震级|地震|级地震|规模|magnitude|earthquake|quake"],
  ["focal-depth", ["length"], "震源深度|深度|depth"],
  ["wind-speed", ["speed", "length"], "最大风力|最大风速|近中心最大风速|风速|风力|sustained winds|winds|wind speed"],
  ["gust", ["speed", "length"], "阵风|gusts|gusting"],
  ["temperature", ["temperature"], "气温|温度|起跑时气温|temperature"],
  ["rainfall", ["length"], "降雨量|雨量|降水量|降水|rainfall|rain"],
  ["vote-share", RATIO, "得票率|得票|支持率|of the vote|per cent of votes|vote share"],
  ["turnout", RATIO, "投票率|turnout"],
  ["votes", COUNT, "选票|得票数|张选票|票数|votes|ballots"],
  ["starters", COUNT, "参赛|选手起跑|起跑|跑者|参赛选手|参赛者|runners|starters|participants|took part"],
  ["registered", COUNT, "报名人数|报名|申请|registered|applications|entries|applicants"],
  ["finish-time", ["time"], "冠军成绩|冠军|夺冠|成绩|won in|winner|race was won|women's in|men's race"],
  ["samples", COUNT, "样品|水样|样本|份样|samples|specimens"],
  ["length", ["length"], "全长|长度|线路长|总长|长达|里程|is long|long|length|stretches"],
  ["height", ["length"], "高度|楼高|身高|height"],
  ["area", ["area"], "面积|占地|建筑面积|area|covers|floor area"],
  ["stations", COUNT, "设站|车站|站点|座车站|stations"],
  ["investment", MONEY, "总投资|投资额|投资|投入|造价|investment|invested|cost"],
  ["budget", MONEY, "预算|budget"],
  ["training-cost", MONEY, "训练成本|训练费用|训练|training cost|cost to train|trained for|training"],
  ["cost", MONEY, "成本|费用|花费|耗资|costs"],
  ["price", MONEY, "售价|定价|价格|票价|单价|起售价|卖|price|priced|costs|sells for|starts at"],
  ["wholesale-price", MONEY, "批发均价|批发价|批发价格|wholesale price|wholesale pork price|wholesale"],
  ["retail-price", MONEY, "零售均价|零售价|retail price|retail"],
  ["funding", MONEY, "融资|募资|融资额|funding round|raised"],
  ["valuation", MONEY, "估值|valuation|valued at"],
  ["fine", MONEY, "罚款|罚金|罚没|fined|penalty"],
  ["donation", MONEY, "捐款|捐赠|捐|donated|donation"],
  ["top-speed", ["speed", "length"], "最高时速|设计时速|最高速度|top speed|runs at up to|maximum speed"],
  ["speed-limit", ["speed", "length"], "限速|speed limit"],
  ["speed", ["speed", "length"], "车速|时速|速度|doing|travelling at"],
  ["battery", ["charge"], "电池容量|电池|battery"],
  ["charging", ["power"], "快充|充电功率|充电|charging"],
  ["capacity-power", ["power"], "装机容量|装机|总装机|installed capacity|capacity"],
  ["capacity", ["volume", "mass", "count", "number"], "库容|容量|产能|capacity"],
  ["generation", ["energy"], "发电量|年发电量|发电|generate|generates|output"],
  ["weight", ["mass"], "整机重|机身重量|重量|整机重|体重|仅重|版重|weighs|weight"],
  ["screen", ["length"], "屏幕|萤幕|display|screen"],
  ["production", ["mass", "count", "volume", "number"], "总产量|产量|产出|production|output|harvest|yield"],
  ["units-sold", COUNT, "销量|销售量|售出|卖出|交付|交付量|出货量|sold|deliveries|delivered|shipments|shipped"],
  ["population", COUNT, "人口|常住人口|总人口|population|inhabitants|residents"],
  ["employees", COUNT, "员工|职工|雇员|裁员|employees|staff|workers|jobs"],
  ["parameters", ["count", "number"], "参数量|参数规模|参数|parameters"],
  ["gpus", ["count", "number"], "gpu|显卡|晶片|加速卡|gpus|chips"],
  ["market-share", RATIO, "市场份额|市占率|份额|market share"],
  ["unemployment", RATIO, "失业率|unemployment"],
  ["inflation", RATIO, "通胀率|cpi|通货膨胀率|inflation"],
  ["interest-rate", RATIO, "利率|interest rate"],
  ["gdp", MONEY, "国内生产总值|生产总值|gdp"],
  ["advance-days", ["time"], "提前了|平均提前|提前|earlier"],
  ["density-rise", RATIO, "密度增加|藻密度|density"],
  ["duration", ["time"], "历时|工期|持续|片长|lasted|took"],
]; // biome-ignore format: a table

/** Parts and views of a measure that keep two values of it apart. */
export const SCOPES: readonly (readonly [scope: string, words: string])[] = [
  ["ex-items", "扣非|扣除非经常|non-gaap|adjusted|excluding one-off"],
  ["first-day", "首日|上映首日|首映日|开画|opening day|first day"],
  ["first-week", "首周|首周末|opening weekend|first week"],
  ["nine-months", "前三季度|前三季|前九个月|nine months"],
  ["half-year", "上半年|半年|first half|half-year"],
  ["full-year", "全年|年度|full year|full-year|for the year"],
  ["cumulative", "累计|总计|截至|so far|to date"],
  ["phase-one", "一期|首期|first phase|phase one"],
  ["underground", "地下段|地下|underground"],
  ["domestic", "国内|内地|境内|domestic|at home"],
  ["overseas", "海外|境外|国外|overseas|abroad"],
  ["worldwide", "全球|worldwide|global"],
  ["women", "女子|女子组|女性|女|women|women's|woman"],
  ["men", "男子|男子组|男性|男|men|men's"],
  ["intraday", "盘中|一度|盘中一度|早盘|最大时|intraday|as much as|early trading|at one point|session low"],
  ["close", "收盘|收跌|终场|收报|收涨|尾盘|closed|close"],
  ["after-hours", "盘后|after-hours|after hours"],
  ["pro", "pro|max|ultra|plus|mini"],
  ["poll", "民调|民意调查|poll|polls|survey"],
  ["limit", "限速|上限|limit"],
  ["north", "北段|northern"],
  ["south", "南段|southern"],
  ["yearly", "同比|年增|年减|按年|较去年同期|较上年同期|year on year|year-on-year|from a year earlier|a year earlier|on the year"],
  ["quarterly", "环比|季增|季减|按季|quarter on quarter|quarter-on-quarter|on the quarter"],
  ["weekly", "比上周|较上周|较前一周|周增|on the week|week on week"],
  ["monthly", "环比上月|比上月|较上月|月增|on the month|month on month"],
  ["previous-report", "此前|先前|之前|通报为|earlier report|initially"],
]; // biome-ignore format: a table

/** What a list's name begins with in the automaton. */
export const METRIC = "m:";
export const SCOPE = "s:";

/** The automaton of all these words; made at build time, so that no run does. */
export function packCues(): PackedAutomaton {
  const words = (rows: readonly (readonly [name: string, words: string])[], prefix: string) =>
    rows.flatMap(([name, list]) => list.split("|").map((text) => ({ text, list: prefix + name })));
  return packAutomaton([
    ...words(
      METRICS.map(([metric, , list]) => [metric, list]),
      METRIC,
    ),
    ...words(SCOPES, SCOPE),
  ]);
}
