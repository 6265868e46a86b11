import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { replaceSpans } from "../../src/engine/fix.ts";
import { Depths } from "../../src/repair/depths.ts";
import { compose, type Edit, moved, narrowed, Origins } from "../../src/repair/edits.ts";

const text = fc.string({ unit: fc.constantFrom("a", "b", "c", "\n", "字"), maxLength: 30 });

/** Edits of a text of some length: ascending, without overlaps. */
function editsWithin(length: number): fc.Arbitrary<Edit[]> {
  return fc
    .array(fc.tuple(fc.nat(6), fc.nat(4), fc.string({ unit: fc.constantFrom("x", "y", "\n"), maxLength: 3 })), { maxLength: 6 })
    .map((parts) => {
      const edits: Edit[] = [];
      let at = 0;
      for (const [gap, width, added] of parts) {
        const start = at + gap;
        const end = start + width;
        if (end > length) break;
        if (width > 0 || added !== "") edits.push({ start, end, text: added });
        at = end + 1;
      }
      return edits;
    });
}

const passes = text.chain((value) => fc.tuple(fc.constant(value), fc.array(fc.nat(), { minLength: 1, maxLength: 4 }), fc.gen()));

/** Several passes over a text, each on the outcome of the one before. */
function run(value: string, seeds: readonly number[], gen: fc.GeneratorValue): { net: Edit[]; last: string } {
  let net: Edit[] = [];
  let last = value;
  for (const _ of seeds) {
    const length = last.length;
    const edits = gen(() => editsWithin(length));
    net = compose(net, edits);
    last = replaceSpans(last, edits);
  }
  return { net, last };
}

describe("several passes as one", () => {
  test("net edits give what the passes gave, ascending and apart", () => {
    fc.assert(
      fc.property(passes, ([value, seeds, gen]) => {
        const { net, last } = run(value, seeds, gen);
        expect(replaceSpans(value, net)).toBe(last);
        for (const [i, edit] of net.entries()) {
          expect(edit.end).toBeLessThanOrEqual(value.length);
          if (i > 0) expect(edit.start).toBeGreaterThanOrEqual(net[i - 1].end);
        }
      }),
      { numRuns: 500 },
    );
  });

  test("a place that was not edited has an origin with the same text", () => {
    fc.assert(
      fc.property(passes, ([value, seeds, gen]) => {
        const { net, last } = run(value, seeds, gen);
        const origins = new Origins(net);
        const untouched = moved(
          [...value].map((_, i) => ({ start: i, end: i + 1, at: i })),
          net,
        ).filter(({ start, end }) => end - start === 1);
        for (const { start, end, at } of untouched) {
          expect(last.slice(start, end)).toBe(value.slice(at, at + 1));
          expect(origins.of({ start, end })).toEqual({ start: at, end: at + 1 });
        }
      }),
      { numRuns: 500 },
    );
  });

  test("an edit without what it leaves as it is does the same, and cuts no pair of surrogates", () => {
    const letters = fc.string({ unit: fc.constantFrom("a", "b", "😀", "😁", "𠀀"), maxLength: 6 });
    fc.assert(
      fc.property(letters, letters, letters, letters, (before, old, added, after) => {
        const text = before + old + after;
        const edit = { start: before.length, end: before.length + old.length, text: added };
        const narrow = narrowed(text, [edit]);
        expect(replaceSpans(text, narrow)).toBe(replaceSpans(text, [edit]));
        for (const { start, end, text: part } of narrow) {
          expect([text.slice(0, start), text.slice(start, end), text.slice(end), part].every((piece) => piece.isWellFormed())).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
    expect(narrowed("一,二,三", [{ start: 1, end: 4, text: "，二，" }])).toEqual([
      { start: 1, end: 2, text: "，" },
      { start: 3, end: 4, text: "，" },
    ]);
  });

  test("the origin of what a fix wrote is what the fix replaced", () => {
    const net: Edit[] = [{ start: 2, end: 4, text: "WXYZ" }];
    expect(new Origins(net).of({ start: 3, end: 5 })).toEqual({ start: 2, end: 4 });
    expect(new Origins(net).of({ start: 0, end: 2 })).toEqual({ start: 0, end: 2 });
    expect(new Origins(net).of({ start: 6, end: 7 })).toEqual({ start: 4, end: 5 });
  });

  test("a place that is changed again and again grows deep, its neighbours do not", () => {
    const depths = new Depths();
    depths.add([{ start: 0, end: 9, text: "a long one" }]);
    for (let pass = 0; pass < 3; pass++) expect(depths.add([{ start: 4, end: 6, text: "xy" }])).toEqual([pass + 2]);
    expect(
      depths.add([
        { start: 3, end: 4, text: "" },
        { start: 6, end: 7, text: "y" },
        { start: 20, end: 20, text: "z" },
      ]),
    ).toEqual([2, 2, 1]);
    expect(depths.add([{ start: 4, end: 4, text: "inside" }])).toEqual([5]);
  });
});
