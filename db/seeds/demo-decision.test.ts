import { expect, it } from "vitest";
import { notices } from "~/i18n/zh-CN/notices";
import { DEMO_NOTICE_WORDS } from "./demo-decision.server";

it("says of the demo's notice nothing that the page says by itself", () => {
  const [said = ""] = notices.page.intro_other.split("{{");
  expect(said.length).toBeGreaterThan(20);
  for (const part of said.split(/[，。]/).filter((one) => one.length > 4))
    expect(DEMO_NOTICE_WORDS).not.toContain(part);
});
