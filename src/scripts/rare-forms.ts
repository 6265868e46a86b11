/** Characters that stand for another one in half-converted Traditional text and hardly ever for themselves. */
import type { Span } from "../text/span.ts";
import type { WordBreaker } from "./word-breaks.ts";

interface RareForm {
  readonly right: string;
  /** The words in which the form is right. */
  readonly words: RegExp;
  /** Common in names and measures: an error only in a text that shows a lax conversion elsewhere. */
  readonly onlyIfLax?: boolean;
}

const FORMS: ReadonlyMap<string, RareForm> = new Map(
  Object.entries<RareForm>({
    么: { right: "麼", words: /么[么弟妹女兒蛾鳳雞魔點些喝]|[老吆六]么/ },
    并: { right: "並", words: /并州|幽并|[合吞兼]并/ },
    种: { right: "種", words: /种[師放世諤]|姓种|[老小]种/ },
    几: { right: "幾", words: /[茶條案憑香書隱]几|几[案淨上明]/ },
    广: { right: "廣", words: /广[部字]/ },
    厂: { right: "廠", words: /厂[部字]/ },
    极: { right: "極", words: /极[字]/ },
    价: { right: "價", words: /[貴小恩]价|价[人川]/ },
    确: { right: "確", words: /[犖磽]确/ },
    适: { right: "適", words: /[洪高李趙南宮]适/ },
    胜: { right: "勝", words: /胜[肽鍵]|多胜/ },
    据: { right: "據", words: /[拮]据/ },
    蜡: { right: "蠟", words: /蜡祭|八蜡/ },
    筑: { right: "築", words: /擊筑|筑[波紫]|貴筑|筑[路街]/, onlyIfLax: true },
    愿: { right: "願", words: /[謹鄉]愿/, onlyIfLax: true },
    挂: { right: "掛", words: /挂冠/, onlyIfLax: true },
    荐: { right: "薦", words: /荐[臻食]/, onlyIfLax: true },
    后: {
      right: "後",
      words: /[皇太王天影歌帝母仙蜂蟻封冊立廢呂武慈西君妃嬪奪登視姓毒貴國]后|后[妃宮冠座位羿稷土里豐街翼庭族黨海安平母]/,
      onlyIfLax: true,
    },
    于: { right: "於", words: /[單淳鮮姓]于|于[右謙丹歸闐思飛禁吉]|于(?:先生|小姐|女士|教授|老師|主任|醫師)/, onlyIfLax: true },
    云: { right: "雲", words: /[人亦詩書語經諺俗古又有所子曰記傳佛偈或]云|云[云爾：:「，,]/, onlyIfLax: true },
    里: {
      right: "裡",
      words:
        /[公英海華十百千萬幾數多半一二三四五六七八九兩零〇0-9０-９哩鄰鄉故閭坊每方計]里|[鎮鄉市](?![上下內外中場區民立])[\u3400-\u9fff]{2}里|里[長民里鄰程弄巷辦斯約奧昂爾德昆拉]/,
      onlyIfLax: true,
    },
  }),
);
const WINDOW = 3;
/** What may follow 裡 after a noun; before anything else 里 may be part of a name (達里克). */
const AFTER_LOCATIVE = /^(?:$|[的，。、；：！？,.;:!?）」』是有都也就不還又沒很只面頭邊])/;
/** Nouns of one character that 裡 follows. */
const LOCATIVE_NOUN = /[年月天夜心手水火山家店屋房車城村園林]/;

export const RARE_FORMS: readonly string[] = [...FORMS.keys()];

/**
 * The form meant at `at`, where the one that stands there is an error. `isLax`: whether the document shows other characters that
 * a conversion left behind.
 */
export function rareForm(text: string, line: Span, at: number, isLax: boolean, words: WordBreaker): string | undefined {
  const form = FORMS.get(text[at]);
  if (form === undefined || (form.onlyIfLax && !isLax && !(text[at] === "里" && text[at + 1] === "的"))) return undefined;
  if (form.words.test(text.slice(Math.max(line.start, at - WINDOW), Math.min(line.end, at + WINDOW)))) return undefined;
  return text[at] === "里" && !isLocative(text, line, at, isLax, words) ? undefined : form.right;
}

/**
 * A word of two characters or more before it, or a noun; in a text that is lax elsewhere, any before a clause that goes on or ends.
 * Single characters without other signs are a foreign name: 尤加里的葉.
 */
function isLocative(text: string, line: Span, at: number, isLax: boolean, words: WordBreaker): boolean {
  if (at - line.start < 2) return false;
  const breaks = words.around(text, at, at + 1);
  if (!breaks.has(at) || !breaks.has(at + 1)) return false;
  if (!breaks.has(at - 1) || LOCATIVE_NOUN.test(text[at - 1])) return true;
  return isLax && AFTER_LOCATIVE.test(text.slice(at + 1, Math.min(line.end, at + 2)));
}
