import { db } from "@db/client.server";
import { tables } from "@db/tables";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { now } from "~/kernel/clock";
import { NotFound, Refused } from "~/kernel/errors";
import { findCertificate } from "./assertion.store.server";
import { addAdministrator, addPerson, inTest, issueTo, setUpAchievement } from "./credentials.fixture";
import { eraseCertificateHolder } from "./erase-holder.server";
import { reissueAssertion } from "./reissue-assertion.server";
import { endShareLink, listLinks, openShareLink, shareCertificate } from "./share-certificate.server";
import { linkEnd, linkState, MOST_LINKS, shareLinkForm } from "./share-link";

beforeAll(setUpAchievement);

async function holderWithCode() {
  const holder = await addPerson("王小明");
  return { holder, code: await issueTo(holder.personId) };
}
const linksOf = async (code: string) => listLinks(db, (await findCertificate(db, code))?.id as string);

describe("a link to the full certificate", () => {
  it("shows it until its end and not a millisecond longer", async () => {
    const { holder, code } = await holderWithCode();
    const { token, expiresAt } = await shareCertificate(holder, code, 7);
    expect(expiresAt).toBeGreaterThan(now() + 6.9 * 86_400_000);
    const open = await openShareLink(db, token, expiresAt - 1);
    expect(open?.certificate).toMatchObject({ code, holderName: "王小明", employerName: "示例机械有限公司" });
    expect(await openShareLink(db, token, expiresAt)).toEqual({ certificate: null });
  });

  it("has 128 bits, of which only a hash is kept, and none in the ledger", async () => {
    const { holder, code } = await holderWithCode();
    const { token } = await shareCertificate(holder, code, 1);
    expect(Buffer.from(token, "base64url")).toHaveLength(16);
    expect(JSON.stringify(await linksOf(code))).not.toContain(token);
    expect(JSON.stringify(await db.select().from(tables.ledgerEntry))).not.toContain(token);
  });

  it("is refused to anyone but the holder", async () => {
    const { code } = await holderWithCode();
    await expect(shareCertificate(await addPerson("别人"), code, 7)).rejects.toThrow(NotFound);
  });

  it("ends at once when the holder ends it, which others cannot", async () => {
    const { holder, code } = await holderWithCode();
    const { token } = await shareCertificate(holder, code, 30);
    const [link] = await linksOf(code);
    await expect(endShareLink(await addPerson("别人"), code, link?.id as string)).rejects.toThrow(NotFound);
    expect((await openShareLink(db, token, now()))?.certificate).not.toBeNull();
    await endShareLink(holder, code, link?.id as string);
    await endShareLink(holder, code, link?.id as string);
    expect(await openShareLink(db, token, now())).toEqual({ certificate: null });
  });

  it("ends with a correction and with an erasure", async () => {
    const one = await holderWithCode();
    const { token } = await shareCertificate(one.holder, one.code, 30);
    const admin = await addAdministrator();
    await inTest((tx) => reissueAssertion(tx, admin, one.code, { holderName: "王小名", reason: "错字更正" }));
    expect(await openShareLink(db, token, now())).toEqual({ certificate: null });
    const two = await holderWithCode();
    const gone = await shareCertificate(two.holder, two.code, 30);
    await inTest((tx) => eraseCertificateHolder(tx, two.holder.personId));
    expect(await openShareLink(db, gone.token, now())).toBeNull();
  });

  it("is never found by guessing or changing a token", async () => {
    const { holder, code } = await holderWithCode();
    const { token } = await shareCertificate(holder, code, 7);
    const changed = fc
      .tuple(fc.nat(21), fc.constantFrom(..."ABCxyz019-_"))
      .map(([at, letter]) => token.slice(0, at) + letter + token.slice(at + 1));
    const typed = fc.oneof(changed, fc.string({ unit: "binary" }), fc.base64String());
    await fc.assert(
      fc.asyncProperty(typed, async (guess) => {
        fc.pre(guess !== token);
        expect(await openShareLink(db, guess, now())).toBeNull();
      }),
      { numRuns: 500 },
    );
  });

  it("is limited to so many at a time", async () => {
    const { holder, code } = await holderWithCode();
    for (let i = 0; i < MOST_LINKS; i++) await shareCertificate(holder, code, 1);
    await expect(shareCertificate(holder, code, 1)).rejects.toThrow(Refused);
    const [link] = await linksOf(code);
    await endShareLink(holder, code, link?.id as string);
    await expect(shareCertificate(holder, code, 1)).resolves.toMatchObject({ token: expect.any(String) });
  });
});

describe("the form and the state of a link", () => {
  it("takes 1, 7 and 30 days and nothing else", () => {
    for (const days of ["1", "7", "30"]) expect(shareLinkForm.safeParse({ days }).data).toEqual({ days: Number(days) });
    for (const days of ["0", "8", "", "-1", "7.0", ["7", "1"], undefined]) {
      const result = shareLinkForm.safeParse({ days });
      expect(result.error?.issues.map((issue) => issue.message)).toEqual(["certificate.daysMissing"]);
    }
  });

  it("is revoked rather than over", () => {
    const end = linkEnd(1_000, 1);
    expect(end).toBe(1_000 + 86_400_000);
    expect(linkState({ expiresAt: end, revokedAt: null }, end - 1)).toBe("open");
    expect(linkState({ expiresAt: end, revokedAt: null }, end)).toBe("over");
    expect(linkState({ expiresAt: end, revokedAt: 5 }, end)).toBe("revoked");
  });
});
