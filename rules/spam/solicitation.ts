import { contactLabels, tradeStems } from "../../src/blocks/contact-words.ts";
import { offerWords } from "../../src/blocks/offer-words.ts";
import { OFFER_THRESHOLD, offersOf } from "../../src/blocks/offers.ts";
import { pageOf } from "../../src/blocks/page.ts";
import { SOLICITATION_THRESHOLD, solicitationsOf } from "../../src/blocks/solicitations.ts";
import { defineRule } from "../../src/rule.ts";

/** An offer without a contact is told at so much less: it cannot have what a contact adds. */
const CONTACT_WEIGHT = SOLICITATION_THRESHOLD - OFFER_THRESHOLD;
/** So many of the wares are told. */
const MAX_WARES = 3;

export default defineRule({
  id: "spam/solicitation",
  summary: "An offer with a contact, or of what no honest text sells, in a text that is about something else",
  severity: "error",
  options: (z) =>
    z.object({
      threshold: z.number().min(3).default(SOLICITATION_THRESHOLD).describe("the sum of weights from which an offer is told"),
    }),
  messages: {
    offer: {
      en: "solicitation: an offer with the contact {label} {id}",
      "zh-CN": "招揽广告：留有联系方式 {label} {id} 的推销",
      "zh-TW": "招攬廣告：留有聯絡方式 {label} {id} 的推銷",
    },
    wares: {
      en: "solicitation: an offer ({words}) in a text about something else",
      "zh-CN": "招揽广告：与正文无关的推销（{words}）",
      "zh-TW": "招攬廣告：與正文無關的推銷（{words}）",
    },
  },
  words: () => ({ ...contactLabels(), ...tradeStems(), ...offerWords() }),

  *check(document, { threshold }) {
    const page = pageOf(document);
    for (const { span, contact, score, decisive } of solicitationsOf(page)) {
      if (score.total < threshold) continue;
      const severity = decisive > 0 && score.contexts >= 3 ? "error" : "warn";
      const { label, id } = contact;
      yield { span, message: "offer", data: { label, id }, severity, evidence: score.evidence };
    }
    for (const { span, words, score, decisive } of offersOf(page)) {
      if (score.total < threshold - CONTACT_WEIGHT) continue;
      const severity = decisive > 0 && score.contexts >= 4 ? "error" : "warn";
      yield { span, message: "wares", data: { words: words.slice(0, MAX_WARES).join(" ") }, severity, evidence: score.evidence };
    }
  },
});
