/** A site's address in brackets between two halves of a Chinese sentence: where the text was copied, the copier's name was pushed in. */
import { classTable, isHanClass } from "../text/classes.ts";
import type { Span } from "../text/span.ts";
import type { Page } from "./page.ts";

export interface PushedAddress {
  readonly address: string;
  readonly places: readonly Span[];
  /** In full-width or other letters that no reader types. */
  readonly disguised: boolean;
}

const BRACKETED =
  /[[【〔［]\s?(?:https?:\/\/)?([A-Za-z0-9][A-Za-z0-9-]{0,40}(?:\.[A-Za-z0-9-]{1,40}){0,2}\.[A-Za-z]{2,7})\/?\s?[\]】〕］]/g;
/** `ｗｗｗ．ｅｘａｍｐｌｅ．ｃｏｍ`: written so that no filter sees it. */
const WIDE = /[Ａ-Ｚａ-ｚ０-９]{1,20}(?:\s?[．。·]\s?[Ａ-Ｚａ-ｚ０-９]{1,30}){1,3}/g;
const WIDE_SIGN = /[Ｗｗ]\s?[．。·]|[．。·]\s?[ｃＣ][ｏＯ][ｍＭ]/;
/** A house of bets with its figures and its domain: `某某娱乐1234.com`, where no reader is told to go there. */
const HOUSE =
  /[\u4e00-\u9fff]{2,4}(?:娱乐|娛樂|体育|體育|赌场|賭場|棋牌|真人|娱乐城|娛樂城|亚洲|亞洲)\d{2,6}\.(?:com|net|cc|vip|app|cn)(?![A-Za-z/])/g;
const MIN_HOUSES = 2;
/** So much of it is the same wherever it was pushed in. */
const HOUSE_TAIL = 8;
/** `config.json`: what ends so is a file. */
const FILE =
  /\.(?:jpe?g|png|gif|bmp|pdf|docx?|xlsx?|pptx?|txt|zip|rar|js|ts|py|md|html?|css|json|xml|ya?ml|exe|dll|mp[34]|avi|sh|java|cpp|so|bin|log|ini|conf)$/i;
/** `[HNAIR.UL]`, `[0700.HK]`: what a company is listed under, by agencies' codes of the exchanges. */
const LISTED =
  /^[A-Z0-9]{1,8}\.(?:N|O|K|A|PK|OQ|HK|SS|SZ|SH|T|L|PA|DE|F|KS|KQ|TW|TWO|AX|TO|V|SI|BO|NS|SA|MX|MI|MC|AS|BR|S|ST|HE|CO|OL|MM|IS|JK|KL|BK|HM|UL)$/;
/** A sentence that sends its reader to a site makes room for its address. */
const SENT =
  /[网網站址]|官[方网網]|登[录陆錄入]|访问|訪問|浏览|瀏覽|平台|链接|連結|鏈接|域名|网域|邮箱|信箱|来源|來源|来自|來自|转[自载]|轉[自載]|参[考见]|參[考見]|查[询看閱阅詢]|[详詳][见見]|搜索|打开|打開|输入|輸入|点击|點擊|下[载載]|上[传傳]|摄|攝|图|圖|by|via|from/i;
/** The sentence before the address is read so far back, and the one behind it so far on. */
const LEAD = 40;
const TAIL = 8;
const COMMAS = "，,、";
const ENDS = /[。！？!?\n][^。！？!?\n]*$/;

/** By address, ascending by its first place. */
export function pushedAddressesOf(page: Page): PushedAddress[] {
  const { text } = page.document;
  const byAddress = new Map<string, { address: string; places: Span[]; disguised: boolean }>();
  for (const { pattern, disguised } of [
    { pattern: BRACKETED, disguised: false },
    { pattern: WIDE, disguised: true },
  ]) {
    for (const match of text.matchAll(pattern)) {
      const span = { start: match.index, end: match.index + match[0].length };
      const address = match[1] ?? match[0];
      if (disguised ? !WIDE_SIGN.test(address) : FILE.test(address) || LISTED.test(address)) continue;
      if (!isPushed(page, span)) continue;
      const known = byAddress.get(address.toLowerCase()) ?? { address, places: [], disguised };
      known.places.push(span);
      byAddress.set(address.toLowerCase(), known);
    }
  }
  return [...byAddress.values(), ...housesOf(page)];
}

/** Houses that stand in several lines with a domain's figures. */
function housesOf({ document }: Page): PushedAddress[] {
  const byName = new Map<string, { address: string; places: Span[]; disguised: boolean }>();
  for (const { index, 0: address } of document.text.matchAll(HOUSE)) {
    const known = byName.get(address.slice(-HOUSE_TAIL)) ?? { address, places: [], disguised: false };
    known.places.push({ start: index, end: index + address.length });
    byName.set(address.slice(-HOUSE_TAIL), known);
  }
  return [...byName.values()].filter(({ places }) => new Set(places.map(({ start }) => document.lines.at(start))).size >= MIN_HOUSES);
}

/** Whether a sentence goes on behind the address as if it were not there. */
function isPushed(page: Page, { start, end }: Span): boolean {
  const { text, lines, regions } = page.document;
  const line = lines.at(start);
  if (!(isHan(text, start - 1) || COMMAS.includes(text[start - 1])) || !isHan(text, end) || !page.isSentence(line)) return false;
  const lead = text.slice(Math.max(lines.start(line), start - LEAD), start);
  const sentence = lead.slice(lead.length - (ENDS.exec(lead)?.[0].length ?? lead.length + 1) + 1);
  if (SENT.test(sentence) || SENT.test(text.slice(end, end + TAIL))) return false;
  return !regions.touch(["code", "inline-code", "table", "front-matter"], { start, end });
}

function isHan(text: string, at: number): boolean {
  return isHanClass(classTable[text.charCodeAt(at)]);
}
