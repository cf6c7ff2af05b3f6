import { expect, it } from "vitest";
import { translator } from "~/i18n/translate";
import { consentNote } from "./consent-note";

it("says of whom the list still names that they agreed, and that others were erased", () => {
  const note = (...erased: boolean[]) =>
    consentNote(
      translator("zh-CN"),
      erased.map((one) => ({ erased: one })),
    );
  expect(note(false, false)).toBe("2人均已同意公布姓名和单位。");
  expect(note(true, false)).toBe("名单上的人发布时均已同意公布姓名和单位；此后1人注销，姓名和单位已经删除。");
  expect(consentNote(translator("en"), [{ erased: true }])).toContain("1 person was erased since");
});
