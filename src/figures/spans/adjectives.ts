/** A length told as an adjective of what ran between two dates: the ten-day festival that ran from 3 to 12 July. */
import type { Figure } from "../figure.ts";
import { isFromTo } from "./joined.ts";

const BEGUN =
  /^ [^.;\d]{2,60}\b(?:ran|runs?|running|last(?:ed|ing|s)|held|conducted|carried out|staged|filmed|(?:took|takes?|taking) place|open(?:s|ed|ing)|beg[au]n|begin(?:s|ning)|start(?:s|ed|ing)|launched|signed|scheduled|set|stretch(?:ed|es|ing)|span(?:ned|ning|s)|covering|period|will be|was|were|is|,) (?:from |between |on |in )?(?:[A-Z][a-z]{2,8},? )?$|^ [^.;,\d]{2,40} (?:from|between) (?:[A-Z][a-z]{2,8},? )?$/;
const ENDED =
  /^,? (?:[a-z]+ ){0,3}(?:end(?:s|ed|ing)?|finish(?:es|ed|ing)?|clos(?:es|ed|ing)|conclud(?:es|ed|ing)|expir(?:es|ed|ing)|wrapped up|lifted) (?:on |in )?(?:[A-Z][a-z]{2,8},? )?$/;

const AFTER = /^,? (?:after|following|ending) (?:a|an|the) $/;
const THAT_BEGAN = /^ [^.;\d]{2,40}\b(?:began|begun|started|opened|imposed|launched) (?:on |in )(?:[A-Z][a-z]{2,8},? )?$/;

/** The period, or its two ends, right behind the noun that the length describes. */
export function describedBy(text: string, length: Figure, dates: readonly Figure[]): readonly Figure[] | undefined {
  if (text[length.end] !== " " || !/^[\w-]+-[a-z]+$/.test(length.text)) return undefined;
  const at = dates.findIndex(({ start }) => start >= length.end);
  const [first, second] = [dates[at], dates[at + 1]];
  if (first === undefined) return undefined;
  const between = text.slice(length.end, first.start);
  const ahead = dates[at - 1];
  if (ahead !== undefined && AFTER.test(text.slice(ahead.end, length.start)) && THAT_BEGAN.test(between)) return [first, ahead];
  if (!BEGUN.test(between)) return undefined;
  if (first.until !== undefined) return [first];
  if (second === undefined || second.until !== undefined) return undefined;
  return isFromTo(text, first, second) || ENDED.test(text.slice(first.end, second.start)) ? [first, second] : undefined;
}
