/** What a document talks about: the topic of its lines, those of the site's template left out. */
import { chromeOf } from "./chrome.ts";
import type { Page } from "./page.ts";
import { Topic } from "./topic.ts";

const topics = new WeakMap<Page, Topic>();

export function topicOf(page: Page): Topic {
  let topic = topics.get(page);
  if (topic === undefined) {
    topic = new Topic(page.document, chromeOf(page));
    topics.set(page, topic);
  }
  return topic;
}
