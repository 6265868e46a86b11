/** The words of what the gate says after a run, in each language. */
import { plural } from "../counts.ts";
import type { Locale } from "../vocabulary.ts";

export interface GateWording {
  suppressed(count: number, file: string): string;
  staleSuppression(place: string, fingerprint: string): string;
  expired(place: string, fingerprint: string, until: string): string;
  known(count: number, file: string): string;
  stale(count: number, file: string, examples: string): string;
  written(count: number, file: string, added: number, gone: number): string;
  pruned(count: number, file: string): string;
  notWritten(file: string): string;
  unchanged(count: number, since: string): string;
  overBudget(key: string, used: string, allowed: string): string;
  withinBudget(key: string, used: string, allowed: string): string;
  share(lines: number, percent: string): string;
  shareAllowed(percent: string): string;
  findings(count: number): string;
  ignored(count: number): string;
  noRule(place: string, directive: string): string;
  unknownRule(place: string, rule: string, hint: string): string;
  unknownDirective(place: string, directive: string, hint: string): string;
  unused(place: string, directive: string, rule: string): string;
  unopened(place: string, rule: string): string;
  unclosed(place: string): string;
  more(count: number): string;
  cacheNotWritten(file: string, reason: string): string;
}

const english: GateWording = {
  suppressed: (count, file) => `${plural(count, "finding")} suppressed by ${file}`,
  staleSuppression: (place, fingerprint) => `${place}: the suppression of ${fingerprint} matches nothing any more: remove it`,
  expired: (place, fingerprint, until) => `${place}: the suppression of ${fingerprint} ended on ${until}: its findings count again`,
  known: (count, file) => `${plural(count, "finding")} left out: known to the baseline ${file}`,
  stale: (count, file, examples) =>
    `${plural(count, "entry", "entries")} of the baseline ${file} ${count === 1 ? "is" : "are"} no longer found (${examples}): --prune-baseline removes ${count === 1 ? "it" : "them"}`,
  written: (count, file, added, gone) => `baseline ${file} written: ${plural(count, "finding")}, ${added} new, ${gone} gone`,
  pruned: (count, file) => `${plural(count, "entry", "entries")} removed from the baseline ${file}`,
  notWritten: (file) => `the baseline ${file} was left as it is: inputs or rules failed, so not all findings are known`,
  unchanged: (count, since) => `${plural(count, "finding")} left out: on lines that did not change since ${since}`,
  overBudget: (key, used, allowed) => `over budget: ${key} has ${used}, allowed are ${allowed}`,
  withinBudget: (key, used, allowed) => `within budget: ${key} has ${used} of ${allowed}`,
  share: (lines, percent) => `${plural(lines, "line")} (${percent} % of all)`,
  shareAllowed: (percent) => `${percent} % of lines`,
  findings: (count) => plural(count, "finding"),
  ignored: (count) => `${plural(count, "finding")} left out by comments in the texts`,
  noRule: (place, directive) => `${place}: ${directive} names no rule, so nothing is ignored: write "${directive} RULE -- reason"`,
  unknownRule: (place, rule, hint) => `${place}: unknown rule "${rule}"${hint}, so nothing is ignored; "corpuslint rules" lists them all`,
  unknownDirective: (place, directive, hint) => `${place}: unknown comment "${directive}"${hint}, so nothing is ignored`,
  unused: (place, directive, rule) => `${place}: ${directive} ${rule} ignores nothing: remove it`,
  unopened: (place, rule) => `${place}: corpuslint-enable ${rule} follows no corpuslint-disable`,
  unclosed: (place) => `${place}: the comment is not closed (-->), so nothing is ignored`,
  more: (count) => `${plural(count, "more notice")} of this kind`,
  cacheNotWritten: (file, reason) => `the cache ${file} could not be written: ${reason}`,
};

