/** Adds suppressions to their file. Comments and the order of what is there are kept; the file is replaced as a whole. */

import { isMap, isSeq, type YAMLMap, YAMLSeq } from "yaml";
import { replaceFile } from "./replace-file.ts";
import { readSuppressions, type Suppression } from "./suppression-file.ts";

const HEAD = " Findings that people looked at and let stand, each with its reason (corpuslint suppress).";

export { checkedSuppression } from "./suppression-file.ts";

export interface Suppressed {
  readonly added: number;
  /** Entries that were there for the same fingerprint and document: their reason and date are replaced. */
  readonly changed: number;
}

/** @throws ConfigError where the file is not what it should be */
export async function addSuppressions(path: string, suppressions: readonly Suppression[]): Promise<Suppressed> {
  const { document } = readSuppressions(path);
  if (!isMap(document.contents)) {
    document.contents = document.createNode({}) as YAMLMap;
    document.commentBefore ??= HEAD;
  }
  let list = document.get("suppressions", true);
  if (!isSeq(list)) {
    list = new YAMLSeq();
    document.set("suppressions", list);
  }
  const items = (list as YAMLSeq).items;
  let changed = 0;
  for (const suppression of suppressions) {
    const known = items.find((item) => isMap(item) && isSame(item, suppression)) as YAMLMap | undefined;
    if (known === undefined) {
      items.push(document.createNode(inOrder(suppression)));
      continue;
    }
    changed++;
    known.set("reason", suppression.reason);
    if (suppression.until === undefined) known.delete("until");
    else known.set("until", suppression.until);
  }
  await replaceFile(path, document.toString({ lineWidth: 0 }));
  return { added: suppressions.length - changed, changed };
}

function isSame(item: YAMLMap, { fingerprint, document }: Suppression): boolean {
  return item.get("fingerprint") === fingerprint && (item.get("document") ?? undefined) === document;
}

function inOrder({ fingerprint, rule, document, reason, until }: Suppression): Suppression {
  return { fingerprint, ...(rule && { rule }), ...(document && { document }), reason, ...(until && { until }) };
}
