/** The published schema of SARIF 2.1.0, with formats checked. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import type { Log } from "sarif";

const require = createRequire(import.meta.url);
const schema = JSON.parse(readFileSync(require.resolve("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json"), "utf8"));

// it is written for draft 4, whose one difference that matters here is the name of `id`
const { id, $schema: _, ...body } = schema;
const ajv = new Ajv({ strict: true, strictTypes: false, strictRequired: false, unicodeRegExp: false, allErrors: true });
addFormats.default(ajv, { mode: "full" });
const isValid = ajv.compile({ ...body, $id: id });

/** @throws with what the schema does not allow */
export function sarifLog(text: string): Log {
  const log: unknown = JSON.parse(text);
  if (!isValid(log)) throw new Error(ajv.errorsText(isValid.errors));
  return log as Log;
}
