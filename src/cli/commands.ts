/** All that the command line can do, and what its worker threads run: one part of the bundle, loaded once arguments are understood. */
export { default as lintUnit } from "../corpus/worker.ts";
export { explainRule } from "./explain.ts";
export { figures } from "./figures.ts";
export { lint } from "./lint.ts";
export { listRules, ruleIds } from "./rules.ts";
export { suppress } from "./suppress.ts";
