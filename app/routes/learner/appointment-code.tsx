import { db } from "@db/client.server";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { isSealed } from "~/domains/appointments/appointment";
import { invitationForm } from "~/domains/appointments/appointment-forms";
import { findEnterprise } from "~/domains/directory/enterprise.store.server";
import { openInvitation } from "~/flows/appointments/answer-proposal.server";
import { fieldError, readForm, refuseForm, unprocessable } from "~/http/forms.server";
import { ownAppointment } from "~/http/named-appointment.server";
import type { RouteHandle } from "~/http/policy";
import { useLocale, useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { formatDay, isoDayOf } from "~/kernel/instant-format";
import { AppointmentState } from "~/routes/appointment-state";
import { appointmentView } from "~/routes/appointment-view";
import { Page } from "~/routes/page";
import { pageTitle, titleOf } from "~/routes/page-title";
import { told } from "~/routes/refused";
import { ActRow } from "~/ui/acts/act-row";
import { Button } from "~/ui/acts/button";
import { Form } from "~/ui/forms/form";
import { TextField } from "~/ui/forms/text-field";
import { PageHeading } from "~/ui/shell/page-heading";
import { OwnCrumbs } from "./own-crumbs";

export const handle = { policy: "signed-in" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

/** All that is told before she has shown that she is the one: that there is a proposal, of which firm, since when. */
export async function loader(args: LoaderFunctionArgs) {
  const { appointment } = await ownAppointment(args);
  const { id, number, enterpriseId, proposedAt } = appointment;
  if (!isSealed(appointment)) return redirect(`/me/appointments/${id}`);
  const firm = (await findEnterprise(db, enterpriseId))?.name ?? "";
  const { locale, now } = args.context;
  const view = appointmentView(appointment, isoDayOf(now));
  const title = view.state === "proposed" ? translator(locale)("appointments.code.ownTitle") : firm;
  return json({ number, firm, proposedAt, view, title: titleOf(locale, title) });
}

export async function action(args: ActionFunctionArgs) {
  const { director, appointment } = await ownAppointment(args);
  const form = await readForm(args.request, invitationForm);
  if (!form.ok) return unprocessable(form.refused);
  const opened = await openInvitation(director, appointment.id, form.value.code);
  if (!opened.ok) return unprocessable(refuseForm([fieldError("code", opened)], form.typed));
  return redirect(`/me/appointments/${appointment.id}`);
}

export default function AppointmentCode() {
  const t = useT();
  const locale = useLocale();
  const { number, firm, proposedAt, view } = useLoaderData<typeof loader>();
  const answer = useActionData() as { refused?: unknown } | undefined;
  const list = "/me/appointments";
  const day = formatDay(proposedAt, locale);
  if (view.state !== "proposed")
    return (
      <Page width="text">
        <OwnCrumbs within={{ label: t("appointments.own.title"), href: list }} here={number} />
        <PageHeading title={firm} lead={t("appointments.code.overLead", { day })}>
          <AppointmentState view={view} />
        </PageHeading>
      </Page>
    );
  return (
    <Page width="text">
      <OwnCrumbs within={{ label: t("appointments.own.title"), href: list }} here={number} />
      <PageHeading title={t("appointments.own.waitTitle", { firm })} lead={t("appointments.code.ownLead", { day })} />
      <Form {...told(t, answer?.refused)}>
        <TextField
          name="code"
          label={t("appointments.code.label")}
          hint={t("appointments.code.hint")}
          autoComplete="off"
          spellCheck={false}
          maxLength={40}
          width="code"
        />
        <ActRow>
          <Button full="phone">{t("appointments.code.act")}</Button>
          <a href={list}>{t("appointments.cancel")}</a>
        </ActRow>
      </Form>
    </Page>
  );
}
