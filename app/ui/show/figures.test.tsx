import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { CodeText } from "./code-text";
import { percent } from "./progress-bar";
import { ScoreScale } from "./score-scale";

test.each([
  [0, 10, 0],
  [1, 3, 33.3],
  [12, 10, 100],
  [-1, 10, 0],
  [5, 0, 0],
])("%d of %d is %d percent", (value, max, share) => {
  expect(percent(value, max)).toBe(share);
});

test("the score and the cut lie on one scale; equal to the cut has passed", () => {
  const html = renderToStaticMarkup(<ScoreScale score={60} max={100} cut={60} />);
  expect(html).toContain("data-passed");
  expect(html).toMatch(/class="bar-fill" width="60%"/);
  expect(html).toMatch(/class="scale-cut" x="60%"/);
  expect(renderToStaticMarkup(<ScoreScale score={59} max={100} cut={60} />)).not.toContain("data-passed");
});

test.each(["7K3M9QXV2D8H", "7K3M-9QXV-2D8H", " 7K3M 9QXV 2D8H"])("the code %j is printed in groups", (code) => {
  expect(renderToStaticMarkup(<CodeText code={code} />)).toContain(">7K3M-9QXV-2D8H<");
});
