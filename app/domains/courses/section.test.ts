import { expect, it } from "vitest";
import type { PublishedLesson } from "./published-course";
import { lessonDigest, readsAlike, sectionsOf } from "./section";

const lesson = (heading: string, text: string): PublishedLesson =>
  ({
    blocks: [
      { type: "html", html: `<h2 id="s1">${heading}</h2><p>${text}</p>`, heading: { id: "s1", title: "一、公开" } },
    ],
  }) as unknown as PublishedLesson;
const digests = (one: PublishedLesson) => [lessonDigest(one), ...sectionsOf(one).map(({ digest }) => digest)];

it("tells a lesson from one with other words, not from one that is only set otherwise", () => {
  const then = lesson("一、 <span>公开</span>", "企业公开编号。");
  expect(digests(lesson('一、<wbr>公<span class="unbroken">开</span>', "企业公开 编号。"))).toEqual(digests(then));
  for (const [i, digest] of digests(lesson("一、公开", "企业公开名称。")).entries())
    expect(digest).not.toBe(digests(then)[i]);
  expect(readsAlike("<h2>一、<wbr>公开</h2>", "<h2>一、公开</h2>")).toBe(true);
  expect(readsAlike("<p>公开</p>", "<p>不公开</p>")).toBe(false);
});
