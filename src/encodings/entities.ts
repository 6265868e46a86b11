/** The named entities of HTML 4 (W3C, sections 24.2 to 24.4) and what an entity says. */

/** U+00A0 to U+00FF in their order. */
const LATIN_1 =
  "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest " +
  "Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig " +
  "agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";
/** U+0391 to U+03A9 and U+03B1 to U+03C9, without U+03A2. */
const GREEK =
  "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf sigma tau upsilon phi chi psi omega";
const OTHERS =
  "quot:22 amp:26 apos:27 lt:3c gt:3e OElig:152 oelig:153 Scaron:160 scaron:161 Yuml:178 fnof:192 circ:2c6 tilde:2dc ensp:2002 emsp:2003 thinsp:2009 zwnj:200c zwj:200d lrm:200e rlm:200f " +
  "ndash:2013 mdash:2014 lsquo:2018 rsquo:2019 sbquo:201a ldquo:201c rdquo:201d bdquo:201e dagger:2020 Dagger:2021 bull:2022 hellip:2026 permil:2030 prime:2032 Prime:2033 lsaquo:2039 rsaquo:203a " +
  "oline:203e frasl:2044 euro:20ac image:2111 weierp:2118 real:211c trade:2122 alefsym:2135 larr:2190 uarr:2191 rarr:2192 darr:2193 harr:2194 crarr:21b5 lArr:21d0 uArr:21d1 rArr:21d2 dArr:21d3 hArr:21d4 " +
  "forall:2200 part:2202 exist:2203 empty:2205 nabla:2207 isin:2208 notin:2209 ni:220b prod:220f sum:2211 minus:2212 lowast:2217 radic:221a prop:221d infin:221e ang:2220 and:2227 or:2228 cap:2229 cup:222a " +
  "int:222b there4:2234 sim:223c cong:2245 asymp:2248 ne:2260 equiv:2261 le:2264 ge:2265 sub:2282 sup:2283 nsub:2284 sube:2286 supe:2287 oplus:2295 otimes:2297 perp:22a5 sdot:22c5 " +
  "lceil:2308 rceil:2309 lfloor:230a rfloor:230b lang:2329 rang:232a loz:25ca spades:2660 clubs:2663 hearts:2665 diams:2666";

const NAMED: ReadonlyMap<string, number> = new Map([
  ...LATIN_1.split(" ").map((name, i): [string, number] => [name, 0xa0 + i]),
  ...GREEK.split(" ").map((name, i): [string, number] => [name, 0x3b1 + i]),
  ...GREEK.split(" ")
    .map((name, i): [string, number] => [name.charAt(0).toUpperCase() + name.slice(1), 0x391 + i])
    .filter(([name]) => name !== "Sigmaf"),
  ...OTHERS.split(" ").map((entry): [string, number] => {
    const [name, hex] = entry.split(":");
    return [name, Number.parseInt(hex, 16)];
  }),
]);

const WINDOWS_1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** What an entity says, however often its ampersand was escaped again; undefined when it is none. */
export function entityText(entity: string): string | undefined {
  const name = entity.slice(1, -1).replace(/^(?:amp;)+/, "");
  if (name === "amp" || name === "") return "&";
  if (!name.startsWith("#")) {
    const point = NAMED.get(name);
    return point === undefined ? undefined : String.fromCodePoint(point);
  }
  const point = /^#[xX]/.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  if (point >= 0x80 && point <= 0x9f) return WINDOWS_1252.charAt(point - 0x80); // as browsers read them
  const isCharacter = (point >= 0x20 || point === 9 || point === 10) && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff);
  return isCharacter ? String.fromCodePoint(point) : undefined;
}
