/** A form that the phrase dictionaries want replaced is right where it keeps its own sense, and an error in the words it has no place in. */
import { describe, expect, test } from "vitest";
import { isRightUse } from "../../src/scripts/right-uses.ts";

/** The form in ⟦⟧ of that text, against the one that dictionaries have. */
function isRight(marked: string, form: string): boolean {
  const at = marked.indexOf("⟦");
  return isRightUse(marked.replace(/[⟦⟧]/g, ""), at, form.charCodeAt(0));
}

describe("right where it stands", () => {
  test.each([
    ["洗手時⟦沖⟧到手腕，水開小一點", "衝"],
    ["手錶進水，⟦錶⟧面起霧", "表"],
    ["量⟦錶⟧校正過了", "表"],
    ["黃⟦曆⟧日用", "歷"],
    ["出土的⟦曆⟧日", "歷"],
    ["一⟦只⟧花瓶", "隻"],
    ["一⟦只⟧手錶", "隻"],
    ["那⟦隻⟧是黑的", "只"],
    ["對不⟦準⟧時間", "准"],
    ["唱完歌⟦後⟧下台", "后"],
    ["太⟦后⟧面露不悅", "後"],
    ["考⟦卷⟧發下來", "捲"],
    ["兩⟦捲⟧膠帶", "卷"],
    ["⟦籤⟧上寫著", "簽"],
    ["換⟦簽⟧證", "籤"],
    ["配⟦製⟧飼料", "制"],
    ["⟦系⟧上的同學", "繫"],
    ["東⟦徵⟧人啟事", "征"],
    ["⟦干⟧貝", "乾"],
    ["碗⟦面⟧有花，碗底沒有", "麪"],
    ["貨⟦只⟧影響一班船", "隻"],
    ["他被⟦發⟧通知書", "髮"],
    ["歌手陳潤⟦發⟧說", "髮"],
    ["一年多⟦裏⟧", "里"],
    ["車卡⟦裡⟧有人", "里"],
    ["、卡⟦里⟧、", "裏"],
    ["東至⟦于⟧海", "於"],
    ["黎克特⟦制⟧6.3級", "製"],
    ["三人⟦准⟧保", "準"],
    ["舊⟦曆⟧晷", "歷"],
    ["湍流⟦沖⟧倒牌樓", "衝"],
    ["美國⟦制⟧度量單位", "製"],
    ["從⟦征⟧實況", "徵"],
    ["茶⟦裡⟧加糖", "里"],
    ["在湖中暢⟦游⟧", "遊"],
    ["俗⟦云⟧「早起」", "雲"],
    ["花田鎮福安⟦里⟧海邊", "裡"],
    ["福安⟦里⟧里長", "裡"],
  ])("%s, not %s", (text, form) => {
    expect(isRight(text, form)).toBe(true);
  });
});

describe("an error where it stands", () => {
  test.each([
    ["終點⟦沖⟧刺", "衝"],
    ["車子⟦沖⟧到路邊", "衝"],
    ["桌子⟦錶⟧面", "表"],
    ["時間⟦錶⟧", "表"],
    ["⟦曆⟧史", "歷"],
    ["一⟦只⟧小花貓", "隻"],
    ["⟦隻⟧有他", "只"],
    ["批⟦準⟧", "准"],
    ["皇⟦後⟧的畫像", "后"],
    ["天⟦後⟧宮", "后"],
    ["考⟦捲⟧", "卷"],
    ["⟦籤⟧名", "簽"],
    ["中⟦簽⟧率", "籤"],
    ["限⟦製⟧", "制"],
    ["⟦系⟧鞋帶", "繫"],
    ["遠⟦徵⟧軍", "征"],
    ["餅⟦干⟧", "乾"],
    ["潤⟦發⟧乳", "髮"],
    ["兩公⟦裡⟧有多遠", "里"],
    ["形單⟦只⟧影", "隻"],
    ["一碗⟦面⟧", "麪"],
  ])("%s for %s", (text, form) => {
    expect(isRight(text, form)).toBe(false);
  });
});
