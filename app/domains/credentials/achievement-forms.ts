import { z } from "zod";
import { findForbiddenWording } from "./wording";

/** A text of a certificate: present, not too long, on one line, without forbidden wording. Messages are keys under `reasons.`. */
function printed(longest: number) {
  return z
    .string({ error: "certificate.textMissing" })
    .transform((text) => text.replace(/\s+/g, " ").trim())
    .superRefine((text, context) => {
      const fault = faultOf(text, longest);
      if (fault) context.addIssue({ code: "custom", ...fault });
    });
}

function faultOf(text: string, longest: number): { message: string; params?: Record<string, string | number> } | null {
  if (text === "") return { message: "certificate.textMissing" };
  if ([...text].length > longest) return { message: "certificate.textTooLong", params: { longest } };
  const words = findForbiddenWording(text);
  return words.length > 0 ? { message: "certificate.forbiddenWording", params: { words: words.join("、") } } : null;
}

/** The unit that issues. `sealTop` runs around the rim of the pictured seal, `sealFoot` stands under its centre. */
export const issuerForm = z.object({
  name: printed(40),
  sealTop: printed(20),
  sealFoot: printed(10),
});
export type IssuerForm = z.output<typeof issuerForm>;

const hoursOrNone = (fault: string) => numberOrNone(fault, /^\d{1,4}(\.\d)?$/, 0.1);
const wholeOrNone = (fault: string, digits: number) => numberOrNone(fault, new RegExp(`^\\d{1,${digits}}$`), 1);

const numberOrNone = (fault: string, shape: RegExp, least: number) =>
  z
    .string()
    .default("")
    .transform((text) => text.normalize("NFKC").trim())
    .refine((text) => text === "" || (shape.test(text) && Number(text) >= least), fault)
    .transform((text) => (text === "" ? null : Number(text)));

/** What is certified. `validityMonths` and `hours` may be left empty: does not expire, hours not told. */
export const achievementForm = z.object({
  issuerId: z.string({ error: "certificate.issuerMissing" }).min(1, "certificate.issuerMissing"),
  title: printed(12),
  courseTitle: printed(60),
  outcome: printed(120),
  hours: hoursOrNone("certificate.hoursMalformed"),
  validityMonths: wholeOrNone("certificate.validityMalformed", 3),
  /** 学时 within the validity that renew it; empty: it is not renewed by hours. */
  renewalHours: hoursOrNone("certificate.hoursMalformed"),
  /** From how many days before it expires; empty: the usual 90. */
  renewalOpensDays: wholeOrNone("certificate.renewalDaysMalformed", 3),
});
export type AchievementForm = z.output<typeof achievementForm>;
