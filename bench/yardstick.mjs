/** The fixed yardstick: the least that any check of each character must do. Reads, decodes the fast way, counts characters by class. */
import { isAscii, isUtf8, transcode } from "node:buffer";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

const [path] = process.argv.slice(2);
const files = statSync(path).isDirectory() ? readdirSync(path).map((name) => join(path, name)) : [path];
const classes = new Uint8Array(0x10000);
for (let unit = 0; unit < classes.length; unit++) classes[unit] = unit < 0x80 ? 0 : unit < 0x4e00 ? 1 : unit < 0xa000 ? 2 : 3;
const counts = new Uint32Array(4);

for (const file of files) {
  const bytes = readFileSync(file);
  let text;
  if (isAscii(bytes)) text = bytes.toString("latin1");
  else if (isUtf8(bytes)) text = transcode(bytes, "utf8", "utf16le").toString("utf16le");
  else text = bytes.toString("utf8");
  for (let at = 0; at < text.length; at++) counts[classes[text.charCodeAt(at)]]++;
}
console.log(counts.reduce((sum, count) => sum + count));
