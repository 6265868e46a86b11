import fc from "fast-check";
import iconv from "iconv-lite";
import { VFile } from "vfile";
import { describe, expect, test } from "vitest";
import { explainMojibake } from "../../src/encodings/explain.ts";
import { mojibakeOf } from "../../src/encodings/mojibake.ts";
import { Document } from "../../src/text/document.ts";
import { markdownRegions } from "../../src/text/regions/markdown.ts";
import type { RegionSource } from "../../src/text/regions/regions.ts";

/** Words to make random sentences of; iconv-lite, which the prover does not use for these, does the damage. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  "zh-Hans": [
    "渔船",
    "缓缓",
    "靠岸",
    "老船工",
    "把缆绳",
    "绕了三圈",
    "船票",
    "涨到五元",
    "码头上",
    "等船的人",
    "已经",
    "不多了",
    "清晨",
    "的雾气",
    "还没散",
  ],
  "zh-Hant": [
    "漁港的",
    "清晨",
    "總是",
    "從拍賣場",
    "開始",
    "燈塔",
    "建於",
    "十九世紀",
    "現為",
    "展覽館",
    "訪客",
    "沿著",
    "海岸",
    "步道",
    "慢慢走",
  ],
  ja: [
    "港の",
    "朝は",
    "早い",
    "漁から",
    "戻った",
    "船が",
    "岸に",
    "着くと",
    "市場の",
    "人たちが",
    "集まって",
    "くる",
    "値段は",
    "指の形で",
    "決まる",
  ],
  ko: [
    "항구의",
    "아침은",
    "경매장의",
    "외침으로",
    "시작된다",
    "배들은",
    "해가",
    "뜨기",
    "전에",
    "돌아온다",
    "사람들은",
    "손짓만으로",
    "값을",
    "정한다",
  ],
  ru: [
    "паром",
    "отходит",
    "от",
    "причала",
    "утром",
    "туман",
    "стоит",
    "над",
    "водой",
    "билеты",
    "продаёт",
    "капитан",
    "маяк",
    "зажигают",
    "вечером",
  ],
  fr: ["l’été", "dernière", "traversée", "côte", "phare", "gardien", "à", "l’île", "déjà", "fermé", "pêcheur", "où", "même", "très", "tôt"],
};
const SEPARATOR: Readonly<Record<string, string>> = { "zh-Hans": "，", "zh-Hant": "，", ja: "、", ko: " ", ru: " ", fr: " " };

/** [written in, read as, languages] */
const CHANNELS: readonly (readonly [was: string, read: string, languages: readonly string[]])[] = [
  ["utf-8", "iso-8859-1", ["zh-Hans", "zh-Hant", "ja", "ko", "ru", "fr"]],
  ["utf-8", "koi8-r", ["ru", "fr", "zh-Hans"]],
  ["utf-8", "cp437", ["fr", "ru", "zh-Hans"]],
  ["utf-8", "macroman", ["fr", "ru", "ja"]],
  ["gbk", "iso-8859-1", ["zh-Hans"]],
  ["big5", "iso-8859-1", ["zh-Hant"]],
  ["shiftjis", "iso-8859-1", ["ja"]],
  ["cp949", "iso-8859-1", ["ko"]],
  ["cp1251", "iso-8859-1", ["ru"]],
  ["koi8-r", "cp1251", ["ru"]],
  ["cp866", "cp1251", ["ru"]],
];

const sentences = (language: string) =>
  fc.array(fc.constantFrom(...WORDS[language]), { minLength: 8, maxLength: 20 }).map((words) => words.join(SEPARATOR[language]));

