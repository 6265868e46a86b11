/** The rules of the family `boilerplate`. */
import type { Rule } from "../../src/rule.ts";
import relatedHeadlines from "./related-headlines.ts";
import siteChrome from "./site-chrome.ts";

export const boilerplateRules: readonly Rule[] = [siteChrome, relatedHeadlines];
