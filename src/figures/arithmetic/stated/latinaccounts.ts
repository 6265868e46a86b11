/** Accounts in English sentences: what of a whole is left, the record of a season, tickets of two prices, so many a day. */
import { areAlike } from "../comparable.ts";
import { type Operand, show } from "../operands.ts";
import { isNear, isPartOf, quotientOf } from "./accounts.ts";
import { inexact } from "./rounding.ts";
import { Q, type Skeleton, words } from "./skeleton.ts";
import { productOf, restOf, type Stated, sumOf } from "./stated.ts";

/** 2.4 million of the 3 million seats were taken, leaving 0.6 million. */
const LEAVING = new RegExp(
  `(${Q})${words(12)} ?of (?:the|its|their|all|her|his) ?(${Q})[^.;:\\ue000-\\ue3ff]{0,60}?, leaving ?(${Q})`,
  "g",
);
/** Won 17 of their 34 games, drew 9 and lost 8. */
const RECORD = new RegExp(
  `\\bwon ?(${Q}) ?of (?:the|its|their|his|her) ?(${Q})[^.;\\ue000-\\ue3ff]{0,30}?, drew ?(${Q}) ?and lost ?(${Q})`,
  "g",
);
/** Fourteen towns and sixty-two villages, seventy-six settlements in all. */
const IN_ALL = new RegExp(`(${Q}) ?[a-z]+ ?and ?(${Q}) ?[a-z]+, ?(${Q}) ?[a-z]+ (?:in all|altogether|in total)\\b`, "g");
/** It took 71.4 mm over the weekend: 38.9 mm fell on Saturday and 32.5 mm on Sunday. */
const BOTH = new RegExp(
  `(${Q})[^.;:\\ue000-\\ue3ff]{0,40}?: ?(${Q})[^.;:\\ue000-\\ue3ff]{0,30}? ?and ?(${Q})[^.;:,\\ue000-\\ue3ff]{0,24}?(?=[.;]|$)`,
  "g",
);
/** 2,300 tickets were sold at $2 and another 900 at $5, so the table took $9,100. */
const SALES = new RegExp(
  `(${Q}) ?[a-z]* ?(?:were |went |was )?(?:sold )?at ?(${Q})[^.;\\ue000-\\ue3ff]{0,8}? ?and (?:another ?|a further ?)?(${Q}) ?[a-z]* ?at ?(${Q})[^.;\\ue000-\\ue3ff]{0,40}?(?:took|raised|made|brought in|earned|takings of|for a total of) ?(${Q})`,
  "g",
);
/** A dividend of 12p a share … 45 million shares in issue … will cost £5.4 million. */
const PER_SHARE = new RegExp(
  `(?:dividend|payout|payment) of ?(${Q})[^\\n\\ue000-\\ue3ff]{0,40}?(${Q}) ?shares[^\\n\\ue000-\\ue3ff]{0,50}?(?:cost|costs|costing|amounts? to|total(?:s|ling)?|bill of|worth)(?: the company| it)? ?(${Q})`,
  "g",
);
/** On 324 days … 388,800 people came, 1,200 a day on average. */
const A_DAY = new RegExp(`\\bon ?(${Q})[^.;\\ue000-\\ue3ff]{0,40}?(${Q})[^.;\\ue000-\\ue3ff]{0,40}?, ?(${Q}) ?a day on average`, "g");
/** A steady 12 knots, … makes 288 nautical miles every 24 hours. */
const SAILED = new RegExp(`(${Q})[^.;\\ue000-\\ue3ff]{0,40}?\\b(?:makes?|covers?|logs?|made|covered) ?(${Q}) ?(?:every|in) ?(${Q})`, "g");
/** 18 square miles … population … 4,680, a density of 260 per square mile. */
const DENSITY = new RegExp(
  `(${Q})\\.?[^\\ue000-\\ue3ff]{0,16}\\bpopulation[^.;\\ue000-\\ue3ff]{0,40}?(${Q}), a density of ?(${Q}) ?(?:people |persons |inhabitants )?per ((?:square )?[a-z]{3,10})`,
  "g",
);
const LATIN = /[a-z] ?[\ue000-\ue3ff]/;

