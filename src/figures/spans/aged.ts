/** Words that tell an age as the one of a year that is told beside it: 年仅17岁, 1908年，22岁的他, aged 44, the 26-year-old. */
import { withoutSpace } from "../arithmetic/operands.ts";
import type { Figure } from "../figure.ts";

const AGED_BEFORE = /(?:[他她][才刚]|时年|年仅|年方|年满|当时|当[年选]时?|那年)[他她]?(?:才|已|只有|仅|刚满)?$/;
/** 1963年32岁时, 2024年10月以26岁之龄. */
const YEAR_BEFORE = /\d{4}年(?:\d{1,2}月)?(?:[他她])?(?:以|在|于)?$/;
const REACHED_BEFORE = /(?:[一-鿿]时[他她]?(?:年仅|年|仅|才|刚满|已)?|已经?|刚?满)$/;
/** 26岁之龄, 22岁的他, 45岁高龄. */
const AGED_BEHIND = /^(?:之龄|高龄|的年[龄纪]|的[他她](?![的们])|那一?年)/;
const WHEN_AFTER = /^ (?:years old )?when (?:he|she|they)\b/;
const WHEN_BEFORE = /\bwhen (?:he|she|they) (?:was|were) (?:only |just )?$/;
const WAS_BEFORE = /\b(?:was|were|aged?|age of) (?:only |just )?$/;
const AGED_BESIDE_YEAR = /\b(?:[Ii]n|[Oo]n) (?:[A-Z]\w{2,8} )?\d{4},? (?:aged|at) (?:only |just )?$/;
const AT_BEFORE = /(?:^|[.;,] )[Aa]t $/;
const HE_WAS_BEFORE = /\b(?:[Hh]e|[Ss]he) was (?:only |just )?$/;
const WHEN_THE = /^ (?:years old )?when [^,.;\d]{3,48} (?:in|of) $/;
const SUBJECT_BEFORE = /(?:^|[.;,] |\b(?:and|then) )(?:[Tt]he (?:then )?)?$/;
/** 28岁的沈砚之, 26岁的选手(1998年生): one who is named before, or whose birth is told behind. */
const OF_ONE = /^的([一-鿿]{2})/;
const BIRTH_BEHIND = /^的[一-鿿·]{1,8}\(\d{4}年/;
const OF_AGE = /^的年[龄纪]/;
const YEAR_OLD = /^(?:-year)?-old\b(?! [^.,;]{0,20}\b(?:building|house|tree|ship|company|club|record|tradition)\b)/;
const REACH = 24;

/** The year stands behind: she was 34 when the observatory opened in 1909. */
export function isThenBehind(text: string, { start }: Figure, between: string): boolean {
  return WHEN_THE.test(between) && HE_WAS_BEFORE.test(text.slice(Math.max(0, start - REACH), start));
}

/** 沈砚之(1886年—1952年), 林若兰1931年1月出生: a name stands before its year. */
function isNamed(text: string, start: number, name: string): boolean {
  const told = text.slice(Math.max(0, start - NAME_REACH), start);
  const at = told.indexOf(name);
  return at >= 0 && YEAR_BEHIND.test(told.slice(at + name.length, at + name.length + REACH));
}

const NAME_REACH = 240;
const YEAR_BEHIND = /^[一-鿿]{0,2}[(，,]?(?:生于|出生于)?\d{4}/;

export function isToldThen(text: string, { start, end }: Figure): boolean {
  const told = text.slice(Math.max(0, start - REACH), start);
  const words = withoutSpace(told);
  const behind = text.slice(end, end + REACH);
  const one = OF_ONE.exec(behind)?.[1];
  if (one !== undefined && !OF_AGE.test(behind) && !/[他她]/.test(one[0])) return BIRTH_BEHIND.test(behind) || isNamed(text, start, one);
  if (WHEN_BEFORE.test(told) || REACHED_BEFORE.test(words) || AGED_BEFORE.test(words) || YEAR_BEFORE.test(words)) return true;
  if (AGED_BEHIND.test(withoutSpace(behind)) || AGED_BESIDE_YEAR.test(told) || (SUBJECT_BEFORE.test(told) && YEAR_OLD.test(behind)))
    return true;
  return (WAS_BEFORE.test(told) && WHEN_AFTER.test(behind)) || (AT_BEFORE.test(told) && behind.startsWith(","));
}
