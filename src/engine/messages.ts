/** Fills a message template: `{name}` becomes the datum of that name. */
import type { Data, Locale, Message } from "../rule.ts";

export function formatMessage(message: Message, locale: Locale, data: Data = {}): string {
  return message[locale].replace(/\{(\w{1,40})\}/g, (whole, name: string) => (name in data ? String(data[name]) : whole));
}
