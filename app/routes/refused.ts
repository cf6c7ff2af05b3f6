import type { RefusedForm } from "~/http/forms.server";
import { reasonText, type Translate } from "~/i18n/translate";

/** Under this name a form that was refused for names in its text knows the mark of what was found (flows/awards/named-in-text). */
export const NAMES_FOUND = "namesFound";

/** What a `Form` of the UI kit needs to show a refused form again: mistakes in words, values as typed. Spread it. */
export function told(t: Translate, refused: unknown) {
  if (!refused) return {};
  const { errors, values } = refused as RefusedForm;
  const found = errors.flatMap(({ values: filled }) => filled?.namesSeen ?? [])[0];
  return {
    errors: errors.map(({ field, message, values: filled }) => ({
      field,
      message: reasonText(t, { reason: message, ...(filled && { values: filled }) }),
    })),
    values: found === undefined ? values : ({ ...values, [NAMES_FOUND]: String(found) } as RefusedForm["values"]),
  };
}
