/** Opens HTML reports in a real browser, each in a profile of its own, and tells whatever goes wrong in the page or leaves it. */
import { existsSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, onTestFinished } from "vitest";

export const CHROMIUM = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync);
if (CHROMIUM === undefined) console.warn("NOT TESTED: the HTML report in a browser. No Chromium is installed.");

const ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"];

export interface OpenOptions extends BrowserContextOptions {
  /** The view to open, `#document=0`. */
  readonly hash?: string;
  /** A script that runs before the page's own. */
  readonly init?: string;
}

export interface Opened {
  readonly page: Page;
  /** Messages of the console, errors, dialogs and requests: there are to be none. */
  readonly faults: string[];
  readonly url: string;
}

/** One browser for the tests of a file; call it among them. */
export function reportBrowser(): (file: string, options?: OpenOptions) => Promise<Opened> {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await chromium.launch({ ...(CHROMIUM && { executablePath: CHROMIUM }), args: ARGUMENTS });
  });
  afterAll(() => browser?.close());

  return async (file, { hash = "", init = "", ...options } = {}) => {
    if (browser === undefined) throw new Error("the browser did not start");
    const context = await browser.newContext(options);
    onTestFinished(() => context.close());
    const page = await context.newPage();
    const faults: string[] = [];
    const url = pathToFileURL(file).href;
    await context.route("**/*", (route) => {
      const asked = route.request().url();
      if (asked.split("#")[0] === url) return route.continue();
      faults.push(`asked for ${asked}`);
      return route.abort();
    });
    page.on("console", (message) => faults.push(`${message.type()}: ${message.text()}`));
    page.on("pageerror", (error) => faults.push(String(error)));
    page.on("dialog", (dialog) => {
      faults.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    if (init) await page.addInitScript(init);
    await page.goto(url + hash);
    await page.locator("main").waitFor();
    return { page, faults, url };
  };
}
