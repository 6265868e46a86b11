/** Builds elements. Text only ever becomes text nodes: no markup is parsed anywhere in the page. */
import { shown, shownText } from "./shown.ts";

export type Child = Node | string | number | undefined | false | readonly Child[];
type Listener = (event: never) => void;
export type Props = Readonly<Record<string, string | number | boolean | Listener | undefined>>;

export function h<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, props: Props = {}, ...children: Child[]): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  apply(element, props);
  append(element, children);
  return element;
}

const SVG = "http://www.w3.org/2000/svg";

export function svg<Tag extends keyof SVGElementTagNameMap>(tag: Tag, props: Props = {}, ...children: Child[]): SVGElementTagNameMap[Tag] {
  const element = document.createElementNS(SVG, tag);
  apply(element, props);
  append(element, children);
  return element;
}

/** Attributes that people read. */
const READ_OUT = new Set(["title", "aria-label", "placeholder"]);

/** `onclick` and the like listen; `--name` is a custom property; `true` is an attribute without a value, `false` and undefined none. */
function apply(element: HTMLElement | SVGElement, props: Props): void {
  for (const [name, value] of Object.entries(props)) {
    if (value === undefined || value === false) continue;
    if (typeof value === "function") element.addEventListener(name.slice(2), value as EventListener);
    else if (name.startsWith("--")) element.style.setProperty(name, String(value));
    else element.setAttribute(name, value === true ? "" : READ_OUT.has(name) ? shownText(String(value)) : String(value));
  }
}

export function append(element: Element, children: readonly Child[]): void {
  for (const child of children) {
    if (child === undefined || child === false) continue;
    if (typeof child === "string" || typeof child === "number") element.append(...shown(String(child)));
    else if (child instanceof Node) element.append(child);
    else append(element, child);
  }
}

export function replace(element: Element, ...children: Child[]): void {
  element.replaceChildren();
  append(element, children);
}
