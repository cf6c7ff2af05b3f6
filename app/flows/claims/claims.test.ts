import { db } from "@db/client.server";
import { tables } from "@db/tables";
import { and, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { readSpans } from "~/domains/credentials/certificate.fixture";
import { addFirm } from "~/domains/directory/enterprises.fixture";
import { keepUpload } from "~/domains/files/keep-upload.server";
import { grantRole } from "~/domains/people/grant-role.server";
import { PASSWORD } from "~/domains/people/people.fixture";
import type { Administrator, EnterpriseAdministrator, Person } from "~/domains/people/proof";
import { grantsInForce } from "~/domains/people/role-grant.store.server";
import type { SignedIn } from "~/domains/people/visitor";
import { now } from "~/kernel/clock";
import { findVisibleFile } from "../file-access.server";
import { erasePerson } from "../people/erase-person.server";
import { ownRecords } from "../people/own-records.server";
import { claimEnterprise, proveByLetter, withdrawOwnClaim } from "./claim-enterprise.server";
import { bureauClaims } from "./claim-views.server";
import { claimAt, colleague, inTest, officerOf, workAt } from "./claims.fixture";
import { addressClaimLetter, confirmClaimant, makeClaimLetter, refuseClaimant } from "./decide-claims.server";
import { endAdministration, handBackFirm } from "./end-administration.server";
import { listAdministrators } from "./list-administrators.server";

const actsFor = async (personId: string) =>
  (await grantsInForce(db, personId, now())).flatMap(({ role, scopeId }) => (role === "enterprise" ? [scopeId] : []));
const rowOf = async (id: string) =>
  (await db.select().from(tables.enterpriseClaim).where(eq(tables.enterpriseClaim.id, id)))[0];
const mailsTo = async (account: string) =>
  (await db.select().from(tables.mail).where(eq(tables.mail.toAddress, account))).map(({ template, topic }) => {
    return topic === null ? template : `${template} of a topic`;
  });
const told = (done: Promise<unknown>) =>
  done.then(
    (answer) => (answer as { reason?: string } | undefined)?.reason ?? "ok",
    (error: { reason?: string; message: string }) => error.reason ?? error.message,
  );
const FORM = { position: "质量部经理", phone: "0551-62871234" };

/** The code of a letter to the firm's address, read out of what is printed. */
async function letterTo(officer: Awaited<ReturnType<typeof officerOf>>, claim: string): Promise<string> {
  await addressClaimLetter(officer, claim, "安徽省合肥市肥西县示例路1号");
  return codeIn((await makeClaimLetter(officer, claim)).bytes);
}
function codeIn(pdf: Buffer): string {
  const spans = readSpans(pdf);
  for (const { actual, shown } of spans) expect(shown.replaceAll(" ", "")).toBe(actual.replaceAll(" ", ""));
  const codes = spans.map(({ actual }) => actual).filter((text) => /^[0-9A-Z]{4}(-[0-9A-Z]{4}){2}$/.test(text));
  expect(codes).toHaveLength(1);
  return (codes[0] as string).replaceAll("-", "");
}
/** A file as she uploads it with her claim. */
async function stampedLetter(person: Person): Promise<string> {
  const upload = { bytes: Buffer.from("委托书\n"), typedName: "授权书.txt" };
  const kept = await keepUpload(person, upload, { kinds: ["txt"], fallback: "文件" });
  if (!kept.ok) throw new Error(kept.reason);
  return kept.file.id;
}
const wrongOf = (code: string) => (code.startsWith("0") ? "1" : "0") + code.slice(1);

describe("the bureau above the firm", () => {
  it("tells who acted for the firm before her that there is one more, and not herself", async () => {
    const first = await colleague();
    const officer = await officerOf("340123");
    await confirmClaimant(officer, await claimAt(first.person, first.firm));
    const second = await colleague("340123", first.firm);
    await confirmClaimant(officer, await claimAt(second.person, first.firm));
    expect(await mailsTo(first.account)).toEqual(["claim-confirmed", "claim-joined"]);
    expect(await mailsTo(second.account)).toEqual(["claim-confirmed"]);
    const [, joined] = await db.select().from(tables.mail).where(eq(tables.mail.toAddress, first.account));
    expect(joined?.text).toContain(second.person.name);
    expect(joined?.text).toContain(`/enterprise/${first.firm}/administrators`);
  });

  it("confirms a claim: she acts for the firm, her sessions turn, she is told, and needs no second", async () => {
    const { person, account, firm } = await colleague();
    const officer = await officerOf("340100");
    const claim = await claimAt(person, firm);
    expect(await told(claimEnterprise(person, { enterprise: firm, ...FORM }, []))).toBe("claim.waits");
    expect((await bureauClaims(officer, now(), { open: true })).map(({ id }) => id)).toContain(claim);
    await confirmClaimant(officer, claim);
    expect(await actsFor(person.personId)).toEqual([firm]);
    const sessions = await db.select().from(tables.session).where(eq(tables.session.personId, person.personId));
    expect(sessions.map(({ rotationDue }) => Boolean(rotationDue))).toEqual([true]);
    expect(await mailsTo(account)).toEqual(["claim-confirmed"]);
    expect(await told(claimEnterprise(person, { enterprise: firm, ...FORM }, []))).toBe("claim.already");
    expect(await told(confirmClaimant(officer, claim))).toBe("claim.state.confirmed");
    expect(await listAdministrators(firm, now())).toMatchObject([{ personId: person.personId, how: "bureau" }]);
  });

  it("refuses with a reason, that she reads, and the uploaded letter goes; she may claim again", async () => {
    const { person, account, firm } = await colleague();
    const letter = await stampedLetter(person);
    const claim = await claimAt(person, firm, [letter]);
    await refuseClaimant(await officerOf("340123"), claim, "企业没有委托");
    expect(await findVisibleFile(person as SignedIn, letter)).toBeNull();
    expect(await rowOf(claim)).toMatchObject({ outcome: "refused", reason: "企业没有委托" });
    expect(await mailsTo(account)).toEqual(["claim-refused"]);
    expect(await actsFor(person.personId)).toEqual([]);
    expect(await claimAt(person, firm)).not.toBe(claim);
  });

  it("is the firm's own, its parents, and never one beside, below or another's map", async () => {
    const { person, firm } = await colleague("340826");
    const claim = await claimAt(person, firm);
    for (const region of ["340800", "340123", "340825"]) {
      const officer = await officerOf(region);
      for (const act of [
        () => confirmClaimant(officer, claim),
        () => refuseClaimant(officer, claim, "企业没有委托"),
        () => addressClaimLetter(officer, claim, "安徽省安庆市示例路1号"),
        () => makeClaimLetter(officer, claim),
      ])
        expect(await told(act())).toBe("claim of the bureau");
      expect((await bureauClaims(officer, now(), { open: true })).map(({ id }) => id)).not.toContain(claim);
    }
    await confirmClaimant(await officerOf("340000"), claim);
    expect(await actsFor(person.personId)).toEqual([firm]);
  });

  it("decides nothing of its officer's own", async () => {
    const { person, firm } = await colleague();
    const claim = await claimAt(person, firm);
    const herself = await officerOf("340123", person);
    for (const act of [
      () => confirmClaimant(herself, claim),
      () => refuseClaimant(herself, claim, "企业没有委托"),
      () => addressClaimLetter(herself, claim, "安徽省安庆市示例路1号"),
      () => makeClaimLetter(herself, claim),
    ])
      expect(await told(act())).toBe("claim.own");
    await confirmClaimant(await officerOf("340123"), claim);
    const grantId = (await listAdministrators(firm, now()))[0]?.grantId ?? "";
    expect(await told(endAdministration(herself, { enterpriseId: firm, grantId, reason: "岗位调整" }))).toBe(
      "claim.ownGrant",
    );
  });
});

describe("a letter", () => {
  it("carries a code that is kept as a hash, and lets her act once it is typed, in any spelling", async () => {
    const { person, account, firm } = await colleague();
    const claim = await claimAt(person, firm);
    const officer = await officerOf("340123");
    expect(await told(makeClaimLetter(officer, claim))).toBe("claim.addressMissing");
    expect(await told(proveByLetter(person, claim, "7K3M-9QXV-2D8H"))).toBe("claim.letter.none");
    const code = await letterTo(officer, claim);
    expect(JSON.stringify(await rowOf(claim))).not.toContain(code);
    expect((await rowOf(claim))?.codeHash).toMatch(/^[0-9a-f]{64}$/);
    expect(await told(proveByLetter(person, claim, "too short"))).toBe("claim.codeMalformed");
    expect((await rowOf(claim))?.codeTries).toBe(0);
    const typed = code
      .toLowerCase()
      .replace(/0/g, "o")
      .replace(/(....)/g, "$1 ");
    expect(await proveByLetter(person, claim, typed)).toEqual({ ok: true });
    expect(await actsFor(person.personId)).toEqual([firm]);
    expect(await rowOf(claim)).toMatchObject({ outcome: "confirmed", how: "letter", codeHash: null });
    expect(await mailsTo(account)).toEqual(["claim-letter", "claim-confirmed"]);
  });

  it("is void after five wrong codes, also for the right one, until another letter is made", async () => {
    const { person, firm } = await colleague();
    const claim = await claimAt(person, firm);
    const officer = await officerOf("340123");
    const code = await letterTo(officer, claim);
    const answers = [];
    for (let n = 0; n < 6; n++) answers.push(await told(proveByLetter(person, claim, wrongOf(code))));
    expect(answers).toEqual([...Array(4).fill("claim.codeWrong"), "claim.letter.void", "claim.letter.void"]);
    expect(await told(proveByLetter(person, claim, code))).toBe("claim.letter.void");
    const second = await letterTo(officer, claim);
    expect(second).not.toBe(code);
    expect(await told(proveByLetter(person, claim, code))).toBe("claim.codeWrong");
    expect(await told(proveByLetter(person, claim, second))).toBe("ok");
  });

  it("is worth nothing for another claim, another person, after thirty days, or when it went elsewhere", async () => {
    const { person, firm } = await colleague();
    const other = await colleague("340123", firm);
    const officer = await officerOf("340123");
    const [claim, hers] = [await claimAt(person, firm), await claimAt(other.person, firm)];
    const code = await letterTo(officer, claim);
    await letterTo(officer, hers);
    expect(await told(proveByLetter(other.person, hers, code))).toBe("claim.codeWrong");
    expect(await told(proveByLetter(other.person, claim, code))).toBe("no such claim");
    const expire = (codeExpiresAt: number) =>
      inTest((tx) =>
        tx.update(tables.enterpriseClaim).set({ codeExpiresAt }).where(eq(tables.enterpriseClaim.id, claim)),
      );
    await expire(now() - 1);
    expect(await told(proveByLetter(person, claim, code))).toBe("claim.letter.expired");
    await expire(now() + 60_000);
    await addressClaimLetter(officer, claim, "安徽省合肥市肥西县别处2号");
    expect(await told(proveByLetter(person, claim, code))).toBe("claim.letter.none");
  });
});

describe("the claimant", () => {
  it("withdraws: the code and the uploaded letter go along", async () => {
    const { person, firm } = await colleague();
    const kept = { file: { id: await stampedLetter(person) } };
    const claim = await claimAt(person, firm, [kept.file.id]);
    const officer = await officerOf("340123");
    const seen = (grants: SignedIn["grants"]) =>
      findVisibleFile({ ...(officer as SignedIn), grants }, kept.file.id).then((file) => file !== null);
    const grant = (scopeId: string) => [{ id: "1", role: "county", scopeKind: "region", scopeId } as const];
    expect([await seen(grant("340123")), await seen(grant("340100")), await seen(grant("340121"))]).toEqual([
      true,
      true,
      false,
    ]);
    expect(await seen([{ id: "1", role: "admin", scopeKind: "all", scopeId: null }])).toBe(false);
    const code = await letterTo(officer, claim);
    await withdrawOwnClaim(person, claim);
    expect(await told(proveByLetter(person, claim, code))).toBe("claim.state.withdrawn");
    expect(await seen(grant("340123"))).toBe(false);
    expect(await told(withdrawOwnClaim(person, claim))).toBe("claim.state.withdrawn");
    expect(await told(confirmClaimant(officer, claim))).toBe("claim.state.withdrawn");
  });

  it("claims only for where she works, and for nothing when she moved since the page was opened", async () => {
    const { person, firm } = await colleague();
    const other = await addFirm({ code: `X${firm}`.slice(0, 18) });
    expect(await told(claimEnterprise(person, { enterprise: other.id, ...FORM }, []))).toBe("claim.firmChanged");
    expect(
      await told(claimEnterprise(person, { enterprise: firm, ...FORM }, ["01900000-0000-7000-8000-000000000000"])),
    ).toBe("file.gone");
    expect(await db.$count(tables.enterpriseClaim, eq(tables.enterpriseClaim.personId, person.personId))).toBe(0);
    await workAt(person, other.id);
    await claimAt(person, other.id);
  });

  it("is followed when the firm was merged into another, by the bureau above that one", async () => {
    const { person, firm } = await colleague("340123");
    const claim = await claimAt(person, firm);
    const into = await addFirm({ regionCode: "340181", code: `Y${firm}`.slice(0, 18) });
    await inTest((tx) =>
      tx.update(tables.enterprise).set({ mergedIntoId: into.id }).where(eq(tables.enterprise.id, firm)),
    );
    expect(await told(confirmClaimant(await officerOf("340123"), claim))).toBe("claim of the bureau");
    expect(await told(claimEnterprise(person, { enterprise: into.id, ...FORM }, []))).toBe("claim.waits");
    const officer = await officerOf("340181");
    expect(await bureauClaims(officer, now(), { open: true })).toMatchObject([{ id: claim, firm: into.name }]);
    await confirmClaimant(officer, claim);
    expect(await actsFor(person.personId)).toEqual([into.id]);
  });

  it("finds her claims in her export, and is gone from them once she is erased", async () => {
    const { person, firm } = await colleague();
    const [officer, admin] = [await officerOf("340123"), await officerOf("340123")];
    const confirmed = await claimAt(person, firm);
    await letterTo(officer, confirmed);
    await confirmClaimant(officer, confirmed);
    const other = await addFirm({ code: `Z${firm}`.slice(0, 18) });
    await workAt(person, other.id);
    const open = await claimAt(person, other.id);
    const records = JSON.stringify((await ownRecords(person, now())).claims);
    expect(records).toContain("质量部经理");
    expect(records).not.toContain(officer.personId);
    expect(records).not.toContain("codeHash");
    expect(await erasePerson(person, PASSWORD, now())).toEqual({ ok: true });
    expect(await rowOf(open)).toBeUndefined();
    expect(await rowOf(confirmed)).toMatchObject({ personId: null, phone: null, position: null, letterAddress: null });
    expect(await told(confirmClaimant(admin, open))).toBe("claim of the bureau");
    expect(await listAdministrators(firm, now())).toEqual([]);
  });
});

describe("somebody who acts for a firm", () => {
  it("hands it back herself, or the bureau above ends it and says why", async () => {
    const { person, account, firm } = await colleague();
    const officer = await officerOf("340123");
    await confirmClaimant(officer, await claimAt(person, firm));
    const second = await colleague("340123", firm);
    expect(
      await inTest((tx) =>
        grantRole(tx, officer as SignedIn as Administrator, second.person.personId, {
          role: "enterprise",
          scopeKind: "enterprise",
          scopeId: firm,
          until: null,
        }),
      ),
    ).toMatchObject({ ok: true });
    expect((await listAdministrators(firm, now())).map(({ how }) => how)).toEqual(["bureau", "site"]);
    await handBackFirm({ ...(second.person as SignedIn), actsForId: firm } as EnterpriseAdministrator);
    expect(await actsFor(second.person.personId)).toEqual([]);
    const [left] = await listAdministrators(firm, now());
    const ending = { enterpriseId: firm, grantId: left?.grantId ?? "", reason: "企业来函要求更换" };
    expect(await told(endAdministration(await officerOf("340121"), ending))).toBe("enterprise of the bureau");
    const elsewhere = await addFirm({ code: `W${firm}`.slice(0, 18) });
    expect(await told(endAdministration(officer, { ...ending, enterpriseId: elsewhere.id }))).toBe(
      "no such administrator",
    );
    await endAdministration(officer, ending);
    expect(await actsFor(person.personId)).toEqual([]);
    expect(await mailsTo(account)).toEqual(["claim-confirmed", "claim-ended"]);
    expect(await told(endAdministration(officer, ending))).toBe("role.ended");
    await claimAt(person, firm);
  });
});

describe("at once", () => {
  const ROUNDS = 4;
  const grantsAt = (person: Person, firm: string) =>
    db.$count(
      tables.roleGrant,
      and(eq(tables.roleGrant.personId, person.personId), eq(tables.roleGrant.scopeId, firm)),
    );

  it("confirmed and refused: one of the two, and the other is told", async () => {
    const officers = [await officerOf("340123"), await officerOf("340100")] as const;
    for (let round = 0; round < ROUNDS; round++) {
      const { person, firm } = await colleague();
      const claim = await claimAt(person, firm);
      const both = await Promise.all([
        told(confirmClaimant(officers[0], claim)),
        told(refuseClaimant(officers[1], claim, "企业没有委托")),
      ]);
      const outcome = (await rowOf(claim))?.outcome;
      expect(["confirmed ok claim.state.confirmed 1", "refused claim.state.refused ok 0"]).toContain(
        `${outcome} ${both.join(" ")} ${await grantsAt(person, firm)}`,
      );
    }
  });

  it("withdrawn and confirmed: one of the two", async () => {
    const officer = await officerOf("340123");
    for (let round = 0; round < ROUNDS; round++) {
      const { person, firm } = await colleague();
      const claim = await claimAt(person, firm);
      const both = await Promise.all([told(withdrawOwnClaim(person, claim)), told(confirmClaimant(officer, claim))]);
      expect(["ok claim.state.withdrawn 0", "claim.state.confirmed ok 1"]).toContain(
        `${both.join(" ")} ${await grantsAt(person, firm)}`,
      );
    }
  });

  it("a right code twice: one role; wrong ones: each counts; two claims: one", async () => {
    const officer = await officerOf("340123");
    const { person, firm } = await colleague();
    const claims = await Promise.all(
      [1, 2].map(() => told(claimEnterprise(person, { enterprise: firm, ...FORM }, []))),
    );
    expect(claims.sort()).toEqual(["claim.waits", "ok"]);
    const [waiting] = await bureauClaims(officer, now(), { open: true });
    const own = await db
      .select()
      .from(tables.enterpriseClaim)
      .where(eq(tables.enterpriseClaim.personId, person.personId));
    expect([own.length, typeof waiting?.id]).toEqual([1, "string"]);
    const claim = own[0]?.id ?? "";
    const code = await letterTo(officer, claim);
    await Promise.all([1, 2, 3].map(() => proveByLetter(person, claim, wrongOf(code))));
    expect((await rowOf(claim))?.codeTries).toBe(3);
    const both = await Promise.all([1, 2].map(() => told(proveByLetter(person, claim, code))));
    expect(both.sort()).toEqual(["claim.state.confirmed", "ok"]);
    expect(await grantsAt(person, firm)).toBe(1);
  });
});
