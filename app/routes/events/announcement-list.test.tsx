import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { AnnouncementList } from "./announcement-list";

it("says to whom words went apart from when they did", () => {
  const to = { audience: "everyone" as const, people: 3, mailed: 2 };
  const said = { subject: "停车", text: "东门", sentAt: 0 };
  expect(renderToStaticMarkup(<AnnouncementList announcements={[{ ...said, to }]} />)).toContain("；报了名");
  expect(renderToStaticMarkup(<AnnouncementList announcements={[said]} />)).not.toContain("；");
});
