/** For patterns: the words that tell a change, and what may stand between them and their figure. */

export const LINK =
  "(?:[收产销卖赚用花招种蓄存运建造投接送耗排挖走跑得付缴](?=了?[\\ue000-\\ue3ff])|了|出|去|掉|约|近|为|达到?|至|高达|幅度?|率|整整|将近|足足){0,3}";
export const UP =
  "新增|净增|增长|增加|增幅|加幅|涨幅|升幅|增多|上涨|上升|升高|走高|上浮|上调|调[高增]|回升|提高|提升|提速|攀升|扩大|扩张|扩充|远|延长|拉长|加快|加长|拓宽|加宽|加深|抬高|高|多|贵|快|长|大|重|深|宽|厚|早|增|升|涨";
export const DOWN =
  "下降|下滑|下跌|下调|下浮|调[低减]|降低|减少|降幅|跌幅|减幅|收窄|便宜|走低|回落|缩短|缩减|缩小|缩水|压缩|精简|节约|节省|减缓|变窄|低|少|慢|短|小|轻|浅|窄|薄|晚|降|跌|减";
export const CHANGE = `(?:${UP}|${DOWN})${LINK}`;
export const ADVERB =
  "(?:净|共|累计|大幅|小幅|显著|明显|一共|总共|足足|整整|仅|只|又|再|还|则|也|均|实际|相对|绝对|(?:[\\ue400-\\ue5ff]|[一二三四五六七八九十两]+年)?[间来内]?){0,3}";

/** The same of what is told once more of one change: what came later is another. */
export const SO = "(?:净|共|累计|大幅|小幅|显著|明显|一共|总共|足足|整整|仅|只|均|实际|相对|绝对|半年|[\\ue500-\\ue5ff]?[间来内]?){0,3}";
