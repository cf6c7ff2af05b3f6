import type { Translate } from "~/i18n/translate";

/** How many of a roll's awards stand; where some were revoked, how many of them. */
export function rollCount(t: Translate, rows: readonly { revoked: unknown }[]): string {
  const revoked = rows.filter((one) => one.revoked !== null).length;
  const count = rows.length - revoked;
  return revoked === 0 ? t("honours.people", { count }) : t("honours.peopleRevoked", { count, revoked });
}
