/** Breaks text into lines of a terminal's width: between words, and between Han characters where a line may begin with the next one. */
import stringWidth from "string-width";

/** Some text in one style. */
export interface Piece {
  readonly text: string;
  readonly style?: (text: string) => string;
}

/** Closing marks do not begin a line, opening marks do not end one. */
const NOT_FIRST = /^[、。，．；：！？）」』】》〉”’…％,.;:!?)\]}]/;
const NOT_LAST = /[（「『【《〈“‘([{]$/;
const TOKENS =
  /\s+|[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\u{20000}-\u{3ffff}]|[^\s\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\u{20000}-\u{3ffff}]+/gu;

interface Unit {
  text: string;
  parts: Piece[];
  readonly isBlank: boolean;
}

export interface WrapOptions {
  readonly width: number;
  /** What each line begins with; it counts. */
  readonly indent?: string;
  /** Blanks at the ends of lines and runs of them stay, as in an example. */
  readonly verbatim?: boolean;
}

export function wrap(pieces: readonly Piece[], { width, indent = "", verbatim = false }: WrapOptions): string[] {
  const room = Math.max(10, width - stringWidth(indent));
  const lines: string[] = [];
  let line = "";
  let taken = 0;
  const end = () => {
    lines.push(indent + (verbatim ? line : line.trimEnd()));
    line = "";
    taken = 0;
  };
  for (const unit of unitsOf(pieces)) {
    const cells = unit.isBlank && !verbatim ? 1 : stringWidth(unit.text);
    if (taken + cells > room && taken > 0) {
      end();
      if (unit.isBlank) continue;
    }
    if (unit.isBlank && taken === 0 && !verbatim) continue;
    if (cells > room) {
      for (const part of unit.parts) {
        for (const character of part.text) {
          const wide = stringWidth(character);
          if (taken + wide > room) end();
          line += styled({ ...part, text: character });
          taken += wide;
        }
      }
      continue;
    }
    line += unit.isBlank && !verbatim ? " " : unit.parts.map(styled).join("");
    taken += cells;
  }
  if (taken > 0 || lines.length === 0) end();
  return lines;
}

function styled({ text, style }: Piece): string {
  return style ? style(text) : text;
}

/** What stays together on a line: a word with the marks around it, whatever styles it is in. */
function unitsOf(pieces: readonly Piece[]): Unit[] {
  const units: Unit[] = [];
  for (const piece of pieces) {
    for (const [text] of piece.text.matchAll(TOKENS)) {
      const isBlank = text.trim() === "";
      const last = units.at(-1);
      const part: Piece = { ...piece, text };
      if (last && !last.isBlank && !isBlank && staysWith(last.text, text)) {
        last.text += text;
        last.parts.push(part);
      } else units.push({ text, parts: [part], isBlank });
    }
  }
  return units;
}

function staysWith(before: string, text: string): boolean {
  if (NOT_FIRST.test(text) || NOT_LAST.test(before)) return true;
  return !isWide(before.at(-1) ?? "") && !isWide(text[0]);
}

function isWide(unit: string): boolean {
  return unit >= "\u2e80";
}
