import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { OFFLINE_FILES, OFFLINE_HEADERS, offlinePage } from "./offline-page";

describe("the page that stands in for the room", () => {
  it("tells the number kept, in the language of the room", () => {
    expect(offlinePage(3, "zh-CN")).toContain("留着3题的答案");
    expect(offlinePage(1, "en")).toContain("keeps 1 answer;");
    expect(offlinePage(0, undefined)).toContain("没有待上传的答案");
    expect(offlinePage(null, "zh")).not.toContain("data-kept");
  });

  it("keeps its own policy: no inline script, style or handler, and only files that are there", () => {
    for (const page of [offlinePage(2, "zh-CN"), offlinePage(2, "en")]) {
      expect(page).not.toMatch(/<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)/);
      const asked = [...page.matchAll(/(?:href|src)="([^"]+)"/g)].map(([, file]) => file);
      expect(asked.sort()).toEqual([...OFFLINE_FILES].sort());
    }
    expect(OFFLINE_HEADERS["Content-Security-Policy"]).not.toContain("unsafe");
    const files = readdirSync("app/static");
    for (const file of OFFLINE_FILES) expect(files).toContain(file.slice(1));
  });
});
