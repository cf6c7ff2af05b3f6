import type { Reader } from "@db/client.server";
import { LONGEST_NAME, readName } from "~/domains/people/person-name";
import { accepted, type Refusal, refused, type Verdict } from "~/kernel/verdict";
import { plainText } from "~/pdf/chinese-text";
import { getAchievement } from "./achievement.store.server";
import { findUnprintableCharacters } from "./certificate-pdf.server";

/**
 * A name as it may be given, at sign-up, by its owner later and for a correction: one that `readName` takes and a
 * certificate can print, so that nobody learns after passing that hers cannot be. Forbidden wording is no matter of people's names.
 */
export function readHolderName(text: string): { ok: true; name: string } | Refusal {
  const read = readName(text);
  if (!read.ok) return read;
  const printable = canIssueTo(read.name);
  return printable.ok ? read : printable;
}

/**
 * Whether a certificate can bear this name: there is one, it fits, and every character can be printed. Asked again before an
 * exam and at issue: a name may be older than `readHolderName`, or the command's that makes an administrator.
 */
export function canIssueTo(name: string): Verdict {
  const plain = plainText(name);
  const length = [...plain].length;
  if (length === 0) return refused("certificate.nameMissing");
  if (length > LONGEST_NAME) return refused("certificate.nameTooLong", { longest: LONGEST_NAME });
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
