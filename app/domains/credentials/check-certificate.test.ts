import { db } from "@db/client.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { now } from "~/kernel/clock";
import { CODE_ALPHABET } from "~/kernel/crockford";
import { findCertificate } from "./assertion.store.server";
import { formatCertificateCode, parseCertificateCode } from "./certificate-code";
import { checkCertificate } from "./check-certificate.server";
import { addAdministrator, addPerson, consent, inTest, issueTo, setUpAchievement } from "./credentials.fixture";
import { eraseCertificateHolder } from "./erase-holder.server";
import { reinstateAssertion, revokeAssertion } from "./revoke-assertion.server";

beforeAll(setUpAchievement);

const unknown = { status: "unknown", holder: null, course: null, issuer: null, issuedOn: null, expiresOn: null };
const DAY = 86_400_000;

async function issued(): Promise<{ code: string; personId: string }> {
  const { personId } = await addPerson("王小明");
  return { code: await issueTo(personId), personId };
}

describe("checkCertificate", () => {
  it("tells what the contract lists, in its order, the holder masked", async () => {
    const { code, personId } = await issued();
    await consent(personId);
    const { answer } = await checkCertificate(code, now());
    const certificate = await findCertificate(db, code);
    expect(Object.keys(answer)).toEqual(["status", "code", "holder", "course", "issuer", "issuedOn", "expiresOn"]);
    expect(answer).toEqual({
      status: "valid",
      code,
      holder: "王**",
      course: "企业标准总监基础课程",
      issuer: "示例标准化培训中心（演示）",
      issuedOn: certificate?.issuedOn,
      expiresOn: certificate?.expiresOn,
    });
  });

  it("keeps the holder to itself without consent, and again once it is withdrawn", async () => {
    const { code, personId } = await issued();
    expect((await checkCertificate(code, now())).answer).toMatchObject({ status: "valid", holder: null });
    await consent(personId);
    expect((await checkCertificate(code, now())).answer.holder).toBe("王**");
    await inTest((tx) =>
      tx.update(tables.consent).set({ withdrawnAt: tx.now }).where(eq(tables.consent.personId, personId)),
    );
    expect((await checkCertificate(code, now())).answer).toMatchObject({ status: "valid", holder: null });
  });

  it("expires the day after its last one, in Shanghai", async () => {
    const { code } = await issued();
    const last = (await findCertificate(db, code))?.expiresOn as string;
    const end = Date.parse(`${last}T24:00:00+08:00`);
    expect((await checkCertificate(code, end - 1)).answer.status).toBe("valid");
    expect((await checkCertificate(code, end)).answer.status).toBe("expired");
  });

  it("is revoked since when, and valid again once reinstated", async () => {
    const { code } = await issued();
    const administrator = await addAdministrator();
    await inTest((tx) => revokeAssertion(tx, administrator, code, "冒名顶替，经核实"));
    const revoked = await checkCertificate(code, now() + 1);
    expect(revoked.answer.status).toBe("revoked");
    expect(Math.abs((revoked.details?.revokedAt ?? 0) - now())).toBeLessThan(DAY);
    await inTest((tx) => reinstateAssertion(tx, administrator, code, "核实有误，恢复", async () => "stands"));
    expect((await checkCertificate(code, now() + 1)).answer.status).toBe("valid");
  });

  it("still checks once its holder is erased", async () => {
    const { code, personId } = await issued();
    await consent(personId);
    await inTest((tx) => eraseCertificateHolder(tx, personId));
    const { answer, details } = await checkCertificate(code, now());
    expect(answer).toMatchObject({ status: "valid", holder: null, course: "企业标准总监基础课程" });
    expect(details?.erased).toBe(true);
    expect(await findCertificate(db, code)).toMatchObject({ holderName: null, employerName: null, personId: null });
  });

  it("forgives how a code is typed", async () => {
    const { code } = await issued();
    const dressed = [
      formatCertificateCode(code).toLowerCase(),
      ` ${code.replaceAll("0", "O").replaceAll("1", "l")} `,
      code.replace(/[0-9A-Z]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
    ];
    for (const typed of dressed)
      expect((await checkCertificate(typed, now())).answer).toMatchObject({ status: "valid", code });
  });

  it("answers unknown to every mutation of a code that was issued", async () => {
    const { code } = await issued();
    for (let place = 0; place < 12; place++) {
      for (const letter of CODE_ALPHABET) {
        if (letter === code[place]) continue;
        const mutated = code.slice(0, place) + letter + code.slice(place + 1);
        expect((await checkCertificate(mutated, now())).answer).toEqual({ ...unknown, code: null });
      }
    }
  });

  it("never throws and is never valid but for a code that was issued", async () => {
    const { code } = await issued();
    const typed = fc.oneof(
      fc.string({ unit: "binary", maxLength: 200 }),
      fc.string({ unit: "grapheme", maxLength: 30 }),
      fc.string({ unit: fc.constantFrom(...CODE_ALPHABET, "-", " "), minLength: 10, maxLength: 16 }),
      fc.constantFrom("' OR 1=1 --", "__proto__", "%00", "..", "", "null"),
      fc.constant(code),
    );
    await fc.assert(
      fc.asyncProperty(typed, async (text) => {
        const { answer } = await checkCertificate(text, now());
        if (parseCertificateCode(text) === code) expect(answer.status).toBe("valid");
        else expect(answer).toEqual({ ...unknown, code: parseCertificateCode(text) });
      }),
      { numRuns: 1000 },
    );
  });
});
