import { describe, expect, it } from "vitest";
import { proposalForm } from "./appointment-forms";

const WHOM = "01900000-0000-7000-8000-000000000001";
const typed = (change: Record<string, string | string[]>) =>
  proposalForm.safeParse({
    whom: WHOM,
    duties: ["promotion"],
    otherDuties: "",
    from: "2026-01-01",
    to: "",
    authority: "授权其组织标准化工作",
    statement: "熟悉法规，经验丰富",
    shortfall: "",
    ...change,
  });
const mistakes = (change: Record<string, string | string[]>) =>
  typed(change).error?.issues.map(({ path, message }) => `${path.join(".")} ${message}`) ?? "ok";

describe("the duties that a firm authorises", () => {
  it("hold the eighth with its content only, told beside the field", () => {
    expect(mistakes({ duties: ["promotion", "other"] })).toEqual(["otherDuties appointment.otherDutiesMissing"]);
    expect(mistakes({ duties: ["other"], otherDuties: "　 " })).toEqual(["otherDuties appointment.otherDutiesMissing"]);
    expect(typed({ duties: "other", otherDuties: "参加国家标准制修订" }).data?.duties).toEqual(["other"]);
    expect(typed({ otherDuties: "参加国家标准制修订" }).data?.duties).toEqual(["promotion", "other"]);
    expect(typed({ duties: ["stopping", "promotion"] }).data?.duties).toEqual(["promotion", "stopping"]);
  });

  it("are none by themselves, and the authority is what the firm writes", () => {
    expect(mistakes({ duties: [] })).toEqual(["duties appointment.dutiesMissing"]);
    expect(mistakes({ authority: "" })).toEqual(["authority appointment.authorityMissing"]);
  });
});
