/** Reads XML reports: libxml2 judges them by their schema, a DOM tells what they say. */
import { readFileSync } from "node:fs";
import { create } from "xmlbuilder2";
import { validateXML } from "xmllint-wasm";

/** @throws with what the schema, or XML itself, does not allow */
export async function checkXml(schema: "junit" | "checkstyle", texts: readonly string[]): Promise<void> {
  const { valid, errors } = await validateXML({
    xml: texts.map((contents, i) => ({ fileName: `${i}.xml`, contents })),
    schema: [readFileSync(new URL(`${schema}.xsd`, import.meta.url), "utf8")],
  });
  if (!valid) throw new Error(errors.map(({ rawMessage }) => rawMessage).join("\n"));
}

export interface Element {
  getAttribute(name: string): string | null;
}

/** All elements of a name, in the order of the text. */
export function elementsOf(text: string, name: string): Element[] {
  const document = create(text).node as unknown as { getElementsByTagName(name: string): Iterable<Element> };
  return [...document.getElementsByTagName(name)];
}
