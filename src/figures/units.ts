/** Units by family, each with its factor to the family's base unit. Written folded: half-width and Simplified. */
import { Trie, type TrieHit } from "./trie.ts";

export type UnitFamily =
  | "currency" | "count" | "length" | "area" | "volume" | "mass" | "time" | "power" | "energy" | "data" | "compute" | "frequency"
  | "speed" | "temperature" | "pressure" | "charge" | "bitrate" | "magnitude" | "ratio" | "point" | "multiple" | "rank" | "number" | "date" | "other"; // biome-ignore format: a list

export interface Unit {
  readonly family: UnitFamily;
  /** Base unit, or for counts the counted thing; figures compare within one. */
  readonly name: string;
  readonly factor: number;
  /** Months and years are no fixed number of days: comparisons allow for it. */
  readonly loose?: boolean;
}

type Row = readonly [family: UnitFamily, base: string, factor: number, names: string];

/** Names parted by `|`; case matters for Latin symbols. Sources: SI brochure, GB 3100, and the measures in use in zh-CN, zh-TW and zh-HK. */
const ROWS: readonly Row[] = [
  ["currency", "CNY", 1, "元人民币|元|块钱|人民币|圆|yuan|Yuan|RMB|CNY|renminbi"],
  ["currency", "CNY", 0.1, "角钱|毛钱"],
  ["currency", "CNY", 0.01, "分钱"],
  ["currency", "USD", 1, "美元|美金|元美金|美刀|美圆|USD|dollars|dollar|Dollars|DOLLARS|dlrs|dlr|US dollars|U.S. dollars"],
  ["currency", "USD", 0.01, "美分|cents|cent"],
  ["currency", "EUR", 0.01, "欧分|euro cents|euro cent|eurocents"],
  ["currency", "HKD", 1, "港元|港币|元港币|元港元|港圆|港纸|HKD|Hong Kong dollars"],
  ["currency", "TWD", 1, "元新台币|新台币|台币|元台币|TWD|New Taiwan dollars"],
  ["currency", "JPY", 1, "日元|日圆|日币|円|JPY|yen"],
  ["currency", "EUR", 1, "欧元|欧圆|EUR|euros|euro"],
  ["currency", "GBP", 1, "英镑|GBP|pounds sterling"],
  ["currency", "GBP", 0.01, "pence|便士"],
  ["currency", "KRW", 1, "韩元|韩圆|韩币|KRW|won"],
  ["currency", "MYR", 1, "令吉|林吉特|MYR|ringgit"],
  ["currency", "SGD", 1, "新加坡元|新元|坡币|SGD"],
  ["currency", "AUD", 1, "澳元|AUD|Australian dollars"],
  ["currency", "CAD", 1, "加元|CAD|Canadian dollars"],
  ["currency", "RUB", 1, "卢布|RUB|roubles|rubles"],
  ["currency", "INR", 1, "卢比|INR|rupees"],
  ["currency", "CHF", 1, "瑞士法郎|瑞郎|CHF"],
  ["currency", "MOP", 1, "澳门元|澳门币|MOP"],
  ["currency", "NZD", 1, "新西兰元|纽元|NZD"],
  ["currency", "THB", 1, "泰铢|THB|baht"],
  ["currency", "VND", 1, "越南盾|VND|dong"],
  ["currency", "IDR", 1, "印尼盾|印尼卢比|IDR|rupiah"],
  ["currency", "PHP", 1, "菲律宾比索|PHP"],
  ["currency", "SEK", 1, "瑞典克朗|SEK"],
  ["currency", "NOK", 1, "挪威克朗|NOK"],
  ["currency", "DKK", 1, "丹麦克朗|DKK"],
  ["length", "m", 1e-9, "nm|纳米|奈米|nanometres|nanometers"],
  ["length", "m", 1e-6, "µm|μm|微米|micrometres|microns"],
  ["length", "m", 1e-3, "mm|毫米|公厘|millimetres|millimeters|millimetre|millimeter"],
  ["length", "m", 1e-2, "cm|厘米|公分|centimetres|centimeters|centimetre|centimeter"],
  ["length", "m", 1e-1, "分米|decimetres|decimeters"],
  ["length", "m", 1, "m|米|延米|延长米|公尺|metres|meters|metre|meter"],
  ["length", "m", 1e3, "km|KM|Km|公里|千米|kilometres|kilometers|kilometre|kilometer|kms"],
  ["length", "m", 500, "华里"],
  ["length", "m", 1609.344, "英里|miles|mile|mi"],
  ["length", "m", 1852, "海里|浬|nautical miles|nautical mile"],
  ["length", "m", 0.3048, "英尺|英呎|呎|feet|foot|ft"],
  ["length", "m", 0.0254, "英寸|英吋|吋|inches|inch"],
  ["length", "m", 0.9144, "yards|yard|码"],
  ["length", "m", 1.8288, "fathoms"],
  ["length", "m", 9.4607e15, "光年|light-years|light years"],
  ["length", "m", 1.495978707e11, "天文单位|astronomical units"],
  ["area", "m2", 1, "平方米|平方公尺|平米|㎡|m²|m2|square metres|square meters|square metre|square meter|sq m"],
  ["area", "m2", 1e4, "公顷|hectares|hectare|ha"],
  ["area", "m2", 666.6667, "亩"],
  ["area", "m2", 1e6, "平方公里|平方千米|km²|km2|square kilometres|square kilometers|square kilometre|square kilometer|sq km"],
  ["area", "m2", 3.305785, "坪"],
  ["area", "m2", 0.83612736, "平方码|square yards|square yard|sq yd"],
  ["area", "m2", 4046.856, "英亩|acres|acre"],
  ["area", "m2", 0.09290304, "平方英尺|平方呎|方呎|平方尺|square feet|square foot|sq ft"],
  ["area", "m2", 2.589988e6, "平方英里|square miles|square mile|sq miles|sq mi"],
  ["area", "m2", 1e-6, "mm²|平方毫米"],
  ["area", "m2", 1e-4, "cm²|平方厘米|平方公分|square centimetres|square centimeters"],
  ["area", "m2", 100, "公亩"],
  ["volume", "L", 1, "升|公升|L|litres|liters|litre|liter"],
  ["volume", "L", 1e-3, "毫升|mL|ml|millilitres|milliliters"],
  ["volume", "L", 1e-2, "cl|cL|厘升|centilitres|centiliters"],
  ["volume", "L", 1e-1, "dl|dL|分升|decilitres|deciliters"],
  ["volume", "L", 1e2, "hl|hL|百升|hectolitres|hectoliters"],
  ["volume", "L", 1e-3, "立方厘米|立方公分|cm³|cubic centimetres|cubic centimeters"],
  ["volume", "L", 0.016387064, "cubic inches"],
  ["volume", "L", 764.55486, "cubic yards|cubic yard"],
  ["volume", "L", 28.316847, "立方英尺|立方英呎|立方呎|cubic feet|cubic foot"],
  ["volume", "L", 1e3, "立方米|立方公尺|公秉|立方|方水|m³|m3|cubic metres|cubic meters|cubic metre|cubic meter|kilolitres"],
  ["volume", "L", 1e6, "megalitres|megaliters|megalitre|ML"],
  ["volume", "L", 1e9, "gigalitres|gigaliters|gigalitre|GL"],
  ["volume", "L", 1e12, "立方公里|立方千米|cubic kilometres|cubic kilometers"],
  ["volume", "L", 3.785412, "加仑|gallons|gallon|US gallons|US gallon|U.S. gallons|美制加仑"],
  ["volume", "L", 4.54609, "imperial gallons|imperial gallon|英制加仑"],
  ["volume", "L", 0.56826125, "品脱|pints|pint|imperial pints"],
  ["volume", "L", 0.946353, "夸脱|quarts|quart"],
  ["volume", "L", 0.02957353, "液量盎司|液体盎司|fluid ounces|fluid ounce|fl oz"],
  ["volume", "L", 158.9873, "barrels|barrel|bbl"],
  ["mass", "g", 1e-6, "微克|µg|μg"],
  ["mass", "g", 1e-3, "毫克|mg|milligrams"],
  ["mass", "g", 1, "克|公克|g|grams|gram|grammes"],
  ["mass", "g", 500, "斤|市斤"],
  ["mass", "g", 600, "台斤"],
  ["mass", "g", 0.2, "克拉|carats|carat"],
  ["mass", "g", 1e3, "千克|公斤|kg|KG|Kg|kilograms|kilogram|kilos|kilo"],
  ["mass", "g", 1e6, "吨|公吨|t|tonnes|tonne|tons|ton|metric tons"],
  ["mass", "g", 453.59237, "磅|lb|lbs|pounds|pound"],
  ["mass", "g", 28.349523, "盎司|安士|ounces|ounce|oz"],
  ["time", "s", 1e-3, "毫秒|ms|milliseconds|millisecond"],
  ["time", "s", 1, "秒|秒钟|seconds|second|secs|sec"],
  ["time", "s", 60, "分钟|minutes|minute|mins|min"],
  ["time", "s", 900, "刻钟"],
  ["time", "s", 3600, "小时|个小时|钟头|个钟头|hours|hour|hrs|h"],
  ["time", "s", 86400, "天|日|昼夜|个昼夜|个工作日|工作日|days|day"],
  ["time", "s", 604800, "周|星期|个星期|礼拜|个礼拜|weeks|week"],
  ["power", "W", 1, "W|w|瓦|瓦特|watts|watt"],
  ["power", "W", 1e3, "kW|KW|kw|千瓦|瓩|kilowatts|kilowatt"],
  ["power", "W", 1e6, "MW|兆瓦|百万瓦|megawatts|megawatt"],
  ["power", "W", 1e9, "GW|吉瓦|百万千瓦|gigawatts|gigawatt"],
  ["power", "W", 735.5, "马力|horsepower|hp"],
  ["energy", "Wh", 1, "Wh|瓦时|瓦小时"],
  ["energy", "Wh", 1e3, "kWh|KWh|kwh|千瓦时|瓩时|千瓦小时|度电|kilowatt-hours|kilowatt hours"],
  ["energy", "Wh", 1e6, "MWh|兆瓦时|megawatt-hours"],
  ["energy", "Wh", 1e9, "GWh|吉瓦时|gigawatt-hours"],
  ["energy", "Wh", 1e12, "TWh|terawatt-hours"],
  ["energy", "Wh", 0.000277778, "焦耳|joules|joule"],
  ["energy", "Wh", 0.277778, "kJ|KJ|千焦|千焦耳|kilojoules"],
  ["energy", "Wh", 277.778, "MJ|兆焦|megajoules"],
  ["energy", "Wh", 1.163, "kcal|Kcal|千卡|大卡|kilocalories"],
  ["data", "B", 1, "字节|位元组|bytes|byte"],
  ["data", "B", 1e3, "KB|kB"],
  ["data", "B", 1e6, "MB|兆字节|megabytes|megabyte"],
  ["data", "B", 1e9, "GB|gigabytes|gigabyte"],
  ["data", "B", 1e12, "TB|terabytes|terabyte"],
  ["data", "B", 1e15, "PB|petabytes|petabyte"],
  ["compute", "flop", 1e12, "TFLOPS|teraflops|Tflops"],
  ["compute", "flop", 1e15, "PFLOPS|petaflops|Pflops|P算力|P|p"],
  ["compute", "flop", 1e18, "EFLOPS|exaflops|Eflops"],
  ["compute", "op", 1e12, "TOPS"],
  ["frequency", "Hz", 1, "Hz|赫兹|赫|hertz"],
  ["frequency", "Hz", 1e3, "kHz|千赫"],
  ["frequency", "Hz", 1e6, "MHz|兆赫"],
  ["frequency", "Hz", 1e9, "GHz|吉赫"],
  ["speed", "m/s", 0.277778, "km/h|公里/小时|千米/小时|kph|kmh|公里/时|千米/时"],
  ["speed", "m/s", 0.44704, "mph|英里/小时|miles per hour"],
  ["speed", "m/s", 0.514444, "knots|knot|节"],
  ["speed", "m/s", 1, "m/s|米/秒|公尺/秒"],
  ["temperature", "degC", 1, "℃|°C|摄氏度|degrees Celsius|degrees C|度"],
  ["temperature", "degF", 1, "℉|°F|华氏度|degrees Fahrenheit"],
  ["pressure", "Pa", 1e6, "MPa|兆帕"],
  ["pressure", "Pa", 100, "hPa|百帕|毫巴|millibars|millibar|mbar|hectopascals"],
  ["pressure", "Pa", 101325, "个大气压|大气压|atmospheres"],
  ["pressure", "Pa", 1e3, "kPa|千帕"],
  ["pressure", "Pa", 133.322, "mmHg|毫米汞柱"],
  ["pressure", "Pa", 6894.757, "psi"],
  ["bitrate", "bit/s", 1e3, "kbps|Kbps|kbit/s"],
  ["bitrate", "bit/s", 1e6, "Mbps|Mbit/s|Mb/s"],
  ["bitrate", "bit/s", 1e9, "Gbps|Gbit/s|Gb/s"],
  ["bitrate", "bit/s", 1e12, "Tbps|Tbit/s|Tb/s"],
  ["charge", "mAh", 1, "mAh|毫安时|毫安"],
  ["charge", "mAh", 1e3, "Ah|安时"],
  ["magnitude", "level", 1, "级|级地震"],
  ["ratio", "1", 0.01, "%|percent|per cent|pct|个百分比"],
  ["ratio", "1", 0.001, "‰"],
  ["ratio", "1", 0.1, "成"],
  ["point", "point", 0.01, "个百分点|百分点|percentage points|percentage point|pp|ppts|pts|个点"],
  ["point", "point", 0.0001, "个基点|基点|basis points|basis point|bps|bp"],
  ["multiple", "1", 1, "倍|x|X|×|-fold|fold|times"],
]; // biome-ignore format: a table

