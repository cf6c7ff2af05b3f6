import type { ReactNode } from "react";
import { useT } from "~/i18n/context";
import { reasonText } from "~/i18n/translate";
import { ActRow } from "~/ui/acts/act-row";
import { Button } from "~/ui/acts/button";
import { LinkButton } from "~/ui/acts/link-button";
import { PageHeading } from "~/ui/shell/page-heading";
import { Callout } from "~/ui/show/callout";
import { NamesConfirmation } from "../names-confirmation";
import type { AskedObjection } from "./asked-objection.server";
import { ObjectionRoom, objectionHref } from "./desk";
import { useAbout } from "./objection-words";

interface AskedObjectionPageProps {
  asked: AskedObjection;
  /** What will happen. */
  lead: string;
  /** The form, where the act is possible. */
  children: ReactNode;
}

/** Asks once before something is done with an objection; or says why it cannot be. */
export function AskedObjectionPage({ asked, lead, children }: AskedObjectionPageProps) {
  const t = useT();
  const about = useAbout();
  const { act, number, verdict, cycle } = asked;
  const heading = t(`noticeDesk.objectionActs.${act}`);
  const one = t("noticeDesk.one.title", { number });
  return (
    <ObjectionRoom cycle={cycle} crumbs={[{ label: one, href: objectionHref(cycle, number) }, { label: heading }]}>
      <PageHeading
        title={heading}
        above={[one, about(asked.about)].join(t("ui.comma"))}
        lead={verdict.ok ? lead : undefined}
      />
      {verdict.ok ? (
        children
      ) : (
        <>
          <Callout tone="gamboge">{reasonText(t, verdict)}</Callout>
          <p>
            <LinkButton href={objectionHref(cycle, number)} variant="outlined">
              {t("noticeDesk.asks.back")}
            </LinkButton>
          </p>
        </>
      )}
    </ObjectionRoom>
  );
}

/** The act and the way back, at the foot of such a form. */
export function ObjectionFoot({ asked: { act, cycle, number }, danger }: { asked: AskedObjection; danger?: boolean }) {
  const t = useT();
  return (
    <>
      <NamesConfirmation />
      <ActRow>
        <Button variant={danger ? "danger" : "filled"} full="phone">
          {t(`noticeDesk.objectionActs.${act}`)}
        </Button>
        <a href={objectionHref(cycle, number)}>{t("noticeDesk.asks.back")}</a>
      </ActRow>
    </>
  );
}
