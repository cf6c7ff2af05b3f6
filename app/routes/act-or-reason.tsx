import type { ReactNode } from "react";
import { useT } from "~/i18n/context";
import { reasonText } from "~/i18n/translate";
import type { Verdict } from "~/kernel/verdict";
import { LinkButton } from "~/ui/acts/link-button";
import { PageHeading } from "~/ui/shell/page-heading";
import { Callout } from "~/ui/show/callout";

export interface ActOrReasonProps {
  heading: string;
  lead: string;
  verdict: Verdict;
  /** The appointment's page. */
  back: string;
  /** The form, where the act is possible. */
  children: ReactNode;
}

/** Asks once before something is done with an appointment: what will happen; or why it cannot be. */
export function ActOrReason({ heading, lead, verdict, back, children }: ActOrReasonProps) {
  const t = useT();
  return (
    <>
      <PageHeading title={heading} lead={verdict.ok ? lead : undefined} />
      {verdict.ok ? (
        children
      ) : (
        <>
          <Callout tone="gamboge">{reasonText(t, verdict)}</Callout>
          <p>
            <LinkButton href={back} variant="outlined">
              {t("appointments.back")}
            </LinkButton>
          </p>
        </>
      )}
    </>
  );
}
