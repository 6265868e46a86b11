/** What was done between going and coming back: 1908年赴法，在巴黎度过九年，1917年归国; she spent nine years there before returning in 1917. */
import { withoutSpace } from "../arithmetic/operands.ts";
import type { Figure } from "../figure.ts";
import { isDone, saysLength, wordsBefore } from "./lengths.ts";
import { BEGIN, clauseBehind, clauseOf, LEAVE, RETURN } from "./words.ts";

const STAYED =
  /(?:度过|生活|居住|[寓旅客定侨独蛰隐]居|[住呆待]|学习|求学|留学|就读|[苦修攻]读|深造|进修|学艺|工作|任教|执教|教书|任职|供职|就职|服务|劳动|务农|服役|服刑|坐牢|羁押|关押|囚禁|流亡|流放|漂泊|修行|研究|行医|打工|驻守|戍边|训练|效力|在[一-鿿]{1,6})(?:了|长达|整整|近|约|共)*$/;
/** 生于, 创办, 出版: no stay begins there. */
const OTHER_BEGINNING = /生于|出生|诞生|创办|创立|创作|出版|发表|获|丧|去世|逝世/;
const GOING =
  /[赴往去到入进迁移调转投奔随拜考参聘嫁逃]|来[到华]|下放|插队|被[一-鿿]|任|当[选上]|出[国任家]|留学|加盟|签约|定居|\b(?:went|moved|came|joined|entered|left|sailed|travelled|traveled|enrolled|emigrated|settled|enlisted|became|appointed|elected|arrived|sent|hired|started|began|signed|jailed|imprisoned|exiled)\b/;
const LEAVING =
  /[归回返]|平反|获释|出狱|释放|毕业|肄业|结业|学成|出师|出院|离开|离[职任校队]|[辞卸退]|调[离回任往]|转[往至任投会]|迁[回往至]|逃|病逝|去世|逝世/;
const AT_LAST = /^(?:才|终于|方才|遂)/;
/** The object of what was done, and where the next clause begins: 跑了八年龙套，1998年. */
const TO_NEXT = /^(?![后前内来间多余的以之左上])[一-鿿]{0,4}[，,](?:直到|至|于|到|并于|后于|最终于?)?$/;
const MAX_BETWEEN = 40;

const STAYED_ENGLISH = /\b(?:spent|lived|worked|taught|served|stayed|studied|played|trained|remained|ran|reigned)\b[^.;\d]{0,40}$/;
const ENDED_AFTER =
  /\b(?:retir|resign|left|withdr|clos|scrap|demolish|stepp|end|disband|dissolv|abandon|decommission|shut)[a-z]*(?: [a-z]+){0,4} after (?:just |only |exactly )?$/;
const LEAVING_ENGLISH =
  /^,?(?: [a-z]+){0,3},? (?:before|and|then|until|when)(?: (?:she|he|they|it|was|were|had|being|finally|eventually|her|his|their)){0,3} (?:return|leav|left|mov|retir|resign|came|com|going|went|depart|step|join|being|releas|dismiss|freed|coming|graduat|transfer|dy|died)[^.;,\d]{0,48}\b(?:in|on|of) (?:\w{3,9},? )?$/;

/** The date of the going before the length, and of the leaving behind it. */
export function stayOf(text: string, length: Figure, dates: readonly Figure[]): readonly Figure[] | undefined {
  const at = dates.findIndex(({ start }) => start >= length.end);
  const [from, to] = [dates[at - 1], dates[at]];
  if (from === undefined || to === undefined || from.until || to.until || from.end > length.start) return undefined;
  if (length.start - from.end > 2 * MAX_BETWEEN || to.start - length.end > 2 * MAX_BETWEEN) return undefined;
  const before = text.slice(from.end, length.start);
  const behind = text.slice(length.end, to.start);
  const stays = /[一-鿿]/.test(before + behind)
    ? isHanStay(text, length, from, to, withoutSpace(behind))
    : (STAYED_ENGLISH.test(before) && LEAVING_ENGLISH.test(behind)) ||
      (ENDED_AFTER.test(before) && /^ (?:in|on) $/.test(behind) && isBegun(text, from));
  return stays ? [from, to] : undefined;
}

/** The ferry entered service in 1961 and was withdrawn after 38 years in 1999. */
function isBegun(text: string, { start }: Figure): boolean {
  const before = text.slice(Math.max(0, start - MAX_BETWEEN), start);
  const clause = before.slice(before.search(/[^.,;]*$/));
  return BEGIN.test(clause) || GOING.test(clause);
}

function isHanStay(text: string, length: Figure, from: Figure, to: Figure, behind: string): boolean {
  if (!TO_NEXT.test(behind) || text.slice(from.end, length.start).length > MAX_BETWEEN) return false;
  const words = wordsBefore(text, length.start);
  if (!STAYED.test(words) && !isDone(text, length) && saysLength(text, length) === undefined) return false;
  const [going, leaving] = [`${clauseOf(text, from)}${text.slice(from.end, length.start)}`, clauseBehind(text, to)];
  if (OTHER_BEGINNING.test(going) || !(GOING.test(going) || LEAVE.test(going) || BEGIN.test(going))) return false;
  return LEAVING.test(leaving) || RETURN.test(leaving) || AT_LAST.test(leaving);
}
