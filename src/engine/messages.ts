/** Fills a message template: `{name}` becomes the datum of that name. */
import type { Data, Locale, Message } from "../rule.ts";

export function formatMessage(message: Message, locale: Locale, data: Data = {}): string {
  const template = message[locale];
  let text = "";
  let told = 0;
  for (let open = template.indexOf("{"); open >= 0; open = template.indexOf("{", open + 1)) {
    const close = template.indexOf("}", open);
    if (close < 0) break;
    const name = template.slice(open + 1, close);
    if (!(name in data)) continue;
    const datum = data[name];
    text += template.slice(told, open) + (typeof datum === "object" ? datum[locale] : String(datum));
    told = close + 1;
  }
  return told === 0 ? template : text + template.slice(told);
}
