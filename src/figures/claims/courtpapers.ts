/**
 * Court papers: they tell of one incident after another in the same words, and what each side claims. Two values of one thing are
 * their matter there, not a mistake.
 */

const PARTIES =
  /被告人?|原告|被害人|受害人|公[诉訴][机機][关關]|上[诉訴]人|申[请請]人|犯罪|[经經][审審]理查明|本院[认認][为為定]|[辩辯诉訴][称稱]|委托代理人|\b(?:plaintiff|defendant|appellant|respondent|claimant|prosecution)s?\b/gi;
/** So far into a text, in UTF-16 units. */
const REACH = 3000;
/** A report of a trial names one or two of them once; a paper of the court all the time. */
const MIN_NAMED = 4;
const MIN_SHARE = 0.004;

/** @param text a whole document */
export function isCourtPaper(text: string): boolean {
  const beginning = text.slice(0, REACH);
  let count = 0;
  for (const _ of beginning.matchAll(PARTIES)) count++;
  return count >= MIN_NAMED && count >= beginning.length * MIN_SHARE;
}
