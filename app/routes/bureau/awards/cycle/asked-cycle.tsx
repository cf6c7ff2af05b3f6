import type { ReactNode } from "react";
import { useT } from "~/i18n/context";
import { reasonText } from "~/i18n/translate";
import type { Verdict } from "~/kernel/verdict";
import { ActRow } from "~/ui/acts/act-row";
import { Button } from "~/ui/acts/button";
import { LinkButton } from "~/ui/acts/link-button";
import { PageHeading } from "~/ui/shell/page-heading";
import { Callout } from "~/ui/show/callout";
import { NamesConfirmation } from "../../names-confirmation";
import { CycleDesk, cycleHref } from "./desk";

export interface AskedCycleProps {
  cycle: { slug: string; title: string };
  heading: string;
  lead: string;
  verdict: Verdict;
  /** Where what keeps it from being done is put right. */
  remedy?: { href: string; label: string } | undefined;
  /** The form, where the act is possible. */
  children: ReactNode;
}

/** Asks once before something is done with a cycle: what will happen, and to whom; or why it cannot be. */
export function AskedCycle({ cycle, heading, lead, verdict, remedy, children }: AskedCycleProps) {
  const t = useT();
  return (
    <CycleDesk cycle={cycle} crumbs={[{ label: heading }]}>
      <PageHeading title={heading} lead={verdict.ok ? lead : undefined} />
      {verdict.ok ? (
        children
      ) : (
        <>
          <Callout tone="gamboge">{reasonText(t, verdict)}</Callout>
          <ActRow>
            {remedy ? (
              <LinkButton href={remedy.href} full="phone">
                {remedy.label}
              </LinkButton>
            ) : null}
            <LinkButton href={cycleHref(cycle)} variant="outlined" full="phone">
              {t("awardDesk.form.back")}
            </LinkButton>
          </ActRow>
        </>
      )}
    </CycleDesk>
  );
}

/** The act and the way back, at the foot of such a form. */
export function AskedButtons({ cycle, act, danger }: { cycle: { slug: string }; act: string; danger?: boolean }) {
  const t = useT();
  return (
    <>
      <NamesConfirmation />
      <ActRow>
        <Button variant={danger ? "danger" : "filled"} full="phone">
          {act}
        </Button>
        <a href={cycleHref(cycle)}>{t("awardDesk.form.cancel")}</a>
      </ActRow>
    </>
  );
}
