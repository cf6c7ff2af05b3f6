import { useT } from "~/i18n/context";
import { ActRow } from "~/ui/acts/act-row";
import { Button } from "~/ui/acts/button";
import { LinkButton } from "~/ui/acts/link-button";
import { Section } from "~/ui/shell/section";

export interface RegistrationActsProps {
  /** Address of the registration on the desk. */
  href: string;
  acts: { decide: boolean; cancel: boolean; excuse: boolean };
}

/** What the organizer may do with somebody's registration now. */
export function RegistrationActs({ href, acts: { decide, cancel, excuse } }: RegistrationActsProps) {
  const t = useT();
  if (!decide && !cancel && !excuse) return null;
  return (
    <Section title={t("organizer.registration.decide")}>
      {decide ? (
        <form method="post" action={`${href}/approval`}>
          <p className="note">{t("organizer.registration.approveNote")}</p>
          <ActRow>
            <Button full="phone">{t("organizer.registration.approve")}</Button>
            <LinkButton href={`${href}/declining`} variant="outlined" full="phone">
              {t("organizer.registration.decline")}
            </LinkButton>
          </ActRow>
        </form>
      ) : null}
      {cancel || excuse ? (
        <ActRow>
          {excuse ? (
            <LinkButton href={`${href}/excuse`} variant="outlined" full="phone">
              {t("organizer.registration.excuse")}
            </LinkButton>
          ) : null}
          {cancel ? (
            <LinkButton href={`${href}/cancellation`} variant="outlined" full="phone">
              {t("organizer.registration.cancel")}
            </LinkButton>
          ) : null}
        </ActRow>
      ) : null}
    </Section>
  );
}
