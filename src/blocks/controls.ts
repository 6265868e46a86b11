/** What a page is operated with, known by its form: switches between languages, search boxes, buttons in brackets, calls that arrows point at, votes on a mood. */

const LANGUAGE =
  /^(?:繁|简|簡|中|英|日|韩|韓|EN|ENG|CN|TW|HK|JP|KR|繁[體体](?:中文)?|[简簡][体體](?:中文)?|[简簡]体版|繁[體体]版|中文(?:版|网|網)?|英文(?:版|网|網)?|正體(?:中文)?|English|Español|Français|Deutsch|Português|Italiano|Русский|日本語|日文|한국어|韩文|韓文|Tiếng Việt|Bahasa Indonesia|ไทย)$/i;
const LANGUAGE_BREAK = /[\s|｜/／·•]{1,6}/;
const MAX_LANGUAGES = 60;
/** What a box says before something was written into it, and the button beside it. */
const PROMPT =
  /^[\s\p{S}]{0,4}(?:[请請][输輸]入|[输輸]入(?:[关關][键鍵]|搜|您的|你的|手机|手機|[邮郵]箱)|搜[^，。]{1,6}[/／]|enter (?:your|a )|type (?:your|to ))/iu;
const SEARCHED = /^搜[索寻尋]?[^，。、\s/／]{1,6}(?:[/／、][^，。、\s/／]{1,6}){1,5}$/;
const SUBMIT = /\s(?:搜索|搜[寻尋]|查[询詢]|检索|檢索|提交|[订訂][阅閱]|[发發]送|登[录錄入]|search|submit|go|subscribe|sign up)$/i;
/** A button: `[切换城市]`, `【打印】`. */
const BUTTON = /[[【][^[\]【】]{2,6}[\]】]/g;
const MAX_BUTTONED = 16;
/** What points at where to tap. */
const POINTER = /^\s{0,2}[▼▽⬇👇👉➡►▶↓→]{1,4}.{2,40}(?:[▼▽⬇👇👈⬅◄◀↓←]|\s\S{2,8}$)/u;
const MOOD =
  /^(?:[开開]心|感[动動]|[无無]聊|[难難][过過]|生[气氣]|[愤憤]怒|搞笑|高[兴興]|路[过過]|同情|新[奇鲜鮮]|超?[赞讚]|支持|[震惊]|震[惊驚]|温暖|溫暖|[担擔]心|害怕|期待|[惊驚][讶訝]|傻眼|[实實]用|感人|有用|流[泪淚]|[伤傷]心|happy|sad|angry|funny|wow|love|like|bored|surprised)$/i;
/** `多云 18℃ 湿度 60%`: the weather where the reader is. */
const TEMPERATURE = /\d{1,2}\s?(?:°|℃|º)/;
const WEATHER =
  /晴|[阴陰]|多[云雲]|[小中大][雨雪]|霾|[湿濕]度|天[气氣]|空[气氣]|PM2\.5|[东東南西北][风風]|sunny|clear|cloudy|overcast|rain|humidity|weather|wind/i;
const MAX_WEATHER = 40;
const MIN_MOODS = 4;
const MAX_MOODS = 80;

/** What stands above a listing of code. */
const CODE_BUTTON =
  /^(?:(?:[点點][击擊])?[复複][制製](?:代[码碼]|程式[码碼])|[运運]行代[码碼]|[查檢][看視](?:源)?代[码碼]|copy(?: code| to clipboard)?|copied!?|view plain(?: copy)?(?: print)?\??|expand code|run code(?: snippet)?|try it)$/i;

