import type { RefusedForm } from "~/http/forms.server";
import { reasonText, type Translate } from "~/i18n/translate";

/** What a `Form` of the UI kit needs to show a refused form again: mistakes in words, values as typed. Spread it. */
export function told(t: Translate, refused: unknown) {
  if (!refused) return {};
  const { errors, values } = refused as RefusedForm;
  return {
    errors: errors.map(({ field, message, values: filled }) => ({
      field,
      message: reasonText(t, { reason: message, ...(filled && { values: filled }) }),
    })),
    values,
  };
}
