/** Words that one region's texts use for what another region calls otherwise; read when a rule first asks. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../package-root.ts";
import { Automaton, packAutomaton } from "../text/automaton.ts";
import type { Span } from "../text/span.ts";
import { phraseTable } from "./phrase-table.ts";
import { WordBreaker } from "./word-breaks.ts";

const FILE = "dist/tables/region-terms.json";

export type Region = "TW" | "HK" | "CN";

export interface ForeignTerm extends Span {
  readonly usual: string;
}

/** In everyday use in every region, or part of other words more often than a term of their own. */
const SHARED = new Set(
  "數據 信息 用戶 登錄 項目 對象 程序 文件 支持 保存 設置 設備 打開 連接 運行 循環 集成 創建 發送 添加 查看 查找 聯繫 質量 水平 通過 地址 類型 消息 高級 低級 社區 窗口 接口 界面 函數 變量 常量 進程 優化 數字 移動 聲明 發佈 訪問 調用 搜索 加載 實例 實時 指針 位置 分區 字體 塑料 打印 端口 綁定 自行車 萬象 消耗 圖像 採樣 性能 全局 局部 擴展 模擬 比特 算法 元素 激活 默認 兼容 交互 公元 通信 記錄 信號 乍得 加納 文萊 花屏 元音 輔音 抑鬱症 胰腺 導入 導出 刷新 掛斷 拋出 粘貼 剪切 登出 奶酪 凱奇 拉洛 拉莫 布爾 奔馳 註銷 調度 調試 核心 內核 組件 控件 緩存 存儲 主板 硅 酰".split(
    " ",
  ),
);

interface RegionWords {
  readonly automaton: Automaton;
  readonly usual: ReadonlyMap<string, string>;
}

const loaded = new Map<Region, RegionWords>();

/** Knows words best in Simplified characters. */
const simplifiedWords = new WordBreaker((clause) => phraseTable().simplify(clause));

function wordsOf(region: Region): RegionWords {
  const known = loaded.get(region);
  if (known) return known;
  const table = phraseTable();
  const rows = (JSON.parse(readFileSync(join(packageRoot(), FILE), "utf8")) as Record<Region, [string, string][]>)[region];
  const judged = rows.filter(([from, to]) => !SHARED.has(from) && !SHARED.has(to) && [...from].length > 1);
  const usual = new Map(region === "CN" ? judged.map(([from, to]) => [table.simplify(from), table.simplify(to)]) : judged);
  const words = { automaton: new Automaton(packAutomaton([...usual.keys()].map((text) => ({ text, list: region })))), usual };
  loaded.set(region, words);
  return words;
}

/** Terms of other regions in a text of `region`, longest first where they overlap, none that cuts a word. */
export function foreignTerms(text: string, region: Region): ForeignTerm[] {
  const { automaton, usual } = wordsOf(region);
  const terms: ForeignTerm[] = [];
  const hits = automaton.find(text).sort((a, b) => a.start - b.start || b.end - a.end);
  let last = 0;
  for (const { start, end } of hits) {
    const word = usual.get(text.slice(start, end));
    if (start < last || word === undefined || isPartOf(text, start, end, word)) continue;
    const breaks = simplifiedWords.around(text, start, end);
    if (!breaks.has(start) || !breaks.has(end)) continue;
    terms.push({ start, end, usual: word });
    last = end;
  }
  return terms;
}

/** Whether the region's own word stands around: 博客 in 博客來 is no blog, 軟體 in 軟體動物 no program. */
function isPartOf(text: string, start: number, end: number, usual: string): boolean {
  const at = text.indexOf(usual, Math.max(0, end - usual.length));
  return at >= 0 && at <= start && at + usual.length >= end;
}
