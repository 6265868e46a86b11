/** What speaks against a share: its whole is not told, or what stands before it is a step, or it is only about so much. */
import type { Fault, Paragraph } from "./operands.ts";
import { isEnglishStep } from "./share.ts";

/** Whether something in the words around says that it is the share of something else, or none. */
export function isNoShare(paragraph: Paragraph, fault: Fault): boolean {
  return fault.kind === "share" && EXCUSES.some((excuse) => excuse(paragraph, fault));
}

/** 完成预算的97.6%, 不到原来的四成: of what was planned or once was, where no figure is told by that name. */
function isOfUntold({ operands }: Paragraph, { operands: [told] }: Fault): boolean {
  const name = OF_UNTOLD.exec(told.before)?.[1];
  if (name === undefined) return false;
  return !operands.some(({ index, figure, before, after }) => {
    if (index === told.index || figure.kind === "ratio") return false;
    // 一般公共预算收入 is no budget
    return (
      (NOUN.exec(after)?.[0].includes(name) ?? false) ||
      (name === "预算" ? before.replace(SAID_TO_BE, "").endsWith(name) : before.includes(name))
    );
  });
}

/** 70亿件目标. */
const NOUN = /^[一-鿿]{2,8}/;
const SAID_TO_BE = /(?:数|值|额|为|是|约|达|有|定|在|[:了])*$/;
const OF_UNTOLD = /(预算|计划|目标|预期|任务|原来|当初|原先|此前|之前|以前|过去|高峰|鼎盛)(?:时?期)?(?:数|值|额)?的(?:约|近)?$/;

/** 35 percent of the initial cost, where no figure is called initial. */
function isOfFormer({ operands }: Paragraph, { operands: [told] }: Fault): boolean {
  const name = OF_FORMER.exec(told.after)?.[1];
  return (
    name !== undefined &&
    !operands.some(({ index, before, after }) => index !== told.index && (before + after.slice(0, NAME_REACH)).includes(name))
  );
}

const OF_FORMER =
  /^ of (?:the|its|their|our|his|her) (initial|original|planned|projected|budgeted|targeted?|expected|estimated|previous|former)\b/;
const NAME_REACH = 16;

/** Cut from 105 to 85 or 21%: what something came to is no part of what it was. */
function isFromWhole(_: Paragraph, { operands: [, part, whole] }: Fault): boolean {
  return whole !== undefined && /\bto $/.test(part.before) && /\bfrom $/.test(whole.before);
}

/** Of the $50 million about one third, or $15 million: near enough for what is about so much. */
function isAboutSo(_: Paragraph, { excess, operands: [told] }: Fault): boolean {
  return told.figure.bound === "~" && excess <= 0;
}

/** Revenues rose by $747.8 million, or 11.5%. */
function isOfStep(_: Paragraph, { operands: [told, part] }: Fault): boolean {
  return isEnglishStep(part, told);
}

const EXCUSES = [isOfUntold, isOfFormer, isFromWhole, isAboutSo, isOfStep];
