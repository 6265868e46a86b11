/** The page around the data. Its policy lets nothing run and nothing load but the script and the style that stand in it. */
import { createHash } from "node:crypto";
import { script, style } from "#report-client";
import type { Locale } from "../../vocabulary.ts";
import type { Words } from "./wording.ts";

/** A mark of our own, so that no browser asks a server for one. */
const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Crect width='16' height='16' rx='4' fill='%230f766e'/%3E%3Cpath d='M4 5h8M4 8h5M4 11h7' stroke='%23fff' stroke-width='1.6' stroke-linecap='round'/%3E%3C/svg%3E";

const LANG: Readonly<Record<Locale, string>> = { en: "en", "zh-CN": "zh-Hans", "zh-TW": "zh-Hant" };

export function pageHead(locale: Locale, words: Words): string {
  const policy = [
    "default-src 'none'",
    `script-src '${hashOf(script)}'`,
    `style-src '${hashOf(style)}'`,
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join("; ");
  return `<!doctype html>
<html lang="${LANG[locale]}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${words.title}</title>
<link rel="icon" href="${ICON}">
<style>${style}</style>
</head>
<body>
<div id="app"><p class="opening">${words.opening}</p></div>
<noscript><p class="opening">${words.noScript}</p></noscript>
`;
}

/** @param json of `inertJson` */
export function dataElement(id: string, json: string): string {
  return `<script type="application/json" id="${id}">${json}</script>\n`;
}

export function pageTail(): string {
  return `<script>${script}</script>\n</body>\n</html>\n`;
}

function hashOf(source: string): string {
  return `sha256-${createHash("sha256").update(source).digest("base64")}`;
}
