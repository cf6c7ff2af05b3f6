import { expect, it } from "vitest";
import { readContent } from "../content/content-tree";
import { readContentFiles } from "../content/read-files.server";
import { standingUnder } from "./syllabus-source";

it("stands under the course of its first topic; topics of other courses deepen it", () => {
  expect(standingUnder({ topics: ["a/x", "b/y", "a/z"] })).toEqual({
    course: "a",
    own: ["a/x", "a/z"],
    deeper: ["b/y"],
  });
});

it("asks that every topic shows an outcome of its own course, so that passing its exam alone shows all of them", () => {
  const files = new Map(readContentFiles("content"));
  const { content, problems } = readContent(files);
  expect(problems).toEqual([]);
  for (const { slug, topics } of content.courses) {
    const own = content.syllabus.filter((outcome) => standingUnder(outcome).course === slug);
    const shown = new Set(own.flatMap((outcome) => standingUnder(outcome).own));
    expect([slug, topics.filter(({ key }) => !shown.has(`${slug}/${key}`))]).toEqual([slug, []]);
  }
  const yaml = files.get("syllabus.yaml") as string;
  const without = yaml.replace("topics: [standards-system/posts]", "topics: [standards-system/what]");
  const told = readContent(new Map([...files, ["syllabus.yaml", without]])).problems.map(({ reason }) => reason);
  expect(told).toEqual(["no outcome of its own course names the topic standards-system/posts"]);
});
