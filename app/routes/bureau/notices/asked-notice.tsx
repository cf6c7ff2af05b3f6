import type { ReactNode } from "react";
import { useT } from "~/i18n/context";
import { reasonText } from "~/i18n/translate";
import type { Verdict } from "~/kernel/verdict";
import { ActRow } from "~/ui/acts/act-row";
import { Button } from "~/ui/acts/button";
import { LinkButton } from "~/ui/acts/link-button";
import { PageHeading } from "~/ui/shell/page-heading";
import { Callout } from "~/ui/show/callout";
import { NamesConfirmation } from "../names-confirmation";
import type { NoticeAct } from "./asked-notice.server";
import { NoticeRoom, noticesHref } from "./desk";

interface AskedNoticeProps {
  cycle: { slug: string; title: string };
  act: NoticeAct;
  verdict: Verdict;
  /** The form, where the act is possible. */
  children: ReactNode;
}

/** Asks once before something is done with a notice; or says why it cannot be. */
export function AskedNotice({ cycle, act, verdict, children }: AskedNoticeProps) {
  const t = useT();
  const heading = t(`noticeDesk.acts.${act}`);
  return (
    <NoticeRoom cycle={cycle} crumbs={[{ label: heading }]}>
      <PageHeading title={heading} lead={verdict.ok ? t(`noticeDesk.${act}.lead`) : undefined} />
      {verdict.ok ? (
        children
      ) : (
        <>
          <Callout tone="gamboge">{reasonText(t, verdict)}</Callout>
          <p>
            <LinkButton href={noticesHref(cycle)} variant="outlined">
              {t("noticeDesk.preparation.back")}
            </LinkButton>
          </p>
        </>
      )}
    </NoticeRoom>
  );
}

/** The act and the way back, at the foot of such a form. */
export function NoticeActs({ cycle, act, danger }: { cycle: { slug: string }; act: NoticeAct; danger?: boolean }) {
  const t = useT();
  return (
    <>
      <NamesConfirmation />
      <ActRow>
        <Button variant={danger ? "danger" : "filled"} full="phone">
          {t(`noticeDesk.${act}.act`)}
        </Button>
        <a href={noticesHref(cycle)}>{t("noticeDesk.preparation.back")}</a>
      </ActRow>
    </>
  );
}
