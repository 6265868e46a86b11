/** The tool's own reports and baselines lie about in the folders that it lints. They quote what was found: read as texts, they would be found again. */
const HEAD_BYTES = 1024;

const OWN_HEADS: readonly RegExp[] = [
  /^\{"corpuslint-baseline":/,
  /^\{"version":1,"tool":\{"name":"corpuslint"/, // json
  /^\{"document":"[^"]{0,800}","(?:language|findings)":/, // jsonl
  /^\{"version":"2\.1\.0"[^\n]{0,200}\n?[^\n]{0,40}"driver":\{"name":"corpuslint"/, // sarif
  /^<\?xml [^>]{0,80}>\s{0,4}<testsuites name="corpuslint"/,
  /^(?:\xef\xbb\xbf)?document,line,column,endLine,endColumn,start,end,severity,family,rule,/, // csv
  /^## corpuslint: /, // markdown
];

/** @param bytes of a file, from its beginning */
export function isOwnFile(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEAD_BYTES)).toString("latin1");
  return OWN_HEADS.some((pattern) => pattern.test(head));
}