describe("mojibakeOf", () => {
  for (const [was, read, languages] of CHANNELS) {
    for (const language of languages) {
      test(`leads ${language} in ${was} read as ${read} back to the letter`, () => {
        fc.assert(
          fc.property(sentences(language), (text) => {
            const damaged = iconv.decode(iconv.encode(text, was), read);
            fc.pre(!damaged.includes("\ufffd") && !damaged.includes("\n") && !damaged.includes("\r") && !damaged.includes("\u0085"));
            const found = mojibakeOf(Document.of(damaged));
            let repaired = "";
            let at = 0;
            for (const part of found) {
              repaired += damaged.slice(at, part.start) + part.repaired;
              at = part.end;
            }
            expect(repaired + damaged.slice(at)).toBe(text);
          }),
          { numRuns: 25 },
        );
      });
    }
  }

  test.each(Object.keys(WORDS))("finds nothing in undamaged %s", (language) => {
    fc.assert(
      fc.property(sentences(language), (text) => {
        expect(mojibakeOf(Document.of(text))).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  test.each([
    ["rare names", "鄱阳湖畔的鸬鹚、鸊鷉与鹈鹕，蓼汀蘅芷间栖着䴙䴘。"],
    ["rare characters beside lost ones", "潺湲溪畔，蒹葭�苍�，鹡鸰栖止。"],
    ["a single rare character", "這道菜用的是蕞爾小島上的魚。"],
    ["a tree of folders", "│  ├─ docs\n│  │  └─ index.md\n└─ package.json"],
    ["a rare character behind a Latin word", "他用 vim 改完 deepseek嗓音包，又瞅了瞅。"],
    ["a Han character behind an English word", "She asked what the character猫 on the kettle means."],
    [
      "Turkish",
      "Sınırsız sayıda balıkçının ağlarını sırayla kıyıya taşıyıp kayıkların altında kurutmaları sanıldığından yıpratıcıydı (ıslak ipler ısındıkça açılırdı).",
    ],
    [
      "Czech",
      "Převozník čekal u řeky, až přívalový déšť přestane; přepravní řád přikazoval při vyšší řece přistávat jen při břehu, přestože přístaviště před přehradou přečnívalo přes přepad.",
    ],
    ["Czech capitals", "PŘEVOZNÍK ČEKÁ PŘI BŘEHU, PŘÍSTAVIŠTĚ JE ZAVŘENÉ, PŘEPLAVBA OD PÁTÉ HODINY, PŘEPRAVNÍ ŘÁD PLATÍ."],
    ["quotation marks in Bulgarian", "Знаците „-c“, „-t“, „-u“ и „-l“ стоят в началото."],
    ["Russian capitals said again", "ПРИЧАЛ_ФАЙЛ ВЫХОДНОЙ_ФАЙЛ -o ВХОДНОЙ_ФАЙЛ ВЫХОДНОЙ_ФАЙЛ -u ВХОДНОЙ_ФАЙЛ"],
    ["Korean with Hanja", "前대통령은 韓美정상회담에서 對北정책을 논의했다."],
  ])("takes %s for what they are", (_, text) => {
    expect(mojibakeOf(Document.of(text))).toEqual([]);
  });

  test("believes characters too rare to prove anything alone when the line before was proved to be the same", () => {
    const damaged = (text: string) => iconv.decode(iconv.encode(text, "gbk"), "big5");
    const [before, line] = [damaged("他在岸上等了一个下午。"), damaged("图为潮汐观测站的仪器。")];
    expect(mojibakeOf(Document.of(line))).toEqual([]);
    expect(mojibakeOf(Document.of(`${before}\n${line}`)).map(({ repaired }) => repaired)).toEqual([
      "他在岸上等了一个下午。\n图为潮汐观测站的仪器。",
    ]);
  });

  test("tells a second kind of damage behind the first", () => {
    const lines = [
      ["渡口的石阶上坐着几个等船的人。", "utf-8"],
      ["老船工把缆绳绕了三圈，才慢慢点上一支烟。", "gbk"],
      ["船票涨到五元以后，坐船的人反而多了。", "utf-8"],
    ] as const;
    const damaged = lines.map(([text, was]) => iconv.decode(iconv.encode(text, was), "iso-8859-1")).join("\n");
    const told = mojibakeOf(Document.of(damaged)).flatMap(({ repaired }) => repaired.split("\n"));
    expect(told).toEqual(lines.map(([text]) => text));
  });

  test.each([
    ["é of French read as Cyrillic", "utf-8", "cp1251", "", "Il faut spécifier le port.", ""],
    ["ó of Spanish read as box drawing", "utf-8", "cp437", "", "La traducción quedó lista.", ""],
    ["a single é read as a Han character", "cp1252", "gbk", "", "Trois bateaux relevés.", ""],
    ["é of French read as another capital", "cp1252", "macintosh", "", "Le périphérique utilisé est réglé.", ""],
    ["a Chinese word read as Korean", "gbk", "cp949", "这次放假", "的时间比", "较长，正好学些手艺。"],
    ["a Japanese word read as Chinese", "shiftjis", "gbk", "このステ", "ータスを", "追加してください。"],
  ])("finds %s", (_, was, read, before, text, behind) => {
    const garbled = before + iconv.decode(iconv.encode(text, was), read) + behind;
    const [{ start, end, repaired }] = mojibakeOf(Document.of(garbled));
    expect(garbled.slice(0, start) + repaired + garbled.slice(end)).toBe(before + text + behind);
  });

  test("tells what stands before a broken character as well as what stands behind it", () => {
    const [before, behind] = ["早市", "摊主们用竹筐装着刚捞上来的河蟹和虾，一边吆喝一边称重。"];
    const garbled = (text: string) => iconv.decode(Buffer.from(text), "latin1");
    const text = `${garbled(before)}å ¬${garbled(behind)}`;
    expect(mojibakeOf(Document.of(text)).map(({ start, end, repaired }) => [text.slice(start, end), repaired])).toEqual([
      [garbled(before), before],
      [garbled(behind), behind],
    ]);
  });

  test("reads no further than a line, and tells whole lines together, as many as a reader can take", () => {
    const sentence = "塔台的灯整夜亮着。";
    const damaged = iconv.decode(iconv.encode(sentence, "gbk"), "iso-8859-1");
    const text = Array.from({ length: 300 }, () => damaged).join("\n");
    const found = mojibakeOf(Document.of(text));
    let at = 0;
    for (const { start, end, repaired } of found) {
      expect(start).toBe(at);
      expect(end - start).toBeLessThanOrEqual(2000);
      expect(repaired).toBe(Array.from({ length: (end - start + 1) / (damaged.length + 1) }, () => sentence).join("\n"));
      at = end + 1;
    }
    expect(at).toBe(text.length + 1);
    expect(found.length).toBeLessThan(5);
  });

  describe("of lines that one plan repairs", () => {
    const misread = (text: string, was: string, read: string) => iconv.decode(iconv.encode(text, was), read);
    const [first, second] = ["渡口的石阶上坐着几个等船的人。", "船老大把缆绳绕了三圈，点上一支烟。"];
    const tell = (text: string, regions?: RegionSource) =>
      mojibakeOf(new Document(new VFile({ value: text }), { ...(regions && { regions }) })).map(({ steps, repaired }) => [
        steps[0].encode,
        steps[0].decode,
        repaired,
      ]);

    test("is told once, over blank lines too", () => {
      const text = [first, second].map((line) => misread(line, "gbk", "iso-8859-1")).join("\n\n");
      expect(tell(text)).toEqual([["windows-1252", "gb18030", `${first}\n\n${second}`]]);
    });

    test("is told apart where a sound line or another plan stands between", () => {
      const [gbk, utf8] = [misread(first, "gbk", "iso-8859-1"), misread(second, "utf8", "iso-8859-1")];
      expect(tell(`${gbk}\n${second}\n${gbk}`).map(([, , repaired]) => repaired)).toEqual([first, first]);
      expect(tell(`${gbk}\n${utf8}`).map(([, , repaired]) => repaired)).toEqual([first, second]);
    });

    test("has the plan that holds for all of it", () => {
      // the first line has controls that only Latin-1 has, the second no character beyond Latin-1: as windows-1252 it has the same bytes
      const text = [first, second].map((line) => misread(line, "utf8", "iso-8859-1")).join("\n");
      const [{ steps, start, end }, ...rest] = mojibakeOf(Document.of(text));
      expect(rest).toEqual([]);
      expect(iconv.decode(iconv.encode(text.slice(start, end), steps[0].encode), steps[0].decode)).toBe(`${first}\n${second}`);
    });

    test("does not lead into code", () => {
      const [prose, code] = [first, second].map((line) => misread(line, "gbk", "iso-8859-1"));
      const text = `${prose}\n\n    ${code}\n`;
      expect(tell(text, markdownRegions(text)).map(([, , repaired]) => repaired)).toEqual([first, second]);
    });
  });

  describe("takes no sign that belongs where it stands for damage", () => {
    const told = (text: string) => mojibakeOf(Document.of(text)).map(({ steps, repaired }) => `${steps[0].encode} ${repaired}`);
    const parted = (text: string) => text.replaceAll("|", "\u00ad");

    test("a soft hyphen within a word", () => {
      expect(told(parted("Die Fäh|re fährt täg|lich, grö|ße|re Fahr|rä|der ge|hö|ren auf das un|te|re Deck."))).toEqual([]);
      expect(told(parted("La tra|ver|sée a été re|por|tée à de|main, l’é|qui|page l’a an|non|cé à la ra|dio."))).toEqual([]);
      expect(told(parted("Па|ром от|хо|дит в шесть ут|ра, би|ле|ты про|да|ют на при|ста|ни."))).toEqual([]);
    });

    test("but as a byte of UTF-8, or of code page 866, it is one", () => {
      expect(told("La compaÃ±Ã\u00ada del paÃ\u00ads fletÃ³ el barco.")).toEqual(["windows-1252 ñía del país fletó"]);
      const russian = "Паром отходит в шесть утра, и местные жители частных домов";
      expect(told(iconv.decode(iconv.encode(russian, "cp866"), "win1251"))).toEqual([`windows-1251 ${russian}`]);
    });

    test("a parted word that was misread is repaired without its soft hyphens", () => {
      const misread = iconv.decode(iconv.encode("Паром отходит в шесть утра", "win1251"), "win1252");
      expect(told(parted(`${misread} — ti|me|ta|ble — ${misread}`))).toEqual([
        "windows-1252 Паром отходит в шесть утра — timetable — Паром отходит в шесть утра",
      ]);
    });

    test("icons of a font, look-alike letters, a quotation mark behind a control character", () => {
      expect(told("\ue5cf \ue5ce Fahrplan \ue313 \ue316 Häfen \ue602 \ue603 \ue608 渡轮")).toEqual([]);
      expect(told("Bооk уоur fеrrу tісkеtѕ оnlіnе аnd ѕаvе tеn реr сеnt оf thе fаrе.")).toEqual([]);
      expect(told("Die Aktion „Salida al mar\u008f“ (Aufbruch) begann im Mai.")).toEqual([]);
    });

    test("letters of several alphabets that three rare Han would be", () => {
      expect(told("诺芯day铅 14:20")).toEqual([]);
    });
  });

  test("takes no reading for the one that was written because it is a little less strange", () => {
    const lines = [
      "天氣突變在即，杭州全境都受影響，返程的人要當心",
      "機器鋪裡的走紅，純屬「撞大運」嗎？",
      "選顯卡不再只看遊戲幀數，更看大模型吞吐",
    ];
    for (const line of lines) {
      const told = mojibakeOf(Document.of(iconv.decode(iconv.encode(line, "big5"), "gbk")));
      expect(told.map(({ steps }) => steps[0].decode)).not.toContain("euc-kr");
    }
  });

  test("never throws on any string", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 120 }), (text) => {
        for (const { start, end } of mojibakeOf(Document.of(text))) expect(end).toBeGreaterThan(start);
      }),
      { numRuns: 150 },
    );
  });
});

describe("explainMojibake", () => {
  test("gives a plan that can be replayed, layer by layer", () => {
    const text = "渔船缓缓靠岸";
    const once = iconv.decode(Buffer.from(text), "latin1");
    const twice = iconv.decode(Buffer.from(once), "latin1");
    const [explained] = explainMojibake(twice);
    expect(explained.repaired).toBe(text);
    expect(explained.steps.map(({ encode, decode }) => `${encode} ${decode}`)).toEqual(["iso-8859-1 utf-8", "iso-8859-1 utf-8"]);
    let replayed = explained.original;
    for (const { encode, decode, text: said } of explained.steps) {
      replayed = iconv.decode(iconv.encode(replayed, encode), decode);
      expect(replayed).toBe(said);
    }
    expect(explained.before).toBeGreaterThan(explained.after);
    expect(explained.holes).toBe(0);
  });

  test("says nothing where nothing is proved", () => {
    expect(explainMojibake("灯塔建于十九世纪，塔身以花岗岩砌成。")).toEqual([]);
  });
});
