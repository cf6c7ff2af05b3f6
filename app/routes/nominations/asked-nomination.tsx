import type { ReactNode } from "react";
import { useT } from "~/i18n/context";
import type { Verdict } from "~/kernel/verdict";
import { ReasonOr } from "~/routes/reason-or";
import { LinkButton } from "~/ui/acts/link-button";
import { PageHeading } from "~/ui/shell/page-heading";
import { NominationFrame, type NominationFrameProps } from "./nomination-frame";

export interface AskedNominationProps {
  of: NominationFrameProps["of"];
  heading: string;
  lead: ReactNode;
  verdict: Verdict;
  /** The form, where the act is possible. */
  children: ReactNode;
}

/** Asks once before something is done with a nomination: what will happen; or why it cannot be. */
export function AskedNomination({ of, heading, lead, verdict, children }: AskedNominationProps) {
  const t = useT();
  return (
    <NominationFrame of={of} here={heading}>
      <PageHeading title={heading} lead={verdict.ok ? lead : undefined} />
      <ReasonOr verdict={verdict}>{children}</ReasonOr>
      {verdict.ok ? null : (
        <p>
          <LinkButton href={`/nominations/${of.id}`} variant="outlined">
            {t("nominations.one.back")}
          </LinkButton>
        </p>
      )}
    </NominationFrame>
  );
}
