import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";

/** Every drawn figure of the courses, as wide as a phone shows it. */
const COURSES = "content/courses";
const figures = readdirSync(COURSES).flatMap((course) =>
  readdirSync(join(COURSES, course, "figures")).map((file) => join(COURSES, course, "figures", file)),
);

test("figures can be read on a phone: no text too small, cut off, over another or struck through", async ({ page }) => {
  await page.setContent(
    `<html lang="zh-CN"><body style="font: 18px sans-serif; margin: 0; width: 350px">${figures
      .map((file) => `<div data-file="${file}">${readFileSync(file, "utf8")}</div>`)
      .join("")}</body></html>`,
  );
  expect(figures.length).toBeGreaterThan(60);
  expect(await page.evaluate(faultsOfFigures)).toEqual([]);
});

/** Runs in the page. */
function faultsOfFigures(): string[] {
  const LEAST_PX = 11;
  interface Box {
    words: string;
    left: number;
    right: number;
    top: number;
    bottom: number;
  }
  const faults: string[] = [];
  for (const svg of Array.from(document.querySelectorAll("svg"))) {
    const say = (what: string) => faults.push(`${svg.parentElement?.dataset.file}: ${what}`);
    const frame = svg.getBoundingClientRect();
    const boxes: Box[] = Array.from(svg.querySelectorAll("text")).map((text) => {
      const words = text.textContent?.trim() ?? "";
      const { left, right, top, bottom } = text.getBoundingClientRect();
      const size = Number.parseFloat(getComputedStyle(text).fontSize) * (text.getScreenCTM()?.a ?? 0);
      if (size < LEAST_PX) say(`${words} is ${size.toFixed(1)} px`);
      if (left < frame.left - 1 || right > frame.right + 1 || top < frame.top - 1 || bottom > frame.bottom + 1)
        say(`${words} is cut off`);
      // A line's box is higher than its signs.
      const room = size * 0.25;
      return { words, left: left + 2, right: right - 2, top: top + room, bottom: bottom - room };
    });
    boxes.forEach((one, i) => {
      for (const other of boxes.slice(i + 1))
        if (one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom)
          say(`${one.words} lies over ${other.words}`);
    });
    for (const shape of Array.from(svg.querySelectorAll<SVGGeometryElement>("path, line, rect, circle, polyline"))) {
      if (getComputedStyle(shape).stroke === "none") continue;
      const place = shape.getScreenCTM();
      const struck = new Set<string>();
      for (let at = 0; place && at <= shape.getTotalLength(); at += 1.5) {
        const { x, y } = shape.getPointAtLength(at).matrixTransform(place);
        for (const { words, left, right, top, bottom } of boxes)
          if (x > left && x < right && y > top && y < bottom) struck.add(words);
      }
      for (const words of struck) say(`a line goes through ${words}`);
    }
  }
  return faults;
}
