import type { NominationView } from "~/flows/awards/nomination/nomination-view.server";
import { useLocale, useT } from "~/i18n/context";
import type { TextKey, Translate } from "~/i18n/translate";
import { formatDeadline } from "~/kernel/instant-format";
import { ActRow } from "~/ui/acts/act-row";
import { LinkButton } from "~/ui/acts/link-button";
import { Band } from "~/ui/shell/band";
import { OutcomeText } from "./outcome-text";

/** What is to be done next, by whom and until when, with its act where it is the reader's turn. */
export function NextBand({ nomination }: { nomination: NominationView }) {
  const t = useT();
  const locale = useLocale();
  const { next, state, consent, cycle } = nomination;
  const quiet = next.who === "nobody" || next.who === "bureau" || next.who === "province";
  const who = whoKey(nomination);
  const note = noteKey(nomination);
  const until = next.until === null ? null : formatDeadline(next.until, locale);
  const said = [...(who ? [t(who)] : []), ...(until ? [t("nominations.next.until", { until })] : [])];
  return (
    <Band title={titleOf(t, nomination)} tone={quiet ? "ink" : "tile"}>
      {said.length > 0 ? <p>{said.join(t("ui.comma"))}</p> : null}
      {note ? <p>{t(note, { reason: cycle.endedReason ?? "" })}</p> : null}
      {next.step === "consent" && nomination.otherHandedIn ? (
        <p>
          <a href={`/nominations/${nomination.otherHandedIn.id}`}>{t("nominations.next.toOther")}</a>
        </p>
      ) : null}
      {nomination.outcome ? (
        <OutcomeText outcome={nomination.outcome} own={nomination.hands.includes("nominee")} />
      ) : null}
      {next.step === "ended" ? (
        <p>
          <a href={`/awards/${encodeURIComponent(cycle.slug)}`}>{t("nominations.next.endedAct")}</a>
        </p>
      ) : null}
      {state === "returned" && !consent.agreed ? <p>{t("nominations.next.agreeFirst")}</p> : null}
      <NextActs nomination={nomination} />
    </Band>
  );
}

function NextActs({ nomination: { id, next, can, state, consent, deeds, summary } }: { nomination: NominationView }) {
  const t = useT();
  const here = `/nominations/${id}`;
  const written = deeds !== "" && summary !== "";
  const offered: [boolean, string, TextKey][] = [
    [can.submit && /submit$/.test(next.step), "submission", "nominations.next.submitAct"],
    [next.step === "write" && can.write, "writing", "nominations.next.writeAct"],
    [next.step === "mend" && can.write, "writing", "nominations.next.mendAct"],
    [can.askConsent && written && !consent.agreed, "consent-request", "nominations.next.askAct"],
    [can.consent && written && !consent.agreed, "consent", consentKey(state)],
    [can.submit && next.step === "mend" && consent.agreed, "submission", "nominations.next.submitAct"],
    [can.refuse, "refusal", "nominations.next.refuseAct"],
  ];
  const acts = offered.filter(([is]) => is);
  if (acts.length === 0) return null;
  return (
    <ActRow>
      {acts.map(([, to, key], n) => (
        <LinkButton key={to} href={`${here}/${to}`} variant={n === 0 ? "filled" : "outlined"} full="phone">
          {t(key)}
        </LinkButton>
      ))}
    </ActRow>
  );
}

const titleOf = (t: Translate, { next: { step }, outcome, desk }: NominationView): string =>
  outcome
    ? t(`nominations.outcomes.${outcome.came}`)
    : t(`nominations.next.${step as Exclude<typeof step, NonNullable<NominationView["outcome"]>["came"]>}`, {
        place: desk ?? "",
      });

const consentKey = (state: NominationView["state"]): TextKey =>
  state === "returned" ? "nominations.next.agreedAct" : "nominations.next.consentAct";

function whoKey({ next: { who }, hands }: NominationView): TextKey | null {
  if (who === "nominee")
    return hands.includes("nominee") ? "nominations.next.whoNominee" : "nominations.next.whoNomineeOther";
  if (who !== "opener") return null;
  return hands.includes("opener") ? "nominations.next.whoOpenerSelf" : "nominations.next.whoOpenerOrNominee";
}

function noteKey({ next: { step }, state, otherHandedIn }: NominationView): TextKey | null {
  if (step === "consent" && otherHandedIn) return `reasons.award.handedInOther.${otherHandedIn.where}`;
  if (step === "missed") return "nominations.next.missedText";
  if (step === "scored") return "nominations.next.scoredText";
  if (step === "ended") return "nominations.next.endedText";
  if (step === "overdue") return "nominations.next.overdueText";
  if (step === "unhandled") return "nominations.next.unhandledText";
  if (step === "desk") return "nominations.next.deskText";
  if (step !== "over") return null;
  return state === "rejected" ? "nominations.next.rejectedText" : "nominations.next.withdrawnText";
}
