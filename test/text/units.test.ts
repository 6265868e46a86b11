import { describe, expect, it } from "vitest";
import { unitsOf } from "../../src/text/units.ts";

describe("unitsOf", () => {
  const unitsIn = (text: string) => [...unitsOf(text).subarray(0, text.length + 1)];

  it("gives each code unit of a text and a 0 behind the last", () => {
    expect(unitsIn("")).toEqual([0]);
    expect(unitsIn("naïve")).toEqual([0x6e, 0x61, 0xef, 0x76, 0x65, 0]);
    expect(unitsIn("茶a𠮷")).toEqual([0x8336, 0x61, 0xd842, 0xdfb7, 0]);
  });

  it("keeps halves of surrogate pairs that stand alone", () => {
    expect(unitsIn("\udfb7茶\ud842")).toEqual([0xdfb7, 0x8336, 0xd842, 0]);
  });

  it("leaves nothing of a longer text behind a shorter one's end", () => {
    unitsOf("茶".repeat(9));
    expect(unitsIn("水水")).toEqual([0x6c34, 0x6c34, 0]);
  });

  it("gives a text that does not fit into the shared buffer one of its own", () => {
    const long = `${"a".repeat(1 << 20)}茶`;
    const units = unitsOf(long);
    unitsOf("水");
    expect([units[0], units[1 << 20], units[(1 << 20) + 1]]).toEqual([0x61, 0x8336, 0]);
  });
});
