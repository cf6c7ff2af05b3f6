import { expect, it } from "vitest";
import { recordForm, reportForm, spotCheckForm } from "./duty-forms";

it("records, findings and reports say nothing of anybody's political status, and may speak of a group's employees", () => {
  const messages = (
    form: { safeParse: (typed: unknown) => { error?: { issues: { message: string }[] } } },
    typed: object,
  ) => form.safeParse(typed).error?.issues.map(({ message }) => message) ?? "ok";
  const record = (sentence: string) =>
    messages(recordForm, { pick: "promotion.publicity", sentence, day: "2026-01-01" });
  expect(record("其中共有12名集团员工参加宣贯")).toBe("ok");
  expect(record("向入党积极分子宣贯标准化法")).toEqual(["appointment.political"]);
  expect(messages(reportForm, { summary: "我是中共党员，党委委员，全年完成各项任务" })).toEqual([
    "appointment.political",
  ]);
  const check = (findings: string) => messages(spotCheckForm, { subject: "作业指导书", day: "2026-01-01", findings });
  expect(check("标识不清\n记录人（群众）没有签字")).toEqual(["appointment.political"]);
});
