import type { Reader } from "@db/client.server";
import { accepted, refused, type Verdict } from "~/kernel/verdict";
import { getAchievement } from "./achievement.store.server";
import { findUnprintableCharacters } from "./certificate-pdf.server";
import { plainText } from "./certificate-text";

/** Longest name a certificate takes, in characters as people count them. */
export const LONGEST_HOLDER = 60;

/**
 * Whether a certificate can bear this name: there is one, it fits, and every character can be printed. Asked where the name
 * is given and before an exam, so that nobody learns it after passing. Forbidden wording is no matter of people's names.
 */
export function canIssueTo(name: string): Verdict {
  const plain = plainText(name);
  const length = [...plain].length;
  if (length === 0) return refused("certificate.nameMissing");
  if (length > LONGEST_HOLDER) return refused("certificate.nameTooLong", { longest: LONGEST_HOLDER });
  const unprintable = findUnprintableCharacters(plain);
  return unprintable.length === 0
    ? accepted
    : refused("certificate.nameUnprintable", { characters: unprintable.join(" ") });
}

/** Whether certificates of that achievement can be issued at all: its issuer has been set. Part of an exam's eligibility. */
export async function canCertify(on: Reader, achievementId: string): Promise<Verdict> {
  const { issuer } = await getAchievement(on, achievementId);
  return issuer.sealLines.length > 0 ? accepted : refused("certificate.issuerNotSet");
}
