import type { ReactNode } from "react";
import { useT } from "~/i18n/context";
import { reasonText } from "~/i18n/translate";
import { LinkButton } from "~/ui/acts/link-button";
import { PageHeading } from "~/ui/shell/page-heading";
import { Callout } from "~/ui/show/callout";
import type { AskedAct } from "./asked-act.server";
import { dossierHref, NominationDesk } from "./desk";

export interface ActPageProps {
  asked: AskedAct;
  /** What will happen. */
  lead: string;
  /** The form, where the act is possible. */
  children: ReactNode;
}

/** Asks once before something is done with a nomination; or says why it cannot be, and on whose desk it lies. */
export function ActPage({ asked, lead, children }: ActPageProps) {
  const t = useT();
  const { act, name, heading, id, verdict, cycle } = asked;
  return (
    <NominationDesk
      cycle={cycle}
      crumbs={[{ label: name, href: dossierHref(id) }, { label: t(`nominationDesk.acts.${act}`) }]}
    >
      <PageHeading title={heading} lead={verdict.ok ? lead : undefined} />
      {verdict.ok ? (
        children
      ) : (
        <>
          <Callout tone="gamboge">{reasonText(t, verdict)}</Callout>
          <p>
            <LinkButton href={dossierHref(id)} variant="outlined">
              {t("nominationDesk.asks.back")}
            </LinkButton>
          </p>
        </>
      )}
    </NominationDesk>
  );
}
