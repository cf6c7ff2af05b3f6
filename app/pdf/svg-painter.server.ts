import type { PlacedLine } from "./line.server";
import { setLine } from "./line.server";
import type { MarkupElement, MarkupNode } from "./markup";
import { textOf } from "./markup";

/** What of pdfkit a figure is drawn with; y grows downwards. */
export interface Canvas {
  save(): Canvas;
  restore(): Canvas;
  transform(a: number, b: number, c: number, d: number, e: number, f: number): Canvas;
  path(d: string): Canvas;
  rect(x: number, y: number, width: number, height: number): Canvas;
  roundedRect(x: number, y: number, width: number, height: number, radius: number): Canvas;
  ellipse(x: number, y: number, rx: number, ry: number): Canvas;
  lineWidth(width: number): Canvas;
  dash(length: number, options: { space: number }): Canvas;
  undash(): Canvas;
  opacity(opacity: number): Canvas;
  fill(colour: string): Canvas;
  stroke(colour: string): Canvas;
  fillAndStroke(fill: string, stroke: string): Canvas;
}

/** The house's colours on paper, by the classes that figures may use. */
const COLOURS: Record<string, string> = { tile: "#1F4E5F", wall: "#F3F1EA", ink2: "#57606A", seal: "#A8322A" };
const INK = "#1C2126";

/** What an element hands on to those in it. */
interface Look {
  color: string;
  fill: string;
  stroke: string;
  width: number;
  dash: string;
  size: number;
  bold: boolean;
  anchor: string;
}
const PLAIN: Look = {
  color: INK,
  fill: "currentColor",
  stroke: "none",
  width: 1,
  dash: "none",
  size: 16,
  bold: false,
  anchor: "start",
};

const number = (element: MarkupElement, name: string, otherwise = 0): number => {
  const value = Number.parseFloat(element.attributes.get(name) ?? "");
  return Number.isNaN(value) ? otherwise : value;
};

/** As a browser would: a class sets colour and fill of its own element, whatever the attribute says (styles/document.css). */
function lookOf(element: MarkupElement, around: Look): Look {
  const get = (name: string) => element.attributes.get(name);
  const named = (get("class") ?? "").split(/\s+/).find((one) => COLOURS[one]);
  const color = named ? (COLOURS[named] as string) : around.color;
  return {
    color,
    fill: named ? color : (get("fill") ?? around.fill),
    stroke: get("stroke") ?? around.stroke,
    width: number(element, "stroke-width", around.width),
    dash: get("stroke-dasharray") ?? around.dash,
    size: number(element, "font-size", around.size),
    bold: get("font-weight") ? Number(get("font-weight")) >= 600 || get("font-weight") === "bold" : around.bold,
    anchor: get("text-anchor") ?? around.anchor,
  };
}

const paint = (value: string, { color }: Look): string | null =>
  value === "none" ? null : value === "currentColor" ? color : value;

/**
 * Paints a cleaned figure (courses/content/figure says which elements and attributes there are) in its own units. `write` sets a line of
 * text at its place. A kept library was weighed: svg-to-pdfkit brings its own text through pdfkit's fonts, which this program does not
 * use (decision 020), and reads far more than the twelve elements that a figure may have.
 */
export function paintFigure(
  canvas: Canvas,
  svg: MarkupElement,
  write: (line: PlacedLine, colour: string) => void,
): void {
  for (const child of svg.children) paintNode(canvas, child, lookOf(svg, PLAIN), write);
}

function paintNode(canvas: Canvas, node: MarkupNode, around: Look, write: (line: PlacedLine, colour: string) => void) {
  if (typeof node === "string" || node.name === "title" || node.name === "desc") return;
  const look = lookOf(node, around);
  canvas.save();
  applyTransform(canvas, node.attributes.get("transform") ?? "");
  const opacity = number(node, "opacity", 1);
  if (opacity < 1) canvas.opacity(opacity);
  if (node.name === "g") for (const child of node.children) paintNode(canvas, child, look, write);
  else if (node.name === "text") paintText(node, look, write);
  else if (outline(canvas, node)) ink(canvas, node.name, look);
  canvas.restore();
}

