import type { Translate } from "~/i18n/translate";

/** To whom a tie is declared; an account that nobody has is told as it was typed. */
export function tieAbout(
  t: Translate,
  { person, account, firm }: { person: string | null; account: string | null; firm: string | null },
): string {
  const told = [person, account === null ? null : t("juryDesk.declared.account", { account }), firm];
  const known = told.filter((one) => one !== null);
  return known.length === 0 ? t("juryDesk.declared.gone") : known.join(t("juryDesk.listed"));
}
