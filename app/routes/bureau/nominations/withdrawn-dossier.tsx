import { useLocale, useT } from "~/i18n/context";
import { formatInstant } from "~/kernel/instant-format";
import { LinkButton } from "~/ui/acts/link-button";
import { PageHeading } from "~/ui/shell/page-heading";
import { listHref, NominationDesk } from "./desk";
import { NominationState } from "./nomination-state";

export interface WithdrawnDossierProps {
  cycle: { slug: string; title: string };
  heading: string;
  /** When its nominee took it back (ms). */
  at: number;
}

/** What is left of a nomination that a bureau had: that its nominee took it back, and when; nothing of what she wrote. */
export function WithdrawnDossier({ cycle, heading, at }: WithdrawnDossierProps) {
  const t = useT();
  const locale = useLocale();
  return (
    <NominationDesk cycle={cycle} crumbs={[{ label: heading }]}>
      <PageHeading title={heading} lead={t("nominationDesk.withdrawn.lead")}>
        <p>
          <NominationState state="withdrawn" size="large" detail={formatInstant(at, locale)} />
        </p>
      </PageHeading>
      <p>
        <LinkButton href={listHref(cycle)} variant="outlined">
          {t("nominationDesk.withdrawn.back")}
        </LinkButton>
      </p>
    </NominationDesk>
  );
}
