/** Which figures a name in a skeleton speaks of: 出口为进口的1.5倍 names two that were told before. */
import type { Operand } from "../operands.ts";
import { isQuantitySign, type Skeleton } from "./skeleton.ts";

const NAME_REACH = 24;
const LAST_CLAUSE = /[^，,。;；:：()\n\ue000-\ue3ff]*$/;
const LONGEST_NAME = 8;
const LAST_NAME = /[一-鿿A-Za-z]*$/;
/** What may stand between a name and its figure. */
const LINK = /(?:总[数量额]|安排|实现|完成|累计|合计|共|有|为|是|达到?|控制在|约|近|仅|了|:)*$/;
const OF_THEM = /^(?:其中|而|则)/;
const ADVERBS = /(?:已经?|就|约|也|仅|正好|恰好|刚好|整整|足足|只)$/;
const CHANGED = /[增减升降涨跌]/;
/** Of all, where several have the name: 累计票房, 首日票房. */
const OF_ALL = /累计|总|共|全/;
/** Figures back at most. */
const MOST_FIGURES = 24;

/** The words of its clause before a figure's sign. */
export function clauseOf({ text }: Skeleton, at: number): string {
  const lead = text.slice(Math.max(0, at - NAME_REACH), at);
  return lead.slice(lead.search(LAST_CLAUSE));
}

/** The same less what only links them to the figure. */
export function nameOf(skeleton: Skeleton, at: number): string {
  return clauseOf(skeleton, at).replace(LINK, "");
}

/** The words right before a place, without adverbs. */
export function nameBefore({ text }: Skeleton, at: number): string {
  return (LAST_NAME.exec(text.slice(Math.max(0, at - LONGEST_NAME), at))?.[0] ?? "").replace(ADVERBS, "");
}

/** The one figure that was told by a name, in the paragraph so far. */
export function toldAs(skeleton: Skeleton, at: number, name: string): Operand | undefined {
  const found: { readonly own: string; readonly operand: Operand }[] = [];
  for (const i of quantitiesBefore(skeleton, at)) {
    const own = nameOf(skeleton, i).replace(OF_THEM, "");
    if (
      (own.startsWith(name) || own.endsWith(name) || (own.length > 1 && name.startsWith(own)) || isShortFor(name, own)) &&
      !CHANGED.test(own)
    )
      found.push({ own, operand: skeleton.operand(skeleton.text[i]) });
  }
  const all = found.length < 2 ? found : found.filter(({ own }) => OF_ALL.test(own));
  return all.length === 1 ? all[0].operand : undefined;
}

/** 营收 for 营业收入: two words of two characters by the first of each. */
export function isShortFor(name: string, own: string): boolean {
  const [first, second, third] = name;
  return third === undefined && second !== undefined && own.at(-WORDS) === first && own.at(-2) === second;
}

const WORDS = 4;

/** The one figure whose clause has the words of a subject, or begins as they do: 接待量, of 接待游客13.5万人次. */
export function toldWith(skeleton: Skeleton, at: number, subject: string): Operand | undefined {
  if (subject.length < 2) return undefined;
  const own = toldAs(skeleton, at, subject);
  return own ?? toldOf(skeleton, at, new RegExp(subject.slice(0, 2)), CHANGED);
}

/** The one figure whose clause has a word, and none that makes it a part; of 由1.5万人增至2.1万人 what it came to. */
export function toldOf(skeleton: Skeleton, at: number, name: RegExp, except?: RegExp): Operand | undefined {
  const found: Operand[] = [];
  for (const i of quantitiesBefore(skeleton, at)) {
    const own = clauseOf(skeleton, i);
    const operand = skeleton.operand(skeleton.text[i]);
    // 2000席: the classifier may name it
    if (name.test(own + operand.figure.text.slice(-1)) && !except?.test(own)) found.push(endOf(skeleton, i, own, at) ?? operand);
  }
  return found.length === 1 ? found[0] : undefined;
}

/** The one share that was told of those who did something: 660人支持，占55%; 赞成者660人，占55%. */
export function shareTold(skeleton: Skeleton, at: number, deed: string): Operand | undefined {
  const found = [...skeleton.text.slice(0, at).matchAll(SHARED)].filter(
    ([, before, , behind]) => before.includes(deed) || behind.includes(deed),
  );
  return found.length === 1 ? skeleton.operand(found[0][4]) : undefined;
}

const SHARED =
  /([^，,。;；:：()\n\ue000-\ue3ff]{0,12})([\ue000-\ue0ff])([^，,。;；:：()\n\ue000-\ue3ff]{0,12})[，,(]约?占(?:比)?([\ue100-\ue1ff])/g;

/** The same with the words right behind the figure: 共有3.6万人报名. */
export function toldNear(skeleton: Skeleton, at: number, name: RegExp, except: RegExp): Operand | undefined {
  const found: Operand[] = [];
  for (const i of quantitiesBefore(skeleton, at)) {
    const own = clauseOf(skeleton, i) + (CLAUSE_BEHIND.exec(skeleton.text.slice(i + 1, i + 1 + LONGEST_NAME))?.[0] ?? "");
    if (name.test(own) && !except.test(own)) found.push(skeleton.operand(skeleton.text[i]));
  }
  return found.length === 1 ? found[0] : undefined;
}

const CLAUSE_BEHIND = /^[^，,。;；:：()\n\ue000-\ue3ff]*/;

function endOf(skeleton: Skeleton, at: number, clause: string, limit: number): Operand | undefined {
  const to = FROM.test(clause) ? TO.exec(skeleton.text.slice(at + 1, Math.min(limit, at + NAME_REACH))) : null;
  return to === null ? undefined : skeleton.operand(to[1]);
}

const FROM = /[由从自]/;
const TO = /^[^，,。;；:：()\n\ue000-\ue3ff]{0,12}[到至](?:了|约|近|[\ue400-\ue4ff]的?|目前的|现在的)?([\ue000-\ue0ff])/;

function* quantitiesBefore({ text }: Skeleton, at: number): Generator<number> {
  let seen = 0;
  for (let i = at - 1; i >= 0 && seen < MOST_FIGURES; i--) {
    if (!isQuantitySign(text[i])) continue;
    seen++;
    yield i;
  }
}
