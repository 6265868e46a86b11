/** A comparator: retext with retext-repeated-words over each file, its messages printed as JSON. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { retext } from "retext";
import retextRepeatedWords from "retext-repeated-words";
import { VFile } from "vfile";

const [path] = process.argv.slice(2);
const files = statSync(path).isDirectory() ? readdirSync(path).map((name) => join(path, name)) : [path];
const processor = retext().use(retextRepeatedWords).freeze();
const messages = [];
for (const file of files) {
  const page = new VFile({ path: file, value: readFileSync(file) });
  processor.runSync(processor.parse(page), page);
  for (const { reason, place } of page.messages) messages.push({ file, reason, place });
}
process.stdout.write(JSON.stringify(messages));
