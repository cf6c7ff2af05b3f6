import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { PageHeading, type PageHeadingProps } from "./page-heading";

const heading = (title: PageHeadingProps["title"]) =>
  /<h1>(.*)<\/h1>/.exec(renderToStaticMarkup(<PageHeading title={title} />))?.[1] ?? "";

describe("the heading of a page", () => {
  it("breaks between words where it is long, and inside none", () => {
    const long = heading("演示2025年度优秀企业标准总监评选拟入选名单公示");
    expect(long).toContain("2025年度<wbr/>");
    expect(long).not.toMatch(/总<wbr\/>监|标<wbr|名<wbr\/>单/);
    expect(heading("登录")).toBe("登录");
    expect(heading("Check the ballots that were opened")).toBe("Check the ballots that were opened");
  });

  it("keeps numbers of standards on a line, in phrases too", () => {
    expect(heading("解读GB/T 15496-2017")).toBe('解读<span class="unbroken">GB/T 15496-2017</span>');
    expect(heading(["GB/T 15496-2017：", "体系"])).toBe(
      '<span class="phrase"><span class="unbroken">GB/T 15496-2017：</span></span><span class="phrase">体系</span>',
    );
    expect(heading("Reading GB/T 1.1-2020 again")).toBe('Reading <span class="unbroken">GB/T 1.1-2020</span> again');
  });
});
