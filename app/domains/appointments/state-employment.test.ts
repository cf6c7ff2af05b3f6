import { db } from "@db/client.server";
import { tables } from "@db/tables";
import { describe, expect, it } from "vitest";
import { now } from "~/kernel/clock";
import { newId } from "~/kernel/ids";
import { isoDayOf } from "~/kernel/instant-format";
import { addColleague, addFirm, inTest } from "./appointments.fixture";
import { canHaveWorked, MOST_JOBS } from "./employment";
import { jobForm } from "./employment-forms";
import { checkOf, employmentOf, findQualification } from "./qualification.store.server";
import { removeJob, stateEducation, stateJob } from "./state-employment.server";

const TODAY = isoDayOf(now());
const job = (from: string, to: string | null, standardsWork = true) => ({
  employer: "某厂",
  post: "标准化专员",
  standardsWork,
  from,
  to,
});

describe("a time of work", () => {
  it.each([
    ["2024-02-29", "2024-02-29", "ok"],
    ["2026-11-26", null, "ok"],
    ["2026-11-27", null, "from employment.fromFuture"],
    ["2020-01-01", "2026-11-27", "to employment.toFuture"],
    ["2020-01-02", "2020-01-01", "to employment.toBeforeFrom"],
    ["1949-12-31", null, "from employment.fromTooEarly"],
  ])("from %s to %s: %s", (from, to, verdict) => {
    const said = canHaveWorked({ from, to }, "2026-11-26");
    expect(said.ok ? "ok" : `${said.field} ${said.reason}`).toBe(verdict);
  });

  it("takes a leap day only in its years", () => {
    const typed = (from: string) => jobForm.safeParse({ employer: "x", post: "x", standardsWork: "yes", from }).success;
    expect([typed("2024年2月29日"), typed("2023-02-29"), typed("2000-02-29"), typed("1900-02-29")]).toEqual([
      ...[true, false, true, false],
    ]);
  });
});

it("says of her post and employer nothing of a political status, which is not recorded here", () => {
  const typed = (change: { post?: string; employer?: string }) =>
    jobForm.safeParse({ employer: "某集团", post: "标准化专员", standardsWork: "yes", from: "2020-01-01", ...change });
  expect(typed({ post: "集团员工培训主管" }).success).toBe(true);
  for (const change of [{ post: "党委书记（中共党员）" }, { employer: "某厂（群众）" }])
    expect(typed(change).error?.issues[0]).toMatchObject({ message: "appointment.political" });
});

describe("what she states", () => {
  it("may overlap, and counts once; other work does not count; a change or removal is seen at once", async () => {
    const firm = await addFirm("某厂");
    const who = await addColleague("王小明", firm);
    const stated = async () => {
      const [education, experience] = await checkOf(db, who.personId, TODAY);
      const kept = await findQualification(db, who.personId);
      expect([kept?.educated, (kept?.reachedOn ?? "9") <= TODAY]).toEqual([
        education?.verdict.ok,
        experience?.verdict.ok,
      ]);
      return [education?.verdict.ok, experience?.verdict.ok];
    };
    await stateEducation(who, { degree: "secondary", title: "intermediate" });
    await stateJob(who, null, job("2015-01-01", "2016-12-31"));
    await stateJob(who, null, job("2016-01-01", "2017-12-30"));
    await stateJob(who, null, job("2010-01-01", "2014-12-31", false));
    expect(await stated()).toEqual([true, false]);
    const first = (await employmentOf(db, who.personId)).find(({ from }) => from === "2016-01-01");
    expect(first?.enterpriseId).toBe(firm);
    await stateJob(who, first?.id ?? "", job("2016-01-01", "2017-12-31"));
    expect(await stated()).toEqual([true, true]);
    await removeJob(who, first?.id ?? "");
    expect(await stated()).toEqual([true, false]);
  });

  it("is sixty jobs at the most: one more is refused, a change is not, and what she removes makes room", async () => {
    const who = await addColleague("王小明", null);
    const rows = Array.from({ length: MOST_JOBS - 1 }, () => ({
      id: newId(now()),
      personId: who.personId,
      enterpriseId: null,
      employerName: "某厂",
      post: "x",
      standardsWork: true,
      from: "2015-01-01",
      to: null,
      statedAt: 0,
    }));
    await inTest((tx) => tx.insert(tables.employment).values(rows));
    await stateJob(who, null, job("2015-01-01", null));
    await expect(stateJob(who, null, job("2015-01-01", null))).rejects.toMatchObject({ reason: "employment.tooMany" });
    expect(await stateJob(who, rows[0]?.id ?? "", job("2016-01-01", null))).toMatchObject({ ok: true });
    await removeJob(who, rows[0]?.id ?? "");
    await stateJob(who, null, job("2015-01-01", null));
    expect(await employmentOf(db, who.personId)).toHaveLength(MOST_JOBS);
  });

  it("is hers: another finds no such job", async () => {
    const who = await addColleague("王小明", null);
    const other = await addColleague("李华", null);
    await stateJob(who, null, job("2015-01-01", null));
    const [own] = await employmentOf(db, who.personId);
    await expect(removeJob(other, own?.id ?? "")).rejects.toThrow("no such job");
    await expect(stateJob(other, own?.id ?? "", job("2015-01-01", null))).rejects.toThrow("no such job");
    expect(await employmentOf(db, who.personId)).toHaveLength(1);
  });
});
