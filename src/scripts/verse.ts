/** Old verse that a modern text quotes: its editors keep characters that modern spelling has merged. */

const CLAUSE_MARK = /[，。；：！？、,.;:!?]/;
const HAN_ONLY = /^[\u3400-\u9fff]{4,7}$/;
const MODERN_PARTICLE = /[的了着们這这吗呢吧]/;

/** Whether a line is two clauses or more of one length, four to seven characters each, with no modern particle in them. */
export function isVerse(line: string): boolean {
  const clauses = line.trim().split(CLAUSE_MARK);
  if (clauses.at(-1) === "") clauses.pop();
  if (clauses.length < 2 || MODERN_PARTICLE.test(line)) return false;
  return clauses.every((clause) => clause.length === clauses[0].length && HAN_ONLY.test(clause));
}
