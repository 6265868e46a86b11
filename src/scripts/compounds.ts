/** Compounds of a name that lost its capitals all over a Chinese text: deepmind-lab in its prose is one more place, not a package. */
import type { Span } from "../text/span.ts";
import { isBetweenHan, isCalledIdentifier } from "./identifier-cues.ts";
import { jointOf } from "./joints.ts";

const HYPHEN = "-";
const LETTERS = { before: /[a-z0-9]+$/, after: /^[a-z0-9]+/ };
/** UTF-16 units of the other half; a longer one is a key or a slug. */
const HALF_LENGTH = 20;
const CAPITAL = /[A-Z]/;
/** So much of a line, on either side, shows whether it keeps capitals; some documents are one line. */
const CAPITAL_REACH = 200;
/** What a package is put to use by, and further things that follow one. */
const PUT_TO_USE = /(?:安装|安裝|卸载|移除|运行|執行|执行|导入|導入|匯入|引入|下载|下載|拉取|克隆|仓库|倉庫)[「“：:]? ?$/;
const THING = /^[」”]? ?(?:插件|外掛|仓库|倉庫|文件|檔案|镜像|映像|分支|服务|服務)/;
const CUE_LENGTH = 5;

/** Whether the name at `[start, end)` is half of such a compound: among Han, in a line without capitals, and nothing calls it a package. */
export function isProseCompound(text: string, line: Span, start: number, end: number): boolean {
  const compound = compoundAround(text, start, end);
  if (compound === undefined || jointOf(text, compound.start, compound.end) !== "none") return false;
  if (!isBetweenHan(text, line, compound.start, compound.end)) return false;
  if (PUT_TO_USE.test(text.slice(Math.max(line.start, compound.start - CUE_LENGTH), compound.start))) return false;
  if (THING.test(text.slice(compound.end, Math.min(line.end, compound.end + CUE_LENGTH)))) return false;
  if (isCalledIdentifier(text, line, compound.start, compound.end)) return false;
  return !CAPITAL.test(text.slice(Math.max(line.start, start - CAPITAL_REACH), Math.min(line.end, end + CAPITAL_REACH)));
}

/** With the half before or behind it. */
function compoundAround(text: string, start: number, end: number): Span | undefined {
  const hasBefore = text[start - 1] === HYPHEN;
  if (hasBefore === (text[end] === HYPHEN)) return undefined;
  const half = hasBefore
    ? LETTERS.before.exec(text.slice(Math.max(0, start - 1 - HALF_LENGTH), start - 1))
    : LETTERS.after.exec(text.slice(end + 1, end + 1 + HALF_LENGTH));
  if (half === null) return undefined;
  return hasBefore ? { start: start - 1 - half[0].length, end } : { start, end: end + 1 + half[0].length };
}
