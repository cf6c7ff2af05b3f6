import type { Outcome } from "~/flows/awards/nomination/outcomes.server";
import { useLocale, useT } from "~/i18n/context";
import { formatDeadline } from "~/kernel/instant-format";
import { State, type StateKind } from "~/ui/show/state";

const KINDS: Record<Outcome["came"], StateKind> = {
  "on-notice": "progress",
  "awaits-decision": "progress",
  "not-listed": "plain",
  barred: "danger",
  "not-chosen": "plain",
  honoured: "ok",
  revoked: "danger",
};

/** What came of a nomination, in a word. */
export function OutcomeState({ came, size }: { came: Outcome["came"]; size?: "large" }) {
  const t = useT();
  return <State kind={KINDS[came]} word={t(`nominations.outcomes.${came}`)} {...(size && { size })} />;
}

/** What came of a nomination, with what is to be read of it; the certificate only where it is the reader's own. */
export function OutcomeText({ outcome, own }: { outcome: Outcome; own?: boolean }) {
  const t = useT();
  const locale = useLocale();
  const { came, slug, until, code, revokedReason, veto } = outcome;
  const cycle = encodeURIComponent(slug);
  const time = formatDeadline(until, locale);
  const [href, link] = {
    "on-notice": [`/notices/${cycle}`, t("nominations.outcome.notice")],
    "awaits-decision": [`/notices/${cycle}`, t("nominations.outcome.notice")],
    "not-listed": [`/awards/${cycle}/ballots`, t("nominations.outcome.ballots")],
    barred: [`/awards/${cycle}/ballots`, t("nominations.outcome.ballots")],
    "not-chosen": [`/awards/${cycle}/ballots`, t("nominations.outcome.ballots")],
    honoured: [`/honours/${cycle}`, t("nominations.outcome.roll")],
    revoked: [`/honours/${cycle}`, t("nominations.outcome.roll")],
  }[came] as [string, string];
  return (
    <>
      <p>{t(`nominations.outcome.${came}`, { time, reason: revokedReason ?? "" })}</p>
      {veto ? (
        <p>{t("nominations.outcome.veto", { kind: t(`meeting.vetoKinds.${veto.kind}`), source: veto.source })}</p>
      ) : null}
      <p>
        <a href={href}>{link}</a>
        {own && code && came === "honoured" ? (
          <>
            {" "}
            <a href={`/me/certificates/${code}`}>{t("honours.own.certificate")}</a>
          </>
        ) : null}
      </p>
    </>
  );
}
