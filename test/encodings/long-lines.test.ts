/** Mojibake on lines far longer than what is read at a time. */
import { describe, expect, it } from "vitest";
import { mojibakeOf } from "../../src/encodings/mojibake.ts";
import { Document } from "../../src/text/document.ts";

const SENTENCES = "水手把缆绳系在码头的铁桩上，船长清点货箱，厨师去集市买了新鲜的萝卜和带鱼。傍晚风向转北，灯塔开始闪烁。";
/** More than four windows of 8,192 characters: three characters of mojibake for each of the text. */
const text = SENTENCES.repeat(220);
const latin1 = (value: string) => Buffer.from(value).toString("latin1");

function repaired(line: string): string {
  let at = 0;
  let whole = "";
  for (const { start, end, repaired: part } of mojibakeOf(Document.of(line))) {
    expect(start).toBeGreaterThanOrEqual(at);
    whole += line.slice(at, start) + part;
    at = end;
  }
  return whole + line.slice(at);
}

describe("mojibake on a long line", () => {
  it("is repaired to the letter where all of the line is", () => {
    expect(repaired(latin1(text))).toBe(text);
  });

  it("is repaired to the letter between sound stretches", () => {
    const sound = "The harbour log goes on in plain English for a while. ".repeat(40);
    const line = `${sound}${latin1(text)} ${sound}${latin1(SENTENCES)}`;
    expect(repaired(line)).toBe(`${sound}${text} ${sound}${SENTENCES}`);
  });
});