/** Counted things that differ though all are counts. Every other classifier counts "things". */
const COUNTED: readonly (readonly [thing: string, names: string])[] = [
  ["person", "人|名|位|万人|persons|person|people"],
  ["visit", "人次|visits|admissions"],
  ["household", "户|households"],
  ["firm", "家"],
  ["parameter", "参数|个参数|parameters|params"],
  ["token", "tokens|token|词元|个token|个tokens"],
  ["card", "卡|张卡|块卡|枚卡|GPU|GPUs|块GPU|张GPU"],
]; // biome-ignore format: a table

/** Classifiers, 量词: they say that something is counted, seldom what. */
const CLASSIFIERS =
  "个|件|套|台|部|辆|架|艘|块|张|枚|颗|片|次|册|篇|条|项|所|座|处|只|头|棵|株|款|例|起|站|栋|幢|间|份|支|届|场|票|句|字|页|轮|班|列|门|亩地|批|笔|宗|种|类|组|层|口|根|盏|幅|首|集|章|节课|封|匹|尾|羽|箱|瓶|盒|本|罐|包|袋|排|捆|桌|桶|杯|碗|颗|粒|滴|束|盆|顶|把|枝|人份|剂|针|床|席|股|手|单|遍|趟|档|道|发|门课|死|伤|例次|大|车次|航班|班次|架次|车道|公顷林|多家"; // biome-ignore format: a list

