import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { isSealed } from "~/domains/appointments/appointment";
import { proposalForm } from "~/domains/appointments/appointment-forms";
import { proposeDirector } from "~/flows/appointments/appoint-director.server";
import { listColleagues } from "~/flows/appointments/list-colleagues.server";
import { countFormTime, formTime } from "~/http/form-time.server";
import { fieldError, readForm, refuseForm, unprocessable } from "~/http/forms.server";
import { requireEnterpriseAdministrator } from "~/http/guards.server";
import { actedForEnterprise } from "~/http/named-enterprise.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { isoDayOf } from "~/kernel/instant-format";
import { pageTitle, titleOf } from "~/routes/page-title";
import { PageHeading } from "~/ui/shell/page-heading";
import { appointmentCrumbs } from "./appointment-crumbs";
import { EnterpriseDesk } from "./desk";
import { ProposalForm } from "./proposal-form";

export const handle = { policy: "enterprise" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { by, enterprise } = await actedForEnterprise(args);
  const { locale, now } = args.context;
  const title = titleOf(locale, translator(locale)("appointments.propose.title"));
  return json({
    enterprise,
    today: isoDayOf(now),
    title,
    ...(await listColleagues(by)),
    time: await formTime("proposal", by.personId, args.context),
  });
}

export async function action(args: ActionFunctionArgs) {
  const by = requireEnterpriseAdministrator(args);
  const form = await readForm(args.request, proposalForm);
  if (!form.ok) return unprocessable(form.refused);
  const done = await proposeDirector(by, form.value);
  if (!done.ok) return unprocessable(refuseForm([fieldError(done.field, done)], form.typed));
  // Whom it wrote to by her account needs the code that the firm hands her.
  const next = isSealed(done.appointment) ? "/code" : "";
  await countFormTime("proposal", by.personId, args.context, form.typed);
  return redirect(`/enterprise/${by.actsForId}/appointments/${done.appointment.id}${next}`);
}

export default function NewAppointment() {
  const t = useT();
  const { enterprise, colleagues, more, today, time } = useLoaderData<typeof loader>();
  const answer = useActionData() as { refused?: unknown } | undefined;
  return (
    <EnterpriseDesk
      enterprise={enterprise}
      crumbs={appointmentCrumbs(t, enterprise.id, t("appointments.propose.title"))}
    >
      <PageHeading title={t("appointments.propose.title")} lead={t("appointments.propose.lead")} />
      <ProposalForm colleagues={colleagues} more={more} today={today} time={time} refused={answer?.refused} />
    </EnterpriseDesk>
  );
}
