import { describe, expect, test } from "vitest";
import { Document } from "../../src/text/document.ts";
import { type Orthography, writingReport } from "../../src/text/variants.ts";

describe("writingReport names the orthography of a text", () => {
  const texts: readonly (readonly [Orthography, string])[] = [
    ["simplified", "这家钟表店的老师傅每天只修三块表，修完就关门去钓鱼。"],
    ["traditional-TW", "修錶的老師傅把放大鏡戴上，說這只錶裡的齒輪磨損了，閱讀說明書也沒用。"],
    ["traditional-HK", "修錶師傅話呢隻錶嘅齒輪壞咗，佢喺舖頭裏搵緊零件。"],
    ["japanese", "時計屋の主人は、一日に三つしか修理しない。"],
    ["korean", "시계 수리공은 하루에 세 개만 고친다. 그의 가게(店鋪)는 작다."],
    ["other", "The watchmaker repairs three watches a day."],
    ["other", "Ông thợ sửa đồng hồ chỉ sửa ba chiếc mỗi ngày."],
  ];
  for (const [orthography, text] of texts) {
    test(`${orthography}: ${text.slice(0, 20)}`, () => {
      const report = writingReport(text, Document.of(text).writing);
      expect(report.orthography).toBe(orthography);
    });
  }

  test("the counts behind the name are told", () => {
    const text = "他說鐘裡有灰塵。";
    expect(writingReport(text, Document.of(text).writing).counts).toMatchObject({ han: 7, taiwan: 2, hongKong: 0 });
  });
});
