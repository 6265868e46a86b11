/** Paragraphs that go on with the ones before: 其中… speaks of their parts, a row of totals of the rows above it. */
import type { Figure } from "./figure.ts";
import { ReadBlock } from "./read.ts";

const PARTS = /^(?:其中|这其中|在这|of (?:these|them|those|whom)\b)/i;
/** What such a paragraph begins with. */
const PARTS_BEGIN = "其这在Oo";
const MAX_PARAGRAPHS = 3;
const TOTALS = /^[-*+•·●■◆▪◎○\s|]{0,6}(?:合计|总计|共计|总和|(?:grand )?totals?\b|in all\b)/i;
const TOTAL_SIGNS = ["计", "总和", "otal", "TOTAL", "n all"];
/** A row of a list or of a table is no longer than this. */
const MAX_ROW = 80;
const MAX_ROWS = 40;
/** What may stand between two paragraphs of which one goes on: the ends of their lines. */
const MAX_GAP = 4;

/** The paragraphs of a document, those that go on joined with what they go on from. Most are handed on as they are. */
export function* continued(blocks: readonly ReadBlock[]): Generator<ReadBlock> {
  for (let from = 0, to = 1; from < blocks.length; from = to++) {
    while (to < blocks.length && to - from < MAX_PARAGRAPHS && goesOn(blocks, to)) to++;
    yield to - from > 1 ? joined(blocks.slice(from, to)) : blocks[from];
  }
}

function goesOn(blocks: readonly ReadBlock[], at: number): boolean {
  const { text } = blocks[at];
  return PARTS_BEGIN.includes(text[0]) && PARTS.test(text) && areNeighbours(blocks[at - 1], blocks[at]);
}

/** Rows that are paragraphs of their own, as those of a list are, each run of them with its row of totals. */
export function* tables(blocks: readonly ReadBlock[]): Generator<ReadBlock> {
  for (let at = 1; at < blocks.length; at++) {
    const from = at - rowsAbove(blocks, at);
    if (at - from > 1) yield joined(blocks.slice(from, at + 1));
  }
}

/** How many rows of one list stand right above a row of totals. */
function rowsAbove(blocks: readonly ReadBlock[], at: number): number {
  const { text } = blocks[at];
  if (text.length > MAX_ROW || !TOTAL_SIGNS.some((sign) => text.includes(sign)) || !TOTALS.test(text)) return 0;
  let rows = 0;
  while (rows < MAX_ROWS && at > rows) {
    const above = blocks[at - rows - 1];
    if (above.text.length > MAX_ROW || above.text.includes("\n") || !areNeighbours(above, blocks[at - rows])) break;
    rows++;
  }
  return rows;
}

function areNeighbours({ block: above, text }: ReadBlock, { block: below }: ReadBlock): boolean {
  const gap = below.source(0, 1).start - above.source(text.length - 1, text.length).end;
  return gap >= 0 && gap <= MAX_GAP;
}

function joined([first, ...others]: readonly ReadBlock[]): ReadBlock {
  let { block } = first;
  const figures: Figure[] = [...first.figures];
  for (const other of others) {
    const by = block.text.length + 1;
    for (const figure of other.figures) figures.push({ ...figure, start: figure.start + by, end: figure.end + by });
    block = block.followedBy(other.block);
  }
  return new ReadBlock(block, figures);
}
