/** 于 is a surname, too: 里長于春生 names a person, and no conversion left anything behind. */
import { isHanClass, classTable } from "../text/classes.ts";

const YU = 0x4e8e;
/** Titles, offices, trades and kin that stand right before a full name. */
const ROLE =
  /(?:[里村鄰鄉鎮縣市區省州校院部處科局社會班隊船廠店園站所組團館議酋首學軍師旅連排營艦機車課司庭室股行台署]長|[老律醫廚牧法導藥琴拳教講設計程魔]師|教授|主任|[經副總協助]理|[記學作編筆譯]者|[議委球演職店隊成會社組人船船教官公雇業技務研]員|教練|導演|[歌選水射高槍舵鼓琴助]手|書記|司機|[警法檢軍教士武]官|代表|[女小少]姐|女士|先生|夫人|太太|[村農市公居移漁]民|[詩老商主工證客當]人|[作畫專藝企科書]家|[醫學考研新師]生|[男女]子|[同伯叔嬸姨姑爺哥姐弟妹]學?|工匠|木匠|石匠|師傅|掌櫃|老闆|秘書|會計|博士|碩士|院士|護士|女兒|兒子|妻子|丈夫|母親|父親|祖母|祖父|鄰居|朋友|被告|原告|嫌犯)$/;
const LONGEST_ROLE = 3;
/** What follows 於 of time and place: a title before it is then the subject of the sentence (學生於昨日). */
const AFTER_PREPOSITION = /[昨今明上下前後同當此其該各本是之一二三四五六七八九十百兩年月日週周內外間中早晚凌深事近現首末初]/;
/** A name, then what people do who are named. */
const NAME_AND_VERB =
  /^[\u3400-\u9fff]{1,2}(?:說|表示|認為|指出|回憶|坦言|強調|笑|補充|透露|解釋|提醒|答|問|先生|女士|小姐|教授|老師|醫師|主任|和|與)/;
const LONGEST_NAME_AND_VERB = 5;

/** Whether the character at `at` is 于 as the surname of a person: behind a title, or with a given name that does something. */
export function isSurname(text: string, at: number): boolean {
  if (text.charCodeAt(at) !== YU || !isHanClass(classTable[text.charCodeAt(at + 1)])) return false;
  if (AFTER_PREPOSITION.test(text[at + 1])) return false;
  return ROLE.test(text.slice(Math.max(0, at - LONGEST_ROLE), at)) || NAME_AND_VERB.test(text.slice(at + 1, at + 1 + LONGEST_NAME_AND_VERB));
}
