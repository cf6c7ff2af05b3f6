import type { ReactNode } from "react";
import { useT } from "~/i18n/context";
import { reasonText } from "~/i18n/translate";
import type { Verdict } from "~/kernel/verdict";
import { Page } from "~/routes/page";
import { LinkButton } from "~/ui/acts/link-button";
import { Breadcrumbs } from "~/ui/shell/breadcrumbs";
import { PageHeading } from "~/ui/shell/page-heading";
import { Callout } from "~/ui/show/callout";

export interface AskedOwnProps {
  heading: string;
  lead: string;
  number: string;
  verdict: Verdict;
  /** The appointment's page. */
  back: string;
  /** The form, where the act is possible. */
  children: ReactNode;
}

/** Asks once before she declines or gives up: what will happen; or why it cannot be. */
export function AskedOwn({ heading, lead, number, verdict, back, children }: AskedOwnProps) {
  const t = useT();
  return (
    <Page width="text">
      <Breadcrumbs
        crumbs={[
          { label: t("appointments.own.title"), href: "/me/appointments" },
          { label: number, href: back },
          { label: heading },
        ]}
      />
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
    </Page>
  );
}
