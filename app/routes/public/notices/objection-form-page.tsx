import { STATEMENT_LENGTH } from "~/domains/awards/notice/objection-lengths";
import type { ObjectionPage } from "~/flows/awards/notice/objections/objection-page.server";
import type { RefusedForm } from "~/http/forms.server";
import { useLocale, useT } from "~/i18n/context";
import { reasonText } from "~/i18n/translate";
import { formatDeadline } from "~/kernel/instant-format";
import { Page } from "~/routes/page";
import { told } from "~/routes/refused";
import { ActRow } from "~/ui/acts/act-row";
import { Button } from "~/ui/acts/button";
import { FileField } from "~/ui/forms/file-field";
import { Form } from "~/ui/forms/form";
import type { FormTime } from "~/ui/forms/form-length";
import { RadioGroup } from "~/ui/forms/radio-group";
import { Select } from "~/ui/forms/select";
import { TextArea } from "~/ui/forms/text-area";
import { TextField } from "~/ui/forms/text-field";
import { Breadcrumbs } from "~/ui/shell/breadcrumbs";
import { PageHeading } from "~/ui/shell/page-heading";
import { Callout } from "~/ui/show/callout";
import { noticeHref } from "./notice-state";

const ACCEPTED = ".pdf,.jpg,.jpeg,.png,.webp,.docx,.xlsx,.csv,.txt";

export interface ObjectionFormPageProps extends ObjectionPage {
  time: FormTime;
  refused: unknown;
}

/** The form of an objection. Once the time is over it is offered to nobody; who sent one too late finds her words again, and what else she can do. */
export function ObjectionFormPage({ cycle, endsAt, verdict, people, months, time, refused }: ObjectionFormPageProps) {
  const t = useT();
  const locale = useLocale();
  const lead = t("notices.form.lead", { title: cycle.title, time: formatDeadline(endsAt, locale) });
  return (
    <Page width="text">
      <Breadcrumbs
        crumbs={[
          { label: t("notices.title"), href: "/notices" },
          { label: cycle.title, href: noticeHref(cycle) },
          { label: t("notices.object.title") },
        ]}
      />
      <PageHeading title={t("notices.form.heading")} lead={lead} />
      {!verdict.ok && refused ? (
        <Callout tone="gamboge">
          {cycle.contact === "" ? t("notices.form.late") : t("notices.form.lateContact", { contact: cycle.contact })}
        </Callout>
      ) : null}
      {!verdict.ok && !refused ? <Late cycle={cycle} reason={reasonText(t, verdict)} /> : null}
      {verdict.ok && !refused ? (
        <Callout tone="tile" title={t("notices.form.privacyTitle")}>
          <p>{t("notices.form.privacy", { months })}</p>
        </Callout>
      ) : null}
      {verdict.ok || refused ? (
        <Form time={time} encType="multipart/form-data" {...told(t, refused as RefusedForm | undefined)}>
          <RadioGroup
            name="party"
            label={t("notices.form.party")}
            inline
            options={(["person", "unit"] as const).map((value) => ({ value, label: t(`notices.form.${value}`) }))}
          />
          <TextField name="name" label={t("notices.form.name")} hint={t("notices.form.nameHint")} maxLength={100} />
          <TextField
            name="contactPerson"
            label={t("notices.form.contactPerson")}
            hint={t("notices.form.contactPersonHint")}
            maxLength={40}
            optional
          />
          <TextField name="contact" label={t("notices.form.contact")} hint={t("notices.form.contactHint")} />
          <Select
            name="about"
            label={t("notices.form.about")}
            placeholder={t("notices.form.aboutPlaceholder")}
            options={[
              ...people.map(({ alias, ...one }) => ({ value: alias, label: t("notices.form.aboutOne", one) })),
              { value: "all", label: t("notices.form.aboutAll") },
            ]}
          />
          <TextArea
            name="statement"
            label={t("notices.form.statement")}
            hint={t("notices.form.statementHint")}
            rows={8}
            maxLength={STATEMENT_LENGTH}
          />
          <FileField
            name="files"
            label={t("notices.form.files")}
            hint={t("notices.form.filesHint", { kinds: t("files.evidenceKinds") })}
            accept={ACCEPTED}
            multiple
            optional
          />
          <ActRow>
            <Button full="phone">{t("notices.form.submit")}</Button>
            <a href={noticeHref(cycle)}>{t("notices.form.back")}</a>
          </ActRow>
        </Form>
      ) : null}
    </Page>
  );
}

/** Why nobody can object any more, and what else one can do. */
function Late({ cycle, reason }: { cycle: ObjectionPage["cycle"]; reason: string }) {
  const t = useT();
  return (
    <>
      <Callout tone="gamboge" title={reason}>
        {cycle.contact === "" ? null : <p>{t("notices.status.contact", { contact: cycle.contact })}</p>}
      </Callout>
      <p>
        <a href={noticeHref(cycle)}>{t("notices.form.back")}</a>
      </p>
    </>
  );
}
