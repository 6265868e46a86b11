import { CONTACT_LABELS, TRADE_STEMS } from "../../src/blocks/contact-words.ts";
import { pageOf } from "../../src/blocks/page.ts";
import { SOLICITATION_THRESHOLD, solicitationsOf } from "../../src/blocks/solicitations.ts";
import { defineRule } from "../../src/rule.ts";

export default defineRule({
  id: "spam/solicitation",
  summary: "An offer with a contact in a text that is about something else",
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
  },
  words: { ...CONTACT_LABELS, ...TRADE_STEMS },

  *check(document, { threshold }) {
    for (const { span, contact, score, decisive } of solicitationsOf(pageOf(document))) {
      if (score.total < threshold) continue;
      const severity = decisive > 0 && score.contexts >= 3 ? "error" : "warn";
      const { label, id } = contact;
      yield { span, message: "offer", data: { label, id }, severity, evidence: score.evidence };
    }
  },
});