/** How many have answered, as a line of its own: `共 2 个回答`, `全部评论（3）`. */
const ANSWERS = "(?:回答|[评評][论論]|留言|回[复覆應]|跟[帖贴]|[帖贴]子|[问問][题題]|[赞讚])";
const COUNT = new RegExp(
  `^(?:(?:共|全部|其[他它]|查看|[显顯]示)?\\s{0,2}(?:有)?\\s{0,2}\\d[\\d,]{0,8}\\s{0,2}[个個条條则則篇]\\s{0,2}${ANSWERS}|(?:全部|其[他它]|最新|[热熱][门門]|精彩|[网網]友|所有)${ANSWERS}\\s{0,2}[(（]?\\s{0,2}\\d{1,7}\\s{0,2}[个個条條则則]?\\s{0,2}[)）]?|${ANSWERS}\\s{0,2}[(（]\\s{0,2}\\d{1,7}\\s{0,2}[)）]|[\\d,]{1,9}\\s?人[参參][与與](?:\\s?[\\d,]{1,9}\\s?[条條]?[评評][论論])?|comments\\s?\\(\\d{1,7}\\))$`,
  "i",
);

/** `A+ A-`: how large the type is. */
const TYPE_SIZE = /^(?:[AT]|[字大中小])\s?[+＋\-－](?:\s{1,3}(?:[AT]|[字大中小])?\s?[+＋\-－])?$/i;
/** Where a page can be shared, alone on its line: `LINE分享`. */
const SHARED =
  /^(?:分享(?:[到至]|給|给)?|share (?:on|to|via))?\s?(?:LINE|FB|facebook|twitter|微信|微博|新浪微博|QQ(?:空[间間])?|朋友圈|whatsapp|telegram|threads|plurk|噗浪)\s?(?:分享|好友)?$/i;
const MAX_SHARED = 24;
/** Whose a page is: a line that begins so and says a year. */
const RIGHTS = /^(?:©|\(c\)|copyright\b)[^.。]{0,40}(?<!\d)(?:19|20)\d\d(?!\d)/i;
const MAX_RIGHTS = 80;

/** Whether a line sets the size of the type or shares the page and does nothing else. */
export function isPageControl(line: string): boolean {
  return line.length <= MAX_SHARED && (TYPE_SIZE.test(line) || SHARED.test(line));
}

/** Whether a line says whose the page is, and since when. */
export function isRights(line: string): boolean {
  return line.length <= MAX_RIGHTS && RIGHTS.test(line);
}

export function isCount(line: string): boolean {
  return COUNT.test(line);
}

/** Whether a line is a button that goes with a listing of code. */
export function isCodeButton(line: string): boolean {
  return CODE_BUTTON.test(line);
}

/** Whether a line lets the reader choose among languages and does nothing else. */
export function isLanguageSwitch(line: string): boolean {
  if (line.length > MAX_LANGUAGES) return false;
  const names = line.split(LANGUAGE_BREAK).filter((name) => name !== "");
  return names.length >= 2 && names.every((name) => LANGUAGE.test(name));
}

/** The name of one language, alone on its line. */
export function isLanguage(line: string): boolean {
  return LANGUAGE.test(line);
}

/** Whether a line, in which words of the register stand, is a box to write into with its button, or a call that arrows point at. */
export function isBox(line: string): boolean {
  return PROMPT.test(line) ? SUBMIT.test(line) : POINTER.test(line);
}

/** What stands in an empty search box: `搜小说/作者`. */
export function isSearchBox(line: string): boolean {
  return SEARCHED.test(line);
}

/** Whether a button in brackets stands in a line that is hardly longer, and one of the words, of the register all, is on it. */
export function hasButton(line: string, words: readonly string[]): boolean {
  if (line.length > MAX_BUTTONED) return false;
  for (const [button] of line.matchAll(BUTTON)) if (words.some((word) => button.startsWith(word, 1))) return true;
  return false;
}

/** Whether a line tells the weather and nothing else. */
export function isWeather(line: string): boolean {
  return line.length <= MAX_WEATHER && TEMPERATURE.test(line) && WEATHER.test(line);
}

/** Whether readers are asked how they feel, with the answers side by side. */
export function isMoodVote(line: string): boolean {
  if (line.length > MAX_MOODS) return false;
  const words = line.split(/[\s\d()（）%|｜]{1,8}/);
  return words.filter((word) => MOOD.test(word)).length >= MIN_MOODS;
}
