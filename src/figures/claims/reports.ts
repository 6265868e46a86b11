/** What is told of claims and figures that other documents contradict. */
import type { CorpusReport, Evidence } from "../../rule.ts";
import type { OddClaim } from "./across.ts";
import { shownDates } from "./claimdates.ts";
import { endOf } from "./facts.ts";
import type { PlacedClaim } from "./kinds.ts";
import type { SlipKind } from "./slipkinds.ts";
import type { OddSlip, PlacedSlip } from "./slips.ts";

export function acrossReport({ fact, against, best, power, firm, spread }: OddClaim): CorpusReport<"across" | "magnitude"> {
  const { claim } = fact.value;
  return {
    document: fact.document,
    span: fact.span,
    message: power ? "magnitude" : "across",
    data: { first: best.value.claim.text, second: claim.text, metric: claim.metric },
    severity: firm ? "warn" : "info",
    evidence: [evidenceOf(fact), ...against.map(evidenceOf), { kind: "spread", values: spread }],
    related: against.map(({ document, span, value }) => ({ document, ...span, note: value.claim.text })),
  };
}

export function slipReport({ fact, against, kind, firm, shared }: OddSlip): CorpusReport<SlipKind> {
  return {
    document: fact.document,
    span: fact.span,
    message: kind,
    data: { first: against[0].value.slip.text, second: fact.value.slip.text, metric: fact.value.slip.metric ?? "" },
    severity: firm ? "warn" : "info",
    evidence: [
      ...[fact, ...against].map(slipEvidence),
      { kind: "signal", name: "both pages tell", value: [...shared.values, ...shared.names].slice(0, SHOWN).join(", ") },
      ...(shared.slips.length === 0
        ? []
        : [{ kind: "signal" as const, name: "slipped as well", value: shared.slips.slice(0, SHOWN).join(", ") }]),
    ],
    related: against.map(({ document, span, value }) => ({ document, ...span, note: value.slip.text })),
  };
}

const SHOWN = 8;

function slipEvidence({ document, value: { slip } }: PlacedSlip): Evidence {
  const { text, value, low, high, unit, metric } = slip;
  return {
    kind: "claim",
    text,
    low: endOf(low, value),
    high: endOf(high, value),
    unit,
    ...(metric === undefined ? {} : { metric }),
    document,
  };
}

function evidenceOf({ document, value: { claim } }: PlacedClaim): Evidence {
  const time = shownDates(claim.dates).join(", ");
  return {
    kind: "claim",
    text: claim.text,
    low: endOf(claim.low, claim.value),
    high: endOf(claim.high, claim.value),
    unit: claim.unit,
    metric: [claim.metric, ...claim.scopes].join(", "),
    ...(time ? { time } : {}),
    document,
  };
}