const simplified: GateWording = {
  suppressed: (count, file) => `${file} 抑制了 ${count} 处问题`,
  staleSuppression: (place, fingerprint) => `${place}：对 ${fingerprint} 的抑制已无对应问题，请删除`,
  expired: (place, fingerprint, until) => `${place}：对 ${fingerprint} 的抑制已于 ${until} 到期，相应问题重新计入`,
  known: (count, file) => `略去 ${count} 处问题：已在基线 ${file} 中`,
  stale: (count, file, examples) => `基线 ${file} 中有 ${count} 条已不再出现（${examples}），可用 --prune-baseline 删除`,
  written: (count, file, added, gone) => `基线 ${file} 已写入：${count} 处问题，新增 ${added}，消失 ${gone}`,
  pruned: (count, file) => `已从基线 ${file} 删除 ${count} 条`,
  notWritten: (file) => `基线 ${file} 未改动：有输入或规则出错，问题尚未查全`,
  unchanged: (count, since) => `略去 ${count} 处问题：所在行自 ${since} 以来没有改动`,
  overBudget: (key, used, allowed) => `超出预算：${key} 为 ${used}，上限 ${allowed}`,
  withinBudget: (key, used, allowed) => `预算之内：${key} 为 ${used}，上限 ${allowed}`,
  share: (lines, percent) => `${lines} 行（占全部的 ${percent}%）`,
  shareAllowed: (percent) => `行数的 ${percent}%`,
  findings: (count) => `${count} 处`,
  ignored: (count) => `文中注释略去了 ${count} 处问题`,
  noRule: (place, directive) => `${place}：${directive} 没有写明规则，未忽略任何问题；请写成 "${directive} RULE -- 理由"`,
  unknownRule: (place, rule, hint) => `${place}：没有规则 "${rule}"${hint}，未忽略任何问题；"corpuslint rules" 列出全部规则`,
  unknownDirective: (place, directive, hint) => `${place}：无法识别的注释 "${directive}"${hint}，未忽略任何问题`,
  unused: (place, directive, rule) => `${place}：${directive} ${rule} 没有忽略任何问题，请删除`,
  unopened: (place, rule) => `${place}：corpuslint-enable ${rule} 之前没有 corpuslint-disable`,
  unclosed: (place) => `${place}：注释没有结束（-->），未忽略任何问题`,
  more: (count) => `此类通知另有 ${count} 条`,
  cacheNotWritten: (file, reason) => `缓存 ${file} 无法写入：${reason}`,
};

const traditional: GateWording = {
  suppressed: (count, file) => `${file} 抑制了 ${count} 處問題`,
  staleSuppression: (place, fingerprint) => `${place}：對 ${fingerprint} 的抑制已無對應問題，請刪除`,
  expired: (place, fingerprint, until) => `${place}：對 ${fingerprint} 的抑制已於 ${until} 到期，相應問題重新計入`,
  known: (count, file) => `略去 ${count} 處問題：已在基線 ${file} 中`,
  stale: (count, file, examples) => `基線 ${file} 中有 ${count} 條已不再出現（${examples}），可用 --prune-baseline 刪除`,
  written: (count, file, added, gone) => `基線 ${file} 已寫入：${count} 處問題，新增 ${added}，消失 ${gone}`,
  pruned: (count, file) => `已從基線 ${file} 刪除 ${count} 條`,
  notWritten: (file) => `基線 ${file} 未更動：有輸入或規則出錯，問題尚未查全`,
  unchanged: (count, since) => `略去 ${count} 處問題：所在行自 ${since} 以來沒有更動`,
  overBudget: (key, used, allowed) => `超出預算：${key} 為 ${used}，上限 ${allowed}`,
  withinBudget: (key, used, allowed) => `預算之內：${key} 為 ${used}，上限 ${allowed}`,
  share: (lines, percent) => `${lines} 行（佔全部的 ${percent}%）`,
  shareAllowed: (percent) => `行數的 ${percent}%`,
  findings: (count) => `${count} 處`,
  ignored: (count) => `文中註解略去了 ${count} 處問題`,
  noRule: (place, directive) => `${place}：${directive} 沒有寫明規則，未忽略任何問題；請寫成 "${directive} RULE -- 理由"`,
  unknownRule: (place, rule, hint) => `${place}：沒有規則 "${rule}"${hint}，未忽略任何問題；"corpuslint rules" 列出全部規則`,
  unknownDirective: (place, directive, hint) => `${place}：無法識別的註解 "${directive}"${hint}，未忽略任何問題`,
  unused: (place, directive, rule) => `${place}：${directive} ${rule} 沒有忽略任何問題，請刪除`,
  unopened: (place, rule) => `${place}：corpuslint-enable ${rule} 之前沒有 corpuslint-disable`,
  unclosed: (place) => `${place}：註解沒有結束（-->），未忽略任何問題`,
  more: (count) => `此類通知另有 ${count} 條`,
  cacheNotWritten: (file, reason) => `快取 ${file} 無法寫入：${reason}`,
};

export const GATE_WORDING: Readonly<Record<Locale, GateWording>> = { en: english, "zh-CN": simplified, "zh-TW": traditional };