export function* latinAccounts(skeleton: Skeleton): Generator<Stated> {
  if (!LATIN.test(skeleton.text)) return;
  const text = skeleton.text.replaceAll("\n", " ");
  const at = (sign: string) => skeleton.operand(sign);
  for (const [, one, all, left] of text.matchAll(LEAVING)) {
    const [part, whole, told] = [one, all, left].map(at);
    if (part.figure.bound === "=" && isPartOf(part, whole) && isPartOf(told, whole)) yield restOf(told, whole, [part]);
  }
  for (const [, won, all, drawn, lost] of text.matchAll(RECORD)) {
    const [whole, told] = [at(all), at(lost)];
    if (at(won).figure.value < whole.figure.value) yield restOf(told, whole, [at(won), at(drawn)]);
  }
  for (const [, one, other, all] of text.matchAll(IN_ALL)) {
    const [parts, told] = [[at(one), at(other)], at(all)];
    if (parts.every(isCount) && isCount(told) && isNear(parts, told)) yield sumOf(told, parts);
  }
  for (const [, all, one, other] of text.matchAll(BOTH)) {
    const [whole, first, told] = [all, one, other].map(at);
    if (areAlike(first, whole) && areAlike(told, whole) && isPartOf(first, whole) && isNear([first, told], whole))
      yield restOf(told, whole, [first]);
  }
  for (const [, count, price, more, dearer, sum] of text.matchAll(SALES)) {
    const [a, p, b, q, told] = [count, price, more, dearer, sum].map(at);
    if (isMoney(p) && isMoney(q) && isMoney(told) && areAlike(p, q) && areAlike(p, told)) yield soldFor(told, [a, p], [b, q]);
  }
  for (const [, one, count, all] of text.matchAll(PER_SHARE)) {
    const [each, shares, told] = [one, count, all].map(at);
    if (isMoney(each) && isMoney(told) && each.figure.unit === told.figure.unit) yield productOf(told, shares, each);
  }
  for (const [, days, all, one] of text.matchAll(A_DAY)) {
    const [by, whole, told] = [days, all, one].map(at);
    if (by.figure.kind === "duration" && told.figure.per !== undefined) yield quotientOf(told, whole, by);
  }
  for (const [, area, all, one, unit] of text.matchAll(DENSITY)) {
    const [space, whole, told] = [area, all, one].map(at);
    if (space.figure.family === "area" && told.figure.per === undefined && space.figure.text.includes(unit))
      yield densityOf(told, whole, space);
  }
  for (const [, speed, way, time] of text.matchAll(SAILED)) {
    const [rate, told, hours] = [speed, way, time].map(at);
    if (rate.figure.family === "speed" && told.figure.family === "length" && hours.figure.kind === "duration")
      yield productOf(told, rate, hours);
  }
}

/** So many for each unit in which the area is printed. */
function densityOf(told: Operand, whole: Operand, { figure: { value, factor, text } }: Operand): Stated {
  const units = value / factor;
  const { low, high } = inexact(whole);
  return {
    kind: "rate",
    told,
    others: [whole],
    formula: `${show(whole)} / ${text}`,
    exact: [whole.figure.value / units],
    values: [{ low: low / units, high: high / units }],
  };
}

function isCount({ figure }: Operand): boolean {
  return figure.kind === "count" || figure.kind === "number";
}

function isMoney({ figure }: Operand): boolean {
  return figure.family === "currency";
}

function soldFor(told: Operand, [a, p]: readonly Operand[], [b, q]: readonly Operand[]): Stated {
  const exact = a.figure.value * p.figure.value + b.figure.value * q.figure.value;
  return {
    kind: "sum",
    told,
    others: [a, p, b, q],
    formula: `${show(a)} × ${show(p)} + ${show(b)} × ${show(q)}`,
    exact: [exact],
    values: [
      {
        low: inexact(a).low * p.figure.value + inexact(b).low * q.figure.value,
        high: inexact(a).high * p.figure.value + inexact(b).high * q.figure.value,
      },
    ],
  };
}
