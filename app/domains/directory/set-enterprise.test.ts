import { db } from "@db/client.server";
import { seedRegions } from "@db/seeds/regions.server";
import { beforeAll, describe, expect, it } from "vitest";
import { newcomer } from "~/domains/people/people.fixture";
import type { BureauOfficer, EnterpriseAdministrator } from "~/domains/people/proof";
import { findEnterprise } from "./enterprise.store.server";
import { enterpriseFactsForm, ownFactsForm, registerForm } from "./enterprise-facts-form";
import { kindsOf } from "./enterprise-list.server";
import { readEnterpriseName } from "./enterprise-name";
import { addFirm, codeOf } from "./enterprises.fixture";
import { addOwnEnterprise } from "./own-enterprise.server";
import { changeAsBureau, changeOwnFirm, registerEnterprise } from "./set-enterprise.server";

let officer: BureauOfficer;
beforeAll(async () => {
  await seedRegions();
  const { person } = await newcomer();
  const bureauGrants = [{ id: "x", role: "county", scopeKind: "region", scopeId: "340123" }];
  officer = { ...person, bureauGrants } as unknown as BureauOfficer;
});

const typed = {
  name: "示例改名有限公司",
  region: "340123",
  industry: "C",
  size: "small",
  kinds: ["front-runner"],
  group: "",
};
const facts = (change: Partial<typeof typed> = {}) => enterpriseFactsForm.parse({ ...typed, ...change });
const wrongCheck = (n: number): string => {
  const right = codeOf(n);
  return right.slice(0, 17) + (right.endsWith("0") ? "1" : "0");
};
const mistakes = (body: Record<string, unknown>) =>
  registerForm
    .safeParse({ ...typed, ...body })
    .error?.issues.map(({ path, message }) => `${String(path[0])} ${message}`);

it("one person adds five firms in a day and no more; what is refused is not added and does not count", async () => {
  const { person } = await newcomer();
  const name = readEnterpriseName("示例自填有限公司");
  if (!name.ok) throw new Error(name.reason);
  const known = { industry: null, size: null };
  const add = (n: number) => addOwnEnterprise(person, { code: codeOf(n), name, regionCode: "340123", known });
  const taken = (await addFirm()).code;
  await addOwnEnterprise(person, { code: taken, name, regionCode: "340123", known });
  const all = await Promise.all([4_101, 4_102, 4_103, 4_104, 4_105, 4_106, 4_107].map(add));
  expect(all.filter(({ ok }) => ok)).toHaveLength(5);
  for (const one of all) if (!one.ok) expect(one).toMatchObject({ reason: "limit.newEnterprisesHours" });
  const another = (await newcomer()).person;
  const theirs = { code: codeOf(4_109), name, regionCode: "340123", known };
  expect(await addOwnEnterprise(another, theirs)).toMatchObject({ ok: true });
});

describe("a code whose check character is wrong", () => {
  it("is kept by staff with a reason, and by nobody without", async () => {
    const code = wrongCheck(4_001);
    expect(mistakes({ code, codeReason: "" })).toEqual(["code enterprise.codeCheck"]);
    expect(mistakes({ code, codeReason: "是的" })).toEqual(["code enterprise.codeReasonShort"]);
    const form = registerForm.parse({ ...typed, code, codeReason: "与营业执照核对无误" });
    const added = await registerEnterprise(officer, form);
    expect(added.ok && (await findEnterprise(db, added.enterpriseId))).toMatchObject({
      code,
      codeReason: "与营业执照核对无误",
    });
    expect(await registerEnterprise(officer, form)).toMatchObject({ ok: false, reason: "enterprise.codeTaken" });
  });

  it("is the only mistake that is ever kept", () => {
    for (const code of ["123", "91340123MA000000OI", ""])
      expect(mistakes({ code, codeReason: "与营业执照核对无误" })?.[0]).toMatch(
        /^code enterprise\.code(Length|Letter|Missing)$/,
      );
    expect(registerForm.parse({ ...typed, code: codeOf(4_002), codeReason: "多余的理由" }).codeReason).toBeNull();
  });
});

describe("the facts of a firm", () => {
  it("are changed by its bureau, within its regions, and by nobody else's", async () => {
    const { id } = await addFirm();
    expect(await changeAsBureau(officer, id, facts())).toEqual({ ok: true, enterpriseId: id });
    expect(await findEnterprise(db, id)).toMatchObject({ name: "示例改名有限公司", industry: "C", size: "small" });
    expect((await kindsOf(db, [id])).get(id)).toEqual(["front-runner"]);
    expect(await changeAsBureau(officer, id, facts({ region: "340122" }))).toMatchObject({
      field: "region",
      reason: "import.regionOutside",
    });
    const other = await addFirm({ regionCode: "340122" });
    await expect(changeAsBureau(officer, other.id, facts())).rejects.toMatchObject({ status: 404 });
  });

  it("are changed by its administrator, but not whose it is, where it stands and what it is called", async () => {
    const group = await addFirm();
    const { id, name } = await addFirm({ parentId: group.id });
    const { person } = await newcomer();
    const hers = { ...person, actsForId: id } as unknown as EnterpriseAdministrator;
    await changeOwnFirm(hers, ownFactsForm.parse({ ...typed, region: "340122", group: codeOf(4_003), kinds: [] }));
    const kept = { name, regionCode: "340123", parentId: group.id };
    expect(await findEnterprise(db, id)).toMatchObject({ ...kept, industry: "C", size: "small" });
    expect((await kindsOf(db, [id])).get(id)).toBeUndefined();
  });

  it("never close a circle of groups, also when two are changed at once", async () => {
    const [a, b, c] = [await addFirm(), await addFirm(), await addFirm()];
    const join = (child: { id: string }, group: { code: string }) =>
      changeAsBureau(officer, child.id, facts({ group: group.code }));
    expect(await join(a, a)).toMatchObject({ field: "group", reason: "enterprise.groupCircle" });
    expect(await join(a, b)).toMatchObject({ ok: true });
    expect(await join(b, c)).toMatchObject({ ok: true });
    expect(await join(c, a)).toMatchObject({ reason: "enterprise.groupCircle" });
    const [x, y] = [await addFirm(), await addFirm()];
    const both = await Promise.all([join(x, y), join(y, x)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await join(x, { code: codeOf(8_888_888) })).toMatchObject({ reason: "enterprise.groupUnknown" });
  });
});
