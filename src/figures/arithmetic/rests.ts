/** What is left of a whole, by whichever of few signs: 还剩450套, 42 are still free, leaving £24 million. */
import { isBase } from "./changewords.ts";
import { EACH_BEFORE, hasUnread, LEADS_BEHIND, someSelection, sum } from "./listed.ts";
import { type Fault, middle, type Operand, type Paragraph, show, withoutPer } from "./operands.ts";
import { isFew, isLike, isSupposed, isUsable, type Relation, slipOf } from "./relation.ts";

/** The words of its clause before what is left. */
const LEFT_HAN = /(?:其[余它他]|余下|剩[余下]?|[尚还仍只仅](?:余|差|欠|缺)|结[余存]|空[余置闲]?|[仍尚]有)(?:了|的)?[一-鿿]{0,6}$/;
const LEFT_ENGLISH =
  /\b(?:the (?:remaining|other|rest)|remaining|leaving|leaves|left|to leave|the balance of|balance of|surplus of)(?: [a-z’'-]+){0,4} $|\b(?:the rest|the remainder),? $/i;
/** Behind it: so many have not been, are still to come. */
const LEFT_BEHIND_HAN = /^[一-鿿]{0,4}(?:[没未]|待|空[着置缺])/;
const LEFT_BEHIND_ENGLISH =
  /^ (?:[a-z]+ ){0,2}?(?:remain(?:s|ed|ing)?|left|unsold|unpaid|unused|did not|do not|does not|had not|have not|has not|were not|was not|still|to go|to spare)\b/i;
const GAIN =
  /(?:入库|[购买调转流存运]入|新[增招添入]|增加|补充|进货|到货|加上|添置|归还|归队|又)[一-鿿]{0,3}$|\b(?:bought|buys?|adds?|added|adding|gains?|gained|receive[ds]?|joined|took in|returned|another|plus) (?:[a-z]+ )?$/i;
const OTHER_WHOLE = /另外?|[去上前][年届期]|\b(?:last|another|besides)\b/i;
const MAX_PARTS = 6;
const REACH = 3;
/** Who tells what is left tells of a part that matters. */
const LEAST_PART = 0.02;

/** One of these stands in every paragraph that tells what is left. */
const HINT = /其[余它他]|余下|剩|[还尚仍只仅][余差欠缺有]|结[余存]|空/;
const HINT_ENGLISH = /remain|leav|left|\brest\b|other|balance|surplus|unsold|unpaid|unused|still| not |to go|to spare/i;

export function* restFaults(paragraph: Paragraph): Generator<Fault> {
  const { text } = paragraph;
  if (!HINT.test(text) && !HINT_ENGLISH.test(text)) return;
  for (const told of paragraph.operands) {
    const { kind, bound, per } = told.figure;
    if (bound !== "=" || per !== undefined || (kind !== "amount" && kind !== "count" && kind !== "number" && kind !== "duration")) continue;
    const fault = isLeft(told) ? restFault(paragraph, told) : undefined;
    if (fault) yield fault;
  }
}

function isLeft({ before, after }: Operand): boolean {
  if (before.endsWith(" ") || after.startsWith(" ")) return LEFT_ENGLISH.test(before) || LEFT_BEHIND_ENGLISH.test(after);
  const lead = before.slice(before.search(/[^，,、；;：:(]*$/));
  return LEFT_HAN.test(lead) || (/[还尚仍]有[一-鿿]{0,4}$/.test(lead) && LEFT_BEHIND_HAN.test(after));
}

function restFault(paragraph: Paragraph, told: Operand): Fault | undefined {
  const like = paragraph.operands.filter(
    (other) =>
      other.index < told.index &&
      told.sentence - other.sentence <= REACH &&
      (isUsable(other) || other.figure.kind === "number") &&
      other.figure.kind !== "ratio" &&
      !EACH_BEFORE.test(other.before) &&
      isLike(other, told),
  );
  const part = like.at(-1);
  if (isFew(told.figure) || (part !== undefined && isFew(part.figure))) return undefined;
  if (part === undefined || like.some(({ before }) => GAIN.test(before)) || isSupposed(paragraph, told)) return undefined;
  if (part.sentence < told.sentence - 1 || OTHER_WHOLE.test(told.before)) return undefined;
  const relations: Relation[] = [];
  const parts = like.filter(({ figure }) => figure.per === undefined);
  for (const whole of parts) {
    if (isBase(whole) || whole.figure.value <= told.figure.value || LEADS_BEHIND.test(whole.after)) continue;
    if (hasShare(paragraph, whole)) continue;
    // a list of districts has no whole in it: before the whole nothing larger is told
    if (parts.some((other) => other.sentence === whole.sentence && other.index < whole.index && other.figure.value > whole.figure.value))
      continue;
    const taken = parts.filter(
      (other) => other !== whole && other.figure.value < whole.figure.value && other.figure.value > whole.figure.value * LEAST_PART,
    );
    const behind = taken.filter(({ index }) => index > whole.index).slice(-MAX_PARTS);
    for (const chosen of [taken.slice(-1), behind, behind.slice(-2)])
      if (chosen.length > 0 && (chosen === behind || chosen.includes(part) || whole === part)) relations.push(restOf(whole, chosen));
  }
  if (isKept(paragraph, told, like)) return undefined;
  const fault = slipOf(
    told,
    relations.filter(({ value }) => value > 0),
  );
  if (fault === undefined) return undefined;
  const first = fault.operands.reduce((a, b) => (b.index < a.index ? b : a));
  return hasUnread(paragraph, first, told) ? undefined : fault;
}

/** 升學者225人，佔18%；其他75人: what has a share of its own is a part itself. */
function hasShare({ operands, text }: Paragraph, { index, figure }: Operand): boolean {
  const next = operands[index + 1];
  return next?.figure.kind === "ratio" && SHARE_BEHIND.test(text.slice(figure.end, next.figure.start));
}

const SHARE_BEHIND = /^[^。;；]{0,4}(?:占|\()$|^,? or $/;

function restOf(whole: Operand, parts: readonly Operand[]): Relation {
  return {
    kind: "remainder",
    value: withoutPer(whole).figure.value - middle(sum(parts.map(plain))),
    others: [whole, ...parts],
    formula: [whole, ...parts].map(show).join(" - "),
    marked: true,
  };
}

function plain(operand: Operand): Operand {
  const { value } = operand.figure;
  return { ...operand, value: { low: value, high: value } };
}

/** What is left of anything told near, or a share of it. */
function isKept({ operands }: Paragraph, told: Operand, like: readonly Operand[]): boolean {
  const { value, place } = told.figure;
  const gives = (rest: number) => Math.abs(rest - value) <= place / 2;
  const shares = operands.filter(({ figure }) => figure.kind === "ratio").map(({ figure }) => figure.value);
  return like.some(
    (whole) =>
      shares.some((share) => gives(whole.figure.value * share) || gives(whole.figure.value * (1 - share))) ||
      someSelection(like.filter((other) => other !== whole).slice(-MAX_PARTS), (chosen) =>
        gives(whole.figure.value - middle(sum(chosen.map(plain)))),
      ),
  );
}
