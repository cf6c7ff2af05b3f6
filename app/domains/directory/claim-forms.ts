import { z } from "zod";
import { textField } from "~/kernel/typed-field";
import { oneLine } from "~/kernel/typed-text";

/** Forms about claims to act for a firm. Messages are keys under `reasons.`. */
const line = textField.transform(oneLine);

/** A telephone number as it is dialled in China, with an extension perhaps: 0551-62871234-8, +86 139 5510 0001. */
const PHONE = /^\+?[\d\s()（）-]{7,30}$/;

/** What she is at the firm, and where the bureau reaches her. `enterprise` is the firm that the page was shown for. */
export const claimForm = z.object({
  enterprise: textField,
  position: line.pipe(z.string().min(2, "claim.positionMissing").max(60, "claim.positionLong")),
  phone: line
    .transform((typed) => typed.normalize("NFKC"))
    .pipe(z.string().min(1, "claim.phoneMissing").regex(PHONE, "claim.phoneMalformed")),
});

/** The registered address as it stands in the register of licences. */
export const letterForm = z.object({
  address: line.pipe(z.string().min(6, "claim.addressMissing").max(120, "claim.addressLong")),
});

export const codeForm = z.object({ code: line.pipe(z.string().min(1, "claim.codeMissing")) });
