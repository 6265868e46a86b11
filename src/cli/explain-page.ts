/** A rule's page for a terminal: headings, paragraphs as wide as the terminal, examples with what they mark. */
import pc from "picocolors";
import { visible } from "../report/visible.ts";
import { WORDING } from "../report/wording.ts";
import type { Rule } from "../rule.ts";
import type { Locale } from "../vocabulary.ts";
import { EXPLAIN_WORDING, type ExplainWording } from "./explain-wording.ts";
import { type Piece, wrap } from "./explain-wrap.ts";

export interface PageOptions {
  readonly colour: boolean;
  readonly locale: Locale;
  /** Cells of the terminal. */
  readonly width: number;
}

type Paint = ReturnType<typeof pc.createColors>;

const FENCE = /^```([\w-]+)(?: (bad|good))?(?: (\{.*\}))?$/;
const MARK = /⟦(\/|[\w-]{1,60})⟧/;
const INLINE = /`([^`]{1,300})`|\*\*([^*]{1,300})\*\*|\[([^\]]{1,300})\]\([^)]{1,300}\)/g;

/** Options are told in the head, from the rule itself. */
const LEFT_OUT = "Options";

export interface OptionFact {
  readonly name: string;
  readonly type: string;
  /** The default, as JSON. */
  readonly value: string;
  readonly about: string;
}

export function pageForTerminal(page: string, rule: Rule, facts: readonly OptionFact[], options: PageOptions): string {
  const { colour, locale, width } = options;
  const paint = pc.createColors(colour);
  const words = EXPLAIN_WORDING[locale];
  return `${headLines(rule, facts, options, paint).join("\n")}\n\n${body(page, words, paint, width)}`;
}

function headLines({ id, summary, severity }: Rule, facts: readonly OptionFact[], { locale, width }: PageOptions, paint: Paint): string[] {
  const words = EXPLAIN_WORDING[locale];
  const told = severity === "off" ? words.off : words.preset(WORDING[locale].severity[severity]);
  const rows = facts.flatMap(({ name, type, value, about }) => [
    ...wrap(
      [
        { text: name, style: paint.bold },
        { text: `  ${words.option(type, value)}`, style: paint.dim },
      ],
      { width, indent: "  ", verbatim: true },
    ),
    ...(about === "" ? [] : wrap([{ text: about }], { width, indent: "    " })),
  ]);
  return [
    paint.bold(id),
    ...wrap([{ text: summary }], { width }),
    "",
    `${paint.bold(words.severity)}  ${told}`,
    ...(rows.length === 0 ? [] : ["", paint.bold(words.options), ...rows]),
  ];
}

function body(page: string, words: ExplainWording, paint: Paint, width: number): string {
  const lines = page.replace(/^# .{1,200}\n+/, "").split("\n");
  const out: string[] = [];
  let paragraph: string[] = [];
  let isLeftOut = false;
  const flush = () => {
    if (paragraph.length > 0 && !isLeftOut) out.push(...paragraphLines(paragraph, paint, width));
    paragraph = [];
  };
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    const fence = FENCE.exec(line);
    if (fence) {
      flush();
      const end = lines.indexOf("```", i + 1);
      if (!isLeftOut) out.push(...exampleLines(lines.slice(i + 1, end), fence, paint, words, width));
      i = end;
    } else if (line.startsWith("#")) {
      flush();
      const title = line.replace(/^#+ /, "");
      isLeftOut = title === LEFT_OUT;
      if (!isLeftOut) out.push(paint.bold(Object.hasOwn(words.headings, title) ? words.headings[title] : title));
    } else if (line.startsWith("<!--")) {
      flush();
    } else if (line === "") {
      flush();
      if (!isLeftOut && out.at(-1) !== "" && out.length > 0) out.push("");
    } else if (line.startsWith("|") || line.startsWith("- ")) {
      flush();
      paragraph.push(line);
    } else paragraph.push(line);
  }
  flush();
  while (out.at(-1) === "") out.pop();
  return `${out.join("\n")}\n`;
}

/** A list's lines hang behind its mark. */
function paragraphLines(lines: readonly string[], paint: Paint, width: number): string[] {
  const text = lines.map((line) => line.trim()).join(" ");
  if (text.startsWith("|")) return tableRow(text, paint, width);
  if (!text.startsWith("- ")) return wrap(inline(text, paint), { width });
  const [first, ...others] = wrap(inline(text.slice(2), paint), { width, indent: "  " });
  return [`• ${first.slice(2)}`, ...others];
}

function tableRow(row: string, paint: Paint, width: number): string[] {
  if (/^[|\s:-]+$/.test(row)) return [];
  const cells = row
    .split("|")
    .slice(1, -1)
    .map((cell) => cell.trim());
  return wrap(inline(cells.join("  ·  "), paint), { width });
}

function inline(text: string, paint: Paint): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const match of text.matchAll(INLINE)) {
    pieces.push({ text: visible(text.slice(at, match.index)) });
    const [whole, code, bold, link] = match;
    if (code !== undefined) pieces.push(paint.isColorSupported ? { text: visible(code), style: paint.cyan } : { text: visible(whole) });
    else pieces.push({ text: visible(bold ?? link), ...(bold !== undefined && { style: paint.bold }) });
    at = match.index + whole.length;
  }
  pieces.push({ text: visible(text.slice(at)) });
  return pieces;
}

function exampleLines(lines: readonly string[], fence: RegExpExecArray, paint: Paint, words: ExplainWording, width: number): string[] {
  const [, , kind, options] = fence;
  const tone = kind === "bad" ? paint.red : kind === "good" ? paint.green : paint.dim;
  const sign = kind === "bad" ? "✗" : kind === "good" ? "✓" : " ";
  const bar = `${tone(sign)} ${tone("│")} `;
  const under = `  ${tone("│")} `;
  const head = options === undefined ? [] : wrap([{ text: words.with(options), style: paint.dim }], { width, indent: under });
  let depth = 0;
  const body = lines.flatMap((line) => {
    const [pieces, after] = markedPieces(line, depth, paint);
    depth = after;
    return wrap(pieces, { width, indent: under, verbatim: true });
  });
  const all = [...head, ...body];
  return all.map((line, i) => (i === 0 ? bar + line.slice(under.length) : line));
}

/** Marks become colour, or stay as bare brackets where there is none. A mark may reach over several lines. */
function markedPieces(line: string, before: number, paint: Paint): [Piece[], number] {
  const mark = (text: string) => paint.bold(paint.red(paint.underline(text)));
  const pieces: Piece[] = [];
  let depth = before;
  const parts = line.split(MARK);
  for (const [i, part] of parts.entries()) {
    if (i % 2 === 0) {
      const text = visible(unescapeExample(part));
      if (text !== "") pieces.push(depth > 0 && paint.isColorSupported ? { text, style: mark } : { text });
      continue;
    }
    depth += part === "/" ? -1 : 1;
    if (!paint.isColorSupported) pieces.push({ text: part === "/" ? "⟧" : "⟦" });
  }
  return [pieces, depth];
}

/** `\u{200b}` in an example stands for that character. */
function unescapeExample(text: string): string {
  return text.replace(/\\u\{([0-9a-f]{1,6})\}/g, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)));
}
