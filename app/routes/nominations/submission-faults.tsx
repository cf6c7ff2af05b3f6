import type { NominationView } from "~/flows/awards/nomination/nomination-view.server";
import { useT } from "~/i18n/context";
import { reasonText, type TextKey } from "~/i18n/translate";
import { LinkButton } from "~/ui/acts/link-button";
import { each } from "~/ui/each";
import { Section } from "~/ui/shell/section";
import { Callout } from "~/ui/show/callout";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";

export interface SubmissionFaultsProps {
  nomination: NominationView;
  faults: readonly { field: string; reason: string }[];
  /** They are the answer to an attempt to hand it in. */
  answered: boolean;
}

/** What keeps it from being handed in, each with the page where it is put right. */
export function SubmissionFaults({ nomination: { id, hands, cycle }, faults, answered }: SubmissionFaultsProps) {
  const t = useT();
  if (faults.length === 0) return null;
  const own = hands.includes("nominee");
  const places: Record<string, { href: string; words: TextKey } | undefined> = {
    deeds: { href: `/nominations/${id}/writing#f-deeds`, words: "nominations.submission.toWriting" },
    summary: { href: `/nominations/${id}/writing#f-summary`, words: "nominations.submission.toWriting" },
    consent: own
      ? { href: `/nominations/${id}/consent`, words: "nominations.submission.toConsent" }
      : { href: `/nominations/${id}/consent-request`, words: "nominations.ask.act" },
    eligibility: own
      ? { href: `/awards/${cycle.slug}/eligibility`, words: "nominations.submission.toConditions" }
      : undefined,
  };
  return (
    <>
      {answered ? (
        <Callout tone="gamboge" role="alert">
          {t("nominations.submission.faults")}
        </Callout>
      ) : null}
      <Section title={t("nominations.submission.faults")}>
        <RowList>
          {each(faults, ({ field, reason }) => {
            const place = places[field];
            return (
              <Row
                level={0}
                title={reasonText(t, { reason })}
                {...(place && {
                  act: (
                    <LinkButton small variant="outlined" href={place.href}>
                      {t(place.words)}
                    </LinkButton>
                  ),
                })}
              />
            );
          })}
        </RowList>
      </Section>
    </>
  );
}
