/** What is said of repairs, in each language. */

import type { Summary } from "../corpus/summary.ts";
import { plural } from "../counts.ts";
import type { Locale } from "../vocabulary.ts";

type Repaired = NonNullable<Summary["repaired"]>;

export interface RepairWording {
  repaired(counts: Repaired): string;
  wouldRepair(counts: Repaired): string;
  /** Files in the folder of a copy that are not of this run. */
  strangers(count: number): string;
}

const joined = (parts: readonly (string | false)[], by: string) => parts.filter((part) => part !== false).join(by);

function english({ safe, unsafe, lines }: Repaired): string {
  const fixes = safe + unsafe;
  const parts = [
    fixes > 0 && `${plural(fixes, "fix", "fixes")} (${safe} safe, ${unsafe} unsafe)`,
    lines > 0 && `${plural(lines, "line")} removed`,
  ];
  return joined(parts, ", ");
}

function simplified({ safe, unsafe, lines }: Repaired): string {
  return joined([safe + unsafe > 0 && `修复 ${safe + unsafe} 处（安全 ${safe}，不保证 ${unsafe}）`, lines > 0 && `删除 ${lines} 行`], "，");
}

function traditional({ safe, unsafe, lines }: Repaired): string {
  return joined([safe + unsafe > 0 && `修復 ${safe + unsafe} 處（安全 ${safe}，不保證 ${unsafe}）`, lines > 0 && `刪除 ${lines} 行`], "，");
}

export const REPAIR_WORDING: Readonly<Record<Locale, RepairWording>> = {
  en: {
    repaired: (counts) =>
      counts.documents === 0 ? "Nothing to repair" : `Repaired: ${english(counts)} in ${plural(counts.documents, "document")}`,
    wouldRepair: (counts) =>
      counts.documents === 0
        ? "nothing would change"
        : `nothing is written; to be made: ${english(counts)} in ${plural(counts.documents, "document")}`,
    strangers: (count) =>
      `${plural(count, "file")} in the folder of the copy ${count === 1 ? "is" : "are"} not of this run: remove what you do not need`,
  },
  "zh-CN": {
    repaired: (counts) => (counts.documents === 0 ? "没有可修复的内容" : `已在 ${counts.documents} 篇文档中${simplified(counts)}`),
    wouldRepair: (counts) =>
      counts.documents === 0 ? "不会有任何改动" : `未写入任何文件；将在 ${counts.documents} 篇文档中${simplified(counts)}`,
    strangers: (count) => `副本文件夹里有 ${count} 个文件不是本次写出的，不需要的请自行删除`,
  },
  "zh-TW": {
    repaired: (counts) => (counts.documents === 0 ? "沒有可修復的內容" : `已在 ${counts.documents} 篇文件中${traditional(counts)}`),
    wouldRepair: (counts) =>
      counts.documents === 0 ? "不會有任何改動" : `未寫入任何檔案；將在 ${counts.documents} 篇文件中${traditional(counts)}`,
    strangers: (count) => `副本資料夾裡有 ${count} 個檔案不是這次寫出的，不需要的請自行刪除`,
  },
};
