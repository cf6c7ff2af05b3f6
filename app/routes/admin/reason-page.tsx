import { formatCertificateCode } from "~/domains/credentials/certificate-code";
import { useT } from "~/i18n/context";
import { reasonText } from "~/i18n/translate";
import type { Verdict } from "~/kernel/verdict";
import type { CertificateView } from "~/routes/certificate-view.server";
import { DeskPage } from "~/routes/page";
import { told } from "~/routes/refused";
import { ActRow } from "~/ui/acts/act-row";
import { Button } from "~/ui/acts/button";
import { LinkButton } from "~/ui/acts/link-button";
import { Form } from "~/ui/forms/form";
import { TextArea } from "~/ui/forms/text-area";
import { Breadcrumbs } from "~/ui/shell/breadcrumbs";
import { PageHeading } from "~/ui/shell/page-heading";
import { Callout } from "~/ui/show/callout";
import { adminRooms } from "./rooms";

export interface ReasonPageProps {
  act: "revoke" | "reinstate";
  view: CertificateView;
  verdict: Verdict;
  refused?: unknown;
}

/** Asks once before a certificate is revoked or reinstated: what will happen, to whom, and the reason. */
export function ReasonPage({ act, view, verdict, refused }: ReasonPageProps) {
  const t = useT();
  const code = formatCertificateCode(view.code);
  const here = `/admin/certificates/${view.code}`;
  const holder = view.holderName ?? t("credentials.desk.holderNone");
  const said = { holder, title: view.title, course: view.courseTitle };
  return (
    <DeskPage rooms={adminRooms(t)} label={t("staff.admin.rooms.label")}>
      <Breadcrumbs
        crumbs={[
          { label: t("credentials.desk.title"), href: "/admin/certificates" },
          { label: code, href: here },
          { label: t(`credentials.desk.${act}`) },
        ]}
      />
      <PageHeading
        title={t(`credentials.desk.${act}Title`, { code })}
        lead={verdict.ok ? t(`credentials.desk.${act}Lead`, said) : undefined}
      />
      {verdict.ok ? (
        <Form {...told(t, refused)}>
          <TextArea name="reason" label={t("credentials.desk.reason")} hint={t("credentials.desk.reasonHint")} />
          <ActRow>
            <Button variant={act === "revoke" ? "danger" : "filled"} full="phone">
              {t(`credentials.desk.${act}Act`)}
            </Button>
            <a href={here}>{t("credentials.desk.cancel")}</a>
          </ActRow>
        </Form>
      ) : (
        <>
          <Callout tone="gamboge">{reasonText(t, verdict)}</Callout>
          <p>
            <LinkButton href={here} variant="outlined">
              {t("credentials.desk.cancel")}
            </LinkButton>
          </p>
        </>
      )}
    </DeskPage>
  );
}
