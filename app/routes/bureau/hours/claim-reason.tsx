import { useActionData, useLoaderData } from "@remix-run/react";
import { useT } from "~/i18n/context";
import { AskOnce } from "~/routes/admin/ask-once";
import { told } from "~/routes/refused";
import { PageHeading } from "~/ui/shell/page-heading";
import { BureauDesk } from "../desk";
import { hourClaimCrumbs } from "./claim-crumbs";
import type { askedClaim } from "./claim-reason.server";

/** What a bureau does with a claim only for a reason; their words begin so. */
export type ClaimAct = "return" | "refuse" | "revoke";

/** Asks for the reason, or says why it cannot be done. */
export function ClaimReason({ act, danger }: { act: ClaimAct; danger?: boolean }) {
  const t = useT();
  const { id, what, verdict, heading } = useLoaderData<typeof askedClaim>();
  const answer = useActionData<{ refused: unknown }>();
  const back = `/bureau/hours/${id}`;
  return (
    <BureauDesk crumbs={hourClaimCrumbs(t, t(`hours.bureau.${act}`), { label: what, href: back })}>
      <PageHeading title={heading} lead={verdict.ok ? t(`hours.bureau.${act}Lead`) : undefined} />
      <AskOnce
        verdict={verdict}
        back={back}
        act={t(`hours.bureau.${act}`)}
        {...(danger && { danger })}
        hint={t(`hours.bureau.${act}Hint`)}
        refused={told(t, answer?.refused)}
      />
    </BureauDesk>
  );
}
