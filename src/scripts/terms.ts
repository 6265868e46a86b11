/** Terms that converters are known to spoil, beyond what the character phrases tell: a wrong form, then the right one. */
import { spoiledTerms } from "#terms";

/**
 * Vocabulary conversion gone wrong in Traditional text: a term of computing put where the word is an everyday one, or a word
 * replaced across the border of two others. Collected from the way s2twp-like tables work; the phrase data protects only a few.
 */
const TRADITIONAL = `
晶元 芯片|晶片 光電
游郭 遊郭
小醜 小丑
位元組火山 字節火山
位元組系 字節系
訴訟程式 訴訟程序
司法程式 司法程序
法律程式 法律程序
行政程式 行政程序
立法程式 立法程序
審判程式 審判程序
審理程式 審理程序
仲裁程式 仲裁程序
審批程式 審批程序
選舉程式 選舉程序
破產程式 破產程序
執法程式 執法程序
銀行視窗 銀行窗口
售票視窗 售票窗口
掛號視窗 掛號窗口
辦事視窗 辦事窗口
取餐視窗 取餐窗口
繳費視窗 繳費窗口
郵局視窗 郵局窗口
血液迴圈 血液循環
惡性迴圈 惡性循環
良性迴圈 良性循環
迴圈經濟 循環經濟
迴圈賽 循環賽
肺迴圈 肺循環
食品新增劑 食品添加劑
新增劑 添加劑
新聞釋出會 新聞發布會
釋出會 發布會
包羅永珍 包羅萬象
永珍更新 萬象更新
氣象永珍 氣象萬象
巨集觀 宏觀
巨集偉 宏偉
巨集大 宏大
寬巨集 寬宏
恢巨集 恢宏
結婚物件 結婚對象
戀愛物件 戀愛對象
相親物件 相親對象
約會物件 約會對象
交往物件 交往對象
調查物件 調查對象
採訪物件 採訪對象
品質守恆 質量守恆
登入月球 登陸月球
紅頭檔案 紅頭文件
重新整理紀錄 刷新紀錄
重新整理記錄 刷新紀錄
丟擲橄欖枝 拋出橄欖枝
丟擲問題 拋出問題
區域性麻醉 局部麻醉
區域性地區 局部地區
區域性陣雨 局部陣雨
列車執行圖 列車運行圖
列車執行 列車運行
天體執行 天體運行
儲存期限 保存期限
儲存完好 保存完好
社群大學 社區大學
社群居民 社區居民
社群醫院 社區醫院
體育專案 體育項目
比賽專案 比賽項目
田徑專案 田徑項目
餐廳選單 餐廳菜單
歷史程式 歷史進程
少陣列織 少數組織
多陣列織 多數組織
聚整合群 聚集成群
國記憶體在 國內存在
圍記憶體在 圍內存在
計演算法 計算法
位元犬 比特犬
透過表決 通過表決
三讀透過 三讀通過
表決透過 表決通過
一致透過 一致通過
投票透過 投票通過
`;

/** What a careless step from Traditional leaves in Simplified text: 著 乾 覆 瞭 藉 made uniform, and words not carried over. */
const SIMPLIFIED = `
显着 显著
着名 著名
着作 著作
名着 名著
着称 著称
巨着 巨著
论着 论著
专着 专著
着述 著述
卓着 卓著
昭着 昭著
遗着 遗著
土着 土著
干隆 乾隆
干坤 乾坤
干嘉 乾嘉
干陵 乾陵
干清宫 乾清宫
干卦 乾卦
颠复 颠覆
复盖 覆盖
复灭 覆灭
复没 覆没
倾复 倾覆
重蹈复辙 重蹈覆辙
前车之复 前车之覆
翻来复去 翻来覆去
翻云复雨 翻云覆雨
翻天复地 翻天覆地
天翻地复 天翻地覆
复水难收 覆水难收
复巢 覆巢
慰借 慰藉
狼借 狼藉
枕借 枕藉
蕴借 蕴藉
了望 瞭望
彷佛 仿佛
仿彿 仿佛
彷彿 仿佛
侭管 尽管
侭量 尽量
侭快 尽快
侭可能 尽可能
侭早 尽早
沈着 沉着
沈著 沉着
沈默 沉默
沈重 沉重
沈没 沉没
沈思 沉思
沈浸 沉浸
沈淀 沉淀
沈迷 沉迷
沈痛 沉痛
深沈 深沉
低沈 低沉
消沈 消沉
计画 计划
策画 策划
规画 规划
企画 企划
身份証 身份证
証明 证明
証据 证据
証券 证券
保証 保证
验証 验证
拉炼 拉链
项炼 项链
锁炼 锁链
手炼 手链
铁炼 铁链
鞦千 秋千
秋韆 秋千
什麽 什么
怎麽 怎么
那麽 那么
这麽 这么
多麽 多么
要麽 要么
甚麽 什么
馀额 余额
馀下 余下
其馀 其余
业馀 业余
多馀 多余
剩馀 剩余
残馀 残余
宫商角征羽 宫商角徵羽
瞭解 了解
明瞭 明了
一目瞭然 一目了然
瞭如指掌 了如指掌
乾净 干净
乾燥 干燥
饼乾 饼干
乾杯 干杯
乾脆 干脆
乾旱 干旱
藉口 借口
藉此 借此
藉由 借由
藉助 借助
凭藉 凭借
徵求 征求
徵收 征收
徵兆 征兆
徵集 征集
特徵 特征
象徵 象征
答覆 答复
回覆 回复
反覆 反复
重覆 重复
夥伴 伙伴
合夥 合伙
随著 随着
跟著 跟着
沿著 沿着
有著 有着
看著 看着
意味著 意味着
接著 接着
朝著 朝着
向著 向着
带著 带着
站著 站着
坐著 坐着
躺著 躺着
听著 听着
说著 说着
笑著 笑着
拿著 拿着
活著 活着
等著 等着
忙著 忙着
对著 对着
望著 望着
靠著 靠着
`;

/** What conversion by OpenCC protects or spoils and Taiwan writes all the same. */
const WRITTEN_IN_TAIWAN = new Set(
  "處理程式 十進位制 匯出去 匯出來 撥出來 合口母音 複母音 鬆母音 複變函式 複變函式論 西元紀年 支援者 引匯出".split(" "),
);

export interface Term {
  /** The right term; where regions differ, the source's word first. */
  readonly right: readonly string[];
  /** Followed by this it is something else (a firm, a longer word). */
  readonly unlessBefore?: string;
}

function parsed(...lists: readonly string[]): ReadonlyMap<string, Term> {
  const terms = new Map<string, Term>();
  for (const list of lists) {
    for (const row of list.split("\n")) {
      const [wrong, right, unlessBefore] = row.split(" ");
      if (right === undefined || right === wrong || WRITTEN_IN_TAIWAN.has(wrong)) continue;
      terms.set(wrong, { right: right.split("|"), ...(unlessBefore !== undefined && { unlessBefore }) });
    }
  }
  return terms;
}

export const traditionalTerms = parsed(spoiledTerms, TRADITIONAL);
export const simplifiedTerms = parsed(SIMPLIFIED);
