/** The rules of the family `spam`. */
import type { Rule } from "../../src/rule.ts";
import injectedListing from "./injected-listing.ts";
import keywordStuffing from "./keyword-stuffing.ts";
import linkFarm from "./link-farm.ts";
import markupResidue from "./markup-residue.ts";
import offScreen from "./off-screen.ts";
import solicitation from "./solicitation.ts";

export const spamRules: readonly Rule[] = [injectedListing, keywordStuffing, linkFarm, markupResidue, offScreen, solicitation];
