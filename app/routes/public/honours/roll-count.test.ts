import { expect, it } from "vitest";
import { translator } from "~/i18n/translate";
import { rollCount } from "./roll-count";

it("counts awards that stand, and says how many were revoked", () => {
  const rows = [{ revoked: null }, { revoked: null }, { revoked: { at: 1, reason: "" } }];
  expect(rollCount(translator("zh-CN"), rows)).toBe("2人，另有1人已撤销");
  expect(rollCount(translator("zh-CN"), rows.slice(0, 2))).toBe("2人");
  expect(rollCount(translator("en"), rows)).toBe("2 people; 1 more revoked");
});