/** Durations whose length varies: months and years, in days on average. */
const LOOSE_TIMES: readonly (readonly [days: number, names: string])[] = [
  [30.4369, "个月|月|months|month"],
  [91.3107, "个季度|季度|quarters"],
  [365.2425, "年|个年头|周年|周岁|岁|years|year|yrs"],
  [182.6, "个半年"],
  [3652.425, "decades|decade"],
  [36524.25, "世纪|个世纪|centuries|century"],
];

const SECONDS_A_DAY = 86400;

let units: Trie<Unit> | undefined;

function unitTrie(): Trie<Unit> {
  if (units !== undefined) return units;
  const trie = new Trie<Unit>();
  const add = (names: string, unit: Unit) => {
    for (const name of names.split("|")) trie.add(name, unit);
  };
  add(CLASSIFIERS, { family: "count", name: "thing", factor: 1 });
  for (const [family, name, factor, names] of ROWS) add(names, { family, name, factor });
  for (const [thing, names] of COUNTED) add(names, { family: "count", name: thing, factor: 1 });
  for (const [days, names] of LOOSE_TIMES) add(names, { family: "time", name: "s", factor: days * SECONDS_A_DAY, loose: true });
  units = trie;
  return trie;
}

/** First characters of all units written in Han. */
export function hanUnitBeginnings(): string {
  const names = [CLASSIFIERS, ...ROWS.map((row) => row[3]), ...COUNTED.map((row) => row[1]), ...LOOSE_TIMES.map((row) => row[1])];
  return [...new Set(names.flatMap((list) => list.split("|")).map((name) => name[0]))].filter((first) => first >= "\u3400").join("");
}

/** The longest unit that begins at a place. */
export function unitAt(text: string, at: number): TrieHit<Unit> | undefined {
  return unitTrie().longest(text, at);
}

/** Currency signs and codes that stand before the number. Longest first. `¥` is read by the language of the text. */
export const CURRENCY_BEFORE: readonly (readonly [sign: string, currency: string])[] = [
  ["人民币", "CNY"], ["新台币", "TWD"], ["港币", "HKD"], ["台币", "TWD"], ["美金", "USD"], ["NT$", "TWD"], ["HK$", "HKD"], ["US$", "USD"],
  ["A$", "AUD"], ["C$", "CAD"], ["S$", "SGD"], ["R$", "BRL"], ["RMB", "CNY"], ["CNY", "CNY"], ["USD", "USD"], ["EUR", "EUR"], ["GBP", "GBP"],
  ["JPY", "JPY"], ["TWD", "TWD"], ["HKD", "HKD"], ["RM", "MYR"], ["MOP$", "MOP"], ["$", "USD"], ["€", "EUR"], ["£", "GBP"], ["¥", "CNY"], ["₩", "KRW"], ["₹", "INR"],
]; // biome-ignore format: a table
