import type { HourClaimState as State_ } from "@db/statuses";
import type { HourClaimView } from "~/flows/hours/claim-views.server";
import { useT } from "~/i18n/context";
import { Day } from "~/ui/show/day";
import { DefinitionList } from "~/ui/show/definition-list";
import { Duration } from "~/ui/show/duration";
import { FileList } from "~/ui/show/file-list";
import { Instant } from "~/ui/show/instant";
import { State, type StateKind } from "~/ui/show/state";

const KINDS: Record<State_, StateKind> = {
  filed: "progress",
  returned: "attention",
  approved: "ok",
  refused: "danger",
  revoked: "danger",
  withdrawn: "plain",
};

/** Where a claim of hours stands, in a word. */
export function HourClaimState({ state }: { state: State_ }) {
  const t = useT();
  return <State kind={KINDS[state]} word={t(`hours.claims.state.${state}`)} />;
}

export interface HourClaimFactsProps {
  claim: HourClaimView;
  /** Who she is, for the bureau. */
  claimant?: { name: string; firm: string; account: string };
}

/** What was claimed, with what, and what came of it: for the claimant and for the bureau. */
export function HourClaimFacts({ claim, claimant }: HourClaimFactsProps) {
  const t = useT();
  const f = (
    key: "state" | "kind" | "title" | "day" | "minutes" | "approved" | "approvedBefore" | "statement" | "files",
  ) => t(`hours.claims.fields.${key}`);
  const { state, minutes, hours, minutesApproved, hoursApproved, reason, decidedAt } = claim;
  return (
    <DefinitionList
      items={[
        { term: f("state"), value: <HourClaimState state={state} /> },
        reason ? { term: t(`hours.claims.fields.${reasonOf(state)}`), value: reason } : null,
        minutesApproved === null
          ? null
          : {
              term: f(state === "revoked" ? "approvedBefore" : "approved"),
              value: <Duration minutes={minutesApproved} />,
              note: t("hours.claims.inHours", { hours: hoursApproved ?? 0 }),
            },
        decidedAt === null || state === "filed"
          ? null
          : {
              term: t(state === "withdrawn" ? "hours.claims.fields.withdrawnAt" : "hours.claims.fields.decidedAt"),
              value: <Instant ms={decidedAt} />,
            },
        ...(claimant
          ? [
              { term: t("hours.claims.fields.who"), value: claimant.name, note: claimant.account },
              { term: t("hours.claims.fields.firm"), value: claimant.firm },
            ]
          : []),
        { term: f("kind"), value: claim.kind },
        { term: f("title"), value: claim.title },
        { term: f("day"), value: <Day day={claim.day} /> },
        {
          term: f("minutes"),
          value: <Duration minutes={minutes} />,
          note: t("hours.claims.inHours", { hours }),
        },
        { term: f("statement"), value: claim.statement },
        {
          term: f("files"),
          value: claim.files.length > 0 ? <FileList files={claim.files} /> : t("hours.claims.fields.noFiles"),
        },
        {
          term: t("hours.claims.fields.bureau"),
          value: t("hours.claims.bureauName", { place: claim.place }),
        },
        { term: t("hours.claims.fields.filedAt"), value: <Instant ms={claim.filedAt} /> },
      ]}
    />
  );
}

/** What a reason that was given is the reason of. */
function reasonOf(state: State_): "returnedReason" | "lastReturned" | "lowerReason" | "revokedReason" | "reason" {
  if (state === "returned") return "returnedReason";
  if (state === "approved") return "lowerReason";
  if (state === "revoked") return "revokedReason";
  return state === "refused" ? "reason" : "lastReturned";
}
