import { describe, expect, it } from "vitest";
import { accepted, refused } from "~/kernel/verdict";
import { canRelease, releaseName } from "./release";

describe("the name of a certificate that was withheld", () => {
  const prints = (name: string) => !name.includes("?");
  it("is that of her other certificates, else the one on notice, else the one she goes by", () => {
    const names = { standing: "甲", listed: ["?", "乙"], account: "丙" };
    expect(releaseName(names, prints)).toBe("甲");
    expect(releaseName({ ...names, standing: null }, prints)).toBe("乙");
    expect(releaseName({ ...names, standing: null, listed: ["?"] }, prints)).toBe("丙");
  });
});

describe("a release", () => {
  const asked = { withheld: 1, own: false, printable: accepted };
  it("is of something that is withheld, by another administrator, under a name that can be printed", () => {
    expect(canRelease(asked)).toEqual({ ok: true });
    expect(canRelease({ ...asked, withheld: 0 })).toMatchObject({ reason: "award.honour.nothingWithheld" });
    expect(canRelease({ ...asked, own: true })).toMatchObject({ reason: "award.honour.ownRelease" });
    const printable = refused("certificate.nameUnprintable", { characters: "?" });
    expect(canRelease({ ...asked, printable })).toEqual(refused("award.honour.nameFirst"));
  });
});
