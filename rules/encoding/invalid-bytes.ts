import { type ByteDamage, type Document, defineRule, type Evidence } from "../../src/rule.ts";

export default defineRule({
  id: "encoding/invalid-bytes",
  summary: "Bytes that are not UTF-8, and the charset they are in",
  severity: "error",
  options: (z) =>
    z.object({
      allow: z
        .array(z.string())
        .default([])
        .describe('charsets that files may be in, e.g. `["gbk"]`; a whole file in one of them is no finding'),
    }),
  messages: {
    charset: {
      en: "not UTF-8: these bytes are {encoding}; read so, they say “{text}”",
      "zh-CN": "不是 UTF-8：这些字节是 {encoding}，读出来是“{text}”",
      "zh-TW": "不是 UTF-8：這些位元組是 {encoding}，讀出來是「{text}」",
    },
    lines: {
      en: "not UTF-8: these {count} lines are {encoding}; the first says “{text}”",
      "zh-CN": "不是 UTF-8：这 {count} 行是 {encoding}，首行读出来是“{text}”",
      "zh-TW": "不是 UTF-8：這 {count} 行是 {encoding}，首行讀出來是「{text}」",
    },
    stray: {
      en: "{count} byte(s) from byte {byte} on are no UTF-8 and no charset explains them; U+FFFD stands for them",
      "zh-CN": "自第 {byte} 字节起有 {count} 个字节不是 UTF-8，也不属于任何已知字符集，以 U+FFFD 代替",
      "zh-TW": "自第 {byte} 位元組起有 {count} 個位元組不是 UTF-8，也不屬於任何已知字元集，以 U+FFFD 代替",
    },
    cesu: {
      en: "“{text}” is written as two surrogates of three bytes each (CESU-8), which is no UTF-8",
      "zh-CN": "“{text}”被写成两个各三字节的代理项（CESU-8），不是合法的 UTF-8",
      "zh-TW": "「{text}」被寫成兩個各三位元組的代理項（CESU-8），不是合法的 UTF-8",
    },
  },

  *check(document, { allow }) {
    if (allow.includes(document.decoding.encoding)) return;
    for (const group of groupsOf(document, document.damage)) {
      const [first] = group;
      const last = group[group.length - 1];
      const span = { start: first.start, end: last.end };
      const evidence = group.slice(0, SHOWN).map(bytesOf);
      if (first.encoding === undefined) {
        const count = group.reduce((sum, { byteStart, byteEnd }) => sum + byteEnd - byteStart, 0);
        yield { span, message: "stray", data: { count, byte: first.byteStart }, evidence };
      } else {
        const message = first.encoding === CESU ? "cesu" : group.length > 1 ? "lines" : "charset";
        const encoding = group.find(({ encoding }) => encoding === GB18030)?.encoding ?? first.encoding;
        yield { span, message, data: { count: group.length, encoding, text: shortened(document.slice(first)) }, evidence };
      }
    }
  },
});

const CESU = "cesu-8";
const GBK = "gbk";
const GB18030 = "gb18030";
/** Stretches whose bytes are shown as evidence of one finding. */
const SHOWN = 8;
const QUOTED = 40;

/** Lines in the same charset with nothing but ASCII between them make one finding: a whole file, as a rule. */
function* groupsOf(document: Document, damage: readonly ByteDamage[]): Generator<ByteDamage[]> {
  let group: ByteDamage[] = [];
  for (const stretch of damage) {
    const last = group.at(-1);
    const joins =
      last !== undefined &&
      stretch.encoding !== undefined &&
      familyOf(last.encoding) === familyOf(stretch.encoding) &&
      isPlain(document.text, last.end, stretch.start);
    if (last !== undefined && !joins) {
      yield group;
      group = [];
    }
    group.push(stretch);
  }
  if (group.length > 0) yield group;
}

/** GBK is what a line of GB 18030 is called that has no four-byte forms. */
function familyOf(encoding: string | undefined): string | undefined {
  return encoding === GB18030 ? GBK : encoding;
}

function isPlain(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (text.charCodeAt(i) > 0x7f) return false;
  return true;
}

function bytesOf({ byteStart, byteEnd, hex = "" }: ByteDamage): Evidence {
  return { kind: "bytes", hex, byteStart, byteEnd };
}

function shortened(text: string): string {
  return text.length > QUOTED ? `${text.slice(0, QUOTED)}…` : text;
}
