/** What may be a name that its owner writes so is told as information. */
import { expect, test } from "vitest";
import mixedVariant from "../../rules/script/mixed-variant.ts";
import { lintDocument } from "../../src/engine/lint.ts";
import { defaultOptions } from "../../src/engine/options.ts";
import { DEFAULT_SETTINGS } from "../../src/engine/settings.ts";
import { Document } from "../../src/text/document.ts";

const ARTICLE = "修桥工程最后一段已经合龙，两岸居民终于不必再绕远路。\n通车当天，镇上的孩子们沿着桥栏跑了三个来回。\n";

function told(text: string): string[] {
  const rules = [{ rule: mixedVariant, severity: "warn", options: defaultOptions(mixedVariant) }] as const;
  const { result } = lintDocument(Document.of(text), rules, DEFAULT_SETTINGS);
  return result.findings.map(({ severity, quote }) => `${severity} ${quote}`);
}

test("a writer's name alone on its line", () => {
  expect(told(`${ARTICLE}龍門舊夢\n这座桥早该修了，感谢所有工人。\n`)).toEqual(["info 龍門舊夢"]);
});

test("a word among the items of a list", () => {
  expect(told(`${ARTICLE}[讨论] 桥上能骑车吗 老街茶馆 12 龍门客 2 天前\n`)).toEqual(["info 龍"]);
});

const COUNCIL = "區議會討論碼頭重建，議員認為應該保留舊候船室。\n";

test("a character of a given name, wherever the name stands", () => {
  expect(told(`${COUNCIL}議員陳慧琼說，街坊的意見還沒有聽完。\n會後陳慧琼再到碼頭。\n`)).toEqual(["info 琼"]);
  expect(told(`${COUNCIL}出席的有何秀琼、葉荣根和林鳳珠。\n`)).toEqual(["info 琼", "info 荣"]);
});

test("but not one of a common word behind a surname", () => {
  expect(told(`${COUNCIL}重建後高华丽的候船室不合街坊心意。\n`)).toEqual(["warn 华丽"]);
  expect(told(`${COUNCIL}他說，街市的生意越來越繁荣。\n`)).toEqual(["warn 荣"]);
});

test("but not a word of a sentence, nor lines of text", () => {
  expect(told(`${ARTICLE}桥头的茶馆照常營业，晚上九点打烊。\n`)).toEqual(["warn 營"]);
  expect(told(`${ARTICLE}專業代辦各類證件，費用從優，歡迎來電。\n`)).toEqual(["warn 專業代辦各類證件，費用從優，歡迎來電。"]);
});
