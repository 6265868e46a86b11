/** What a document talks about by itself: neither its site's template nor what was injected on other lines. */
import { chromeOf } from "./chrome.ts";
import { INJECTION_THRESHOLD, injectionsOf } from "./injections.ts";
import type { Page } from "./page.ts";
import { topicOf } from "./subject.ts";
import { Topic } from "./topic.ts";

const topics = new WeakMap<Page, Topic>();

export function ownTopicOf(page: Page): Topic {
  let topic = topics.get(page);
  if (topic === undefined) {
    topic = findTopic(page);
    topics.set(page, topic);
  }
  return topic;
}

function findTopic(page: Page): Topic {
  const injected = injectionsOf(page).filter(({ score }) => score.total >= INJECTION_THRESHOLD);
  if (injected.length === 0) return topicOf(page);
  const chrome = chromeOf(page);
  const lines = new Set(chrome.map(({ line }) => line));
  const spans = [...chrome, ...injected.filter(({ line }) => !lines.has(line)).map(({ span }) => span)];
  return new Topic(
    page.document,
    spans.sort((a, b) => a.start - b.start),
  );
}
