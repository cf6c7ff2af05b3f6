import { formatCertificateCode } from "~/domains/credentials/certificate-code";
import type { NameCorrection } from "~/domains/credentials/name-correction.store.server";
import { useT } from "~/i18n/context";
import { reasonText } from "~/i18n/translate";
import type { Verdict } from "~/kernel/verdict";
import type { CertificateView } from "~/routes/certificate-view.server";
import { told } from "~/routes/refused";
import { ActRow } from "~/ui/acts/act-row";
import { Button } from "~/ui/acts/button";
import { Form } from "~/ui/forms/form";
import { HiddenField } from "~/ui/forms/hidden-field";
import { RadioGroup } from "~/ui/forms/radio-group";
import { TextArea } from "~/ui/forms/text-area";
import { TextField } from "~/ui/forms/text-field";
import { Breadcrumbs } from "~/ui/shell/breadcrumbs";
import { PageHeading } from "~/ui/shell/page-heading";
import { Callout } from "~/ui/show/callout";
import { Day } from "~/ui/show/day";
import { DefinitionList } from "~/ui/show/definition-list";

export interface ReissueFormProps {
  view: CertificateView;
  accountName: string | null;
  request: NameCorrection | null;
  verdict: Verdict;
  refused?: unknown;
}

/** What was asked, and the answer: issue again under a corrected name, or refuse. Without a request it only reissues. */
export function ReissueForm({ view, accountName, request, verdict, refused }: ReissueFormProps) {
  const t = useT();
  const code = formatCertificateCode(view.code);
  const here = `/admin/certificates/${view.code}`;
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: t("credentials.desk.title"), href: "/admin/certificates" },
          { label: code, href: here },
          { label: t("credentials.desk.reissue") },
        ]}
      />
      <PageHeading
        title={t("credentials.desk.reissueTitle", { code })}
        lead={verdict.ok ? t("credentials.desk.reissueLead") : undefined}
      />
      {verdict.ok ? (
        <Form {...told(t, refused)}>
          <DefinitionList
            items={[
              { term: t("credentials.desk.reissueNow"), value: view.holderName },
              { term: t("credentials.desk.reissueAccount"), value: accountName },
              request && { term: t("credentials.desk.reissueAsked"), value: request.requestedName },
              request && { term: t("credentials.desk.reissueWhy"), value: request.explanation },
              request && { term: t("credentials.desk.reissueWhen"), value: <Day day={request.requestedAt} weekday /> },
            ]}
          />
          {request ? (
            <RadioGroup
              name="answer"
              label={t("credentials.desk.decision")}
              options={[
                { value: "reissue", label: t("credentials.desk.decisionReissue") },
                { value: "refuse", label: t("credentials.desk.decisionRefuse") },
              ]}
            />
          ) : (
            <HiddenField name="answer" value="reissue" />
          )}
          <TextField
            name="name"
            label={t("credentials.desk.newName")}
            hint={request ? t("credentials.desk.newNameHint") : undefined}
            value={request?.requestedName ?? accountName ?? view.holderName ?? ""}
            autoComplete="off"
          />
          <TextArea name="reason" label={t("credentials.desk.reason")} hint={t("credentials.desk.reasonHint")} />
          <ActRow>
            <Button full="phone">{t(request ? "credentials.desk.reissueAct" : "credentials.desk.correctAct")}</Button>
            <a href={here}>{t("credentials.desk.cancel")}</a>
          </ActRow>
        </Form>
      ) : (
        <>
          <Callout tone="gamboge">{reasonText(t, verdict)}</Callout>
          <p>
            <a href={here}>{t("credentials.desk.cancel")}</a>
          </p>
        </>
      )}
    </>
  );
}
