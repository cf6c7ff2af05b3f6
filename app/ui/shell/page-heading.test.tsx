import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { PageHeading, type PageHeadingProps } from "./page-heading";

const whole = (title: PageHeadingProps["title"]) =>
  renderToStaticMarkup(<PageHeading title={title} />).includes("data-whole");

describe("the heading of a page", () => {
  it("may break anywhere where it has no place of its own to break after", () => {
    expect(whole("演示2025年度优秀企业标准总监评选拟入选名单公示")).toBe(true);
    expect(whole(["演示2025年度优秀企业标准总监评选拟入选名单公示"])).toBe(true);
    expect(whole("退回王小明的申报，请本人补正")).toBe(false);
    expect(whole(["退回王小明的申报，", "请本人补正"])).toBe(false);
    expect(whole("Check the ballots")).toBe(false);
  });
});
