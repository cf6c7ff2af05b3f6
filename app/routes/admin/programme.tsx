import { db } from "@db/client.server";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { programmeForm } from "~/flows/program/programme-settings";
import { readProgramme, setProgramme } from "~/flows/program/set-programme.server";
import { fieldError, readForm, refuseForm, unprocessable } from "~/http/forms.server";
import { requireAdministrator } from "~/http/guards.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { writeKinds } from "~/kernel/named-kinds";
import { pageTitle, titleOf } from "~/routes/page-title";
import { told } from "~/routes/refused";
import { Button } from "~/ui/acts/button";
import { Form } from "~/ui/forms/form";
import { TextArea } from "~/ui/forms/text-area";
import { TextField } from "~/ui/forms/text-field";
import { PageHeading } from "~/ui/shell/page-heading";
import { Callout } from "~/ui/show/callout";
import { AdminDesk } from "./desk";

export const handle = { policy: "admin" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  requireAdministrator(args);
  const { eventKinds, claimKinds, awardLabels, expertFields, ...numbers } = await readProgramme(db);
  const { locale } = args.context;
  return json({
    eventKinds: writeKinds(eventKinds),
    claimKinds: writeKinds(claimKinds),
    awardLabels: writeKinds(awardLabels),
    expertFields: writeKinds(expertFields),
    numbers,
    saved: new URL(args.request.url).searchParams.get("saved"),
    title: titleOf(locale, translator(locale)("staff.admin.programme.title")),
  });
}

export async function action(args: ActionFunctionArgs) {
  const administrator = requireAdministrator(args);
  const form = await readForm(args.request, programmeForm);
  if (!form.ok) return unprocessable(form.refused);
  const done = await setProgramme(administrator, form.value);
  if (!done.ok) return unprocessable(refuseForm([fieldError(done.field, done)], form.typed));
  return redirect(`/admin/programme?saved=${done.changed}`);
}

export default function Programme() {
  const t = useT();
  const { eventKinds, claimKinds, awardLabels, expertFields, numbers, saved } = useLoaderData<typeof loader>();
  const answer = useActionData() as { refused?: unknown } | undefined;
  return (
    <AdminDesk>
      <PageHeading title={t("staff.admin.programme.title")} lead={t("staff.admin.programme.lead")} />
      {saved === null || answer ? null : (
        <Callout tone="bamboo" role="status">
          {t(saved === "0" ? "staff.admin.site.unchanged" : "staff.admin.site.saved")}
        </Callout>
      )}
      <Form action="/admin/programme" {...told(t, answer?.refused)}>
        <TextArea
          name="eventKinds"
          label={t("staff.admin.programme.eventKinds")}
          hint={t("staff.admin.programme.kindsHint")}
          value={eventKinds}
          rows={8}
        />
        <TextArea
          name="claimKinds"
          label={t("staff.admin.programme.claimKinds")}
          hint={t("staff.admin.programme.kindsHint")}
          value={claimKinds}
          rows={7}
        />
        <TextArea
          name="awardLabels"
          label={t("staff.admin.programme.awardLabels")}
          hint={t("staff.admin.programme.kindsHint")}
          value={awardLabels}
          rows={3}
        />
        <TextArea
          name="expertFields"
          label={t("staff.admin.programme.expertFields")}
          hint={t("staff.admin.programme.kindsHint")}
          value={expertFields}
          rows={6}
        />
        <TextField
          name="minutesPerHour"
          label={t("staff.admin.programme.minutesPerHour")}
          hint={t("staff.admin.programme.minutesPerHourHint")}
          value={String(numbers.minutesPerHour)}
          width="number"
          inputMode="numeric"
          suffix={t("staff.admin.programme.minutes")}
        />
        <TextField
          name="claimYears"
          label={t("staff.admin.programme.claimYears")}
          value={String(numbers.claimYears)}
          width="number"
          inputMode="numeric"
          suffix={t("staff.admin.programme.years")}
        />
        <TextField
          name="feedbackDays"
          label={t("staff.admin.programme.feedbackDays")}
          value={String(numbers.feedbackDays)}
          width="number"
          inputMode="numeric"
          suffix={t("staff.admin.programme.days")}
        />
        <TextField
          name="walkInDays"
          label={t("staff.admin.programme.walkInDays")}
          hint={t("staff.admin.programme.walkInDaysHint")}
          value={String(numbers.walkInDays)}
          width="number"
          inputMode="numeric"
          suffix={t("staff.admin.programme.days")}
        />
        <TextField
          name="objectorMonths"
          label={t("staff.admin.programme.objectorMonths")}
          hint={t("staff.admin.programme.objectorMonthsHint")}
          value={String(numbers.objectorMonths)}
          width="number"
          inputMode="numeric"
          suffix={t("staff.admin.programme.months")}
        />
        <p>
          <Button full="phone">{t("staff.admin.site.act")}</Button>
        </p>
      </Form>
    </AdminDesk>
  );
}
