import type { ReactNode } from "react";
import { useLocale, useT } from "~/i18n/context";
import { reasonText } from "~/i18n/translate";
import { formatDeadline } from "~/kernel/instant-format";
import type { Verdict } from "~/kernel/verdict";
import { ActRow } from "~/ui/acts/act-row";
import { Button } from "~/ui/acts/button";
import { LinkButton } from "~/ui/acts/link-button";
import { PageHeading } from "~/ui/shell/page-heading";
import { Callout } from "~/ui/show/callout";
import { NamesConfirmation } from "../names-confirmation";
import { JuryPage, juryHref } from "./desk";

export interface AskedJuryProps {
  cycle: { slug: string; title: string };
  heading: string;
  /** What will happen, and to whom. */
  lead: string;
  verdict: Verdict;
  /** The way back, where it is not the jury's page. */
  back?: { label: string; href: string };
  /** The form, where the act is possible. */
  children: ReactNode;
}

/** Asks once before something is done with a jury; or says why it cannot be. */
export function AskedJury({ cycle, heading, lead, verdict, back, children }: AskedJuryProps) {
  const t = useT();
  const locale = useLocale();
  return (
    <JuryPage cycle={cycle} crumbs={[...(back ? [back] : []), { label: heading }]}>
      <PageHeading title={heading} lead={verdict.ok ? lead : undefined} />
      {verdict.ok ? (
        children
      ) : (
        <>
          <Callout tone="gamboge">
            <p>{reasonText(t, verdict)}</p>
            {verdict.until === undefined ? null : (
              <p>{t("juryDesk.possibleFrom", { time: formatDeadline(verdict.until, locale) })}</p>
            )}
          </Callout>
          <p>
            <LinkButton href={back?.href ?? juryHref(cycle)} variant="outlined">
              {t("juryDesk.back")}
            </LinkButton>
          </p>
        </>
      )}
    </JuryPage>
  );
}

/** The act and the way back, at the foot of such a form. */
export function JuryActs({ act, back, danger }: { act: string; back: string; danger?: boolean }) {
  const t = useT();
  return (
    <>
      <NamesConfirmation />
      <ActRow>
        <Button variant={danger ? "danger" : "filled"} full="phone">
          {act}
        </Button>
        <a href={back}>{t("juryDesk.cancel")}</a>
      </ActRow>
    </>
  );
}
