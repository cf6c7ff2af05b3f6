import { escapeHtml } from "./escape";
import type { Report } from "./problem";
import { readTags, type Tag } from "./svg-tags";

const ELEMENTS = new Set("svg g path rect circle ellipse line polyline polygon text tspan title desc".split(" "));
const ATTRIBUTES = new Set(
  (
    "viewBox role aria-labelledby aria-label id class font-family font-size font-weight fill fill-opacity stroke " +
    "stroke-width stroke-dasharray stroke-linecap stroke-linejoin x y x1 y1 x2 y2 cx cy r rx ry width height points d " +
    "transform text-anchor dominant-baseline dx dy opacity"
  ).split(" "),
);
const CLASSES = new Set(["tile", "wall", "ink2", "seal"]);
const COLOURS = new Set(["none", "currentColor"]);
const SVG_NAMESPACE = "http://www.w3.org/2000/svg";
const WIDEST = 640;

/**
 * An SVG figure reduced to a whitelist of elements and attributes, for inlining in a page: no script, style, foreignObject,
 * event handler, link or reference can come through, because nothing is copied that is not listed. What is not on the list is
 * reported and left out; null when the file is no well-formed figure.
 */
export function cleanFigure(svg: string, report: Report): string | null {
  const tags = readTags(svg, report);
  const root = tags?.[0];
  if (!tags || !root) return null;
  if (root.kind !== "open" || root.name !== "svg") {
    report(1, "a figure must begin with <svg>");
    return null;
  }
  checkRoot(root, tags, report);
  let out = "";
  /** Names of left-out elements we are inside of; their contents are left out too. */
  let hidden = 0;
  for (const tag of tags) {
    if (tag.kind === "text") {
      if (hidden === 0) out += escapeHtml(tag.text);
      continue;
    }
    const known = ELEMENTS.has(tag.name) && !(tag.name === "svg" && tag !== root && tag.kind === "open");
    if (tag.kind === "close") {
      if (hidden > 0) hidden -= 1;
      else out += `</${tag.name}>`;
      continue;
    }
    if (hidden > 0 || !known) {
      if (hidden === 0) report(tag.line, `<${tag.name}> is not allowed in a figure`);
      if (!tag.empty) hidden += 1;
      continue;
    }
    out += `<${tag.name}${writeAttributes(tag, report)}${tag.empty ? "/>" : ">"}`;
  }
  return out.replace(/>\s+</g, "><").trim();
}

function checkRoot(root: Tag & { kind: "open" }, tags: Tag[], report: Report): void {
  const box = /^0 0 (\d+(?:\.\d+)?) (\d+(?:\.\d+)?)$/.exec(root.attributes.get("viewBox") ?? "");
  if (!box) report(root.line, 'the figure needs a viewBox="0 0 WIDTH HEIGHT"');
  else if (Number(box[1]) > WIDEST) report(root.line, `the viewBox is wider than ${WIDEST}`);
  if (!tags.some((tag) => tag.kind === "open" && tag.name === "title" && !tag.empty))
    report(root.line, "the figure has no <title>");
}

function writeAttributes(tag: Tag & { kind: "open" }, report: Report): string {
  let out = "";
  for (const [name, value] of tag.attributes) {
    if (name === "xmlns" && value === SVG_NAMESPACE) continue;
    const fault = faultOf(name, value);
    if (fault) report(tag.line, `${name}="${value}" on <${tag.name}>: ${fault}`);
    else out += ` ${name}="${escapeHtml(value)}"`;
  }
  return out;
}

function faultOf(name: string, value: string): string | null {
  if (!ATTRIBUTES.has(name)) return "this attribute is not allowed in a figure";
  if (name === "class")
    return value.split(/\s+/).every((word) => CLASSES.has(word)) ? null : "classes are tile, wall, ink2 and seal";
  if (name === "fill" || name === "stroke") return COLOURS.has(value) ? null : "colours are none and currentColor";
  if (name === "font-family") return value === "inherit" ? null : "must be inherit";
  if (name === "id" || name === "aria-labelledby")
    return /^fig-[a-z0-9-]+$/.test(value) ? null : "must look like fig-name";
  if (name === "aria-label") return null;
  return /^[\w\s.,:()%+-]*$/.test(value) ? null : "has characters that are not allowed";
}
