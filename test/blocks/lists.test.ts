import { describe, expect, test } from "vitest";
import { readList } from "../../src/blocks/lists.ts";

const read = (text: string) => readList(text, 0, text.length);

describe("a line read as a list", () => {
  test("the label and the bare separator at the end are no items", () => {
    const line = "模板目录: 柳河镇| 石桥乡| 白马镇| MAP| 新塘镇| 双井乡| 龙泉镇| 大坪镇| 马岭乡| 沙湾镇|";
    expect(read(line)).toMatchObject({ separator: "|", count: 10, label: "模板目录", trailing: true, glued: false, aliens: 1, start: 0 });
  });

  test("a list glued to the end of a sentence begins behind it", () => {
    const line = "渡船每天开六班。  合作伙伴：宏达石材丨永新仪器丨绿野宠物丨天成印务";
    const list = read(line);
    expect(list).toMatchObject({ separator: "丨", count: 4, label: "合作伙伴", glued: true });
    expect(line.slice(list?.start)).toBe("合作伙伴：宏达石材丨永新仪器丨绿野宠物丨天成印务");
  });

  test("hyphens and underscores inside words join, they do not separate", () => {
    expect(read("max_line_length out-dir in-place follow-links ignore_case show-stats")).toBeUndefined();
    expect(read("2024-03-16 08:05")).toBeUndefined();
  });

  test("phrases that share an ending show it", () => {
    expect(read("柳河开锁公司 石桥开锁公司 白马开锁公司 新塘开锁公司")).toMatchObject({ count: 4, affixShare: 1, strength: "weak" });
  });
});