/** The outline of a shape; false for what has none. */
function outline(canvas: Canvas, shape: MarkupElement): boolean {
  const at = (name: string) => number(shape, name);
  const points = shape.attributes.get("points") ?? "";
  switch (shape.name) {
    case "rect": {
      const radius = number(shape, "rx", at("ry"));
      if (radius > 0) canvas.roundedRect(at("x"), at("y"), at("width"), at("height"), radius);
      else canvas.rect(at("x"), at("y"), at("width"), at("height"));
      return true;
    }
    case "circle":
      canvas.ellipse(at("cx"), at("cy"), at("r"), at("r"));
      return true;
    case "ellipse":
      canvas.ellipse(at("cx"), at("cy"), at("rx"), at("ry"));
      return true;
    case "line":
      canvas.path(`M${at("x1")} ${at("y1")}L${at("x2")} ${at("y2")}`);
      return true;
    case "polyline":
    case "polygon":
      canvas.path(`M${points.trim()}${shape.name === "polygon" ? "Z" : ""}`);
      return true;
    case "path":
      canvas.path(shape.attributes.get("d") ?? "");
      return true;
    default:
      return false;
  }
}

function ink(canvas: Canvas, name: string, look: Look): void {
  const fill = name === "line" ? null : paint(look.fill, look);
  const stroke = paint(look.stroke, look);
  canvas.lineWidth(look.width);
  const [length = 0, space] = look.dash.split(/[\s,]+/).map(Number);
  if (length > 0) canvas.dash(length, { space: space ?? length });
  else canvas.undash();
  if (fill && stroke) canvas.fillAndStroke(fill, stroke);
  else if (fill) canvas.fill(fill);
  else if (stroke) canvas.stroke(stroke);
  // A path that nothing paints would be painted with the next one.
  else canvas.path("M0 0").fill("#FFFFFF");
}

function applyTransform(canvas: Canvas, text: string): void {
  for (const [, name, inside = ""] of text.matchAll(/(\w+)\(([^)]*)\)/g)) {
    const [a = 0, b, c = 0, d = 1, e = 0, f = 0] = inside
      .trim()
      .split(/[\s,]+/)
      .map(Number);
    if (name === "translate") canvas.transform(1, 0, 0, 1, a, b ?? 0);
    else if (name === "scale") canvas.transform(a, 0, 0, b ?? a, 0, 0);
    else if (name === "matrix") canvas.transform(a, b ?? 0, c, d, e, f);
    else if (name === "rotate") {
      const [cos, sin] = [Math.cos((a * Math.PI) / 180), Math.sin((a * Math.PI) / 180)];
      const [x, y] = b === undefined ? [0, 0] : [b, c];
      canvas.transform(cos, sin, -sin, cos, x - cos * x + sin * y, y - sin * x - cos * y);
    }
  }
}

/** The lines of a text: its own words and those of each tspan, which may stand elsewhere. */
function paintText(text: MarkupElement, look: Look, write: (line: PlacedLine, colour: string) => void): void {
  let [x, y] = [number(text, "x") + number(text, "dx"), number(text, "y") + number(text, "dy")];
  for (const child of text.children) {
    const own = typeof child === "string" ? look : lookOf(child, look);
    if (typeof child !== "string") {
      x = number(child, "x", x) + number(child, "dx");
      y = number(child, "y", y) + number(child, "dy");
    }
    const words = textOf(child);
    const colour = paint(own.fill, own);
    if (words.trim() === "" || !colour) continue;
    const line = setLine(words, { role: own.bold ? "semibold" : "regular", size: own.size, autospace: true });
    const middle = /middle|central/.test(text.attributes.get("dominant-baseline") ?? "") ? own.size * 0.36 : 0;
    const back = own.anchor === "middle" ? line.width / 2 : own.anchor === "end" ? line.width : 0;
    write({ ...line, x: x - back, y: y + middle }, colour);
    x += own.anchor === "start" ? line.width : 0;
  }
}
