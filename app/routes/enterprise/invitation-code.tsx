import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { isSealed } from "~/domains/appointments/appointment";
import { canActForFirm } from "~/domains/appointments/end-appointment.server";
import { maskAccount } from "~/domains/people/account";
import { drawInvitationCode } from "~/flows/appointments/appoint-director.server";
import { firmsAppointment } from "~/http/named-appointment.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { isoDayOf } from "~/kernel/instant-format";
import { pageTitle, titleOf } from "~/routes/page-title";
import { ActRow } from "~/ui/acts/act-row";
import { Button } from "~/ui/acts/button";
import { Form } from "~/ui/forms/form";
import { Callout } from "~/ui/show/callout";
import { AskedAct } from "./asked-act";

export const handle = { policy: "enterprise" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { by, enterprise, appointment } = await firmsAppointment(args);
  const { locale, now } = args.context;
  const { id, number, codeHash, holderName: name, invitedAccount } = appointment;
  if (!isSealed(appointment)) return redirect(`/enterprise/${enterprise.id}/appointments/${id}`);
  const t = translator(locale);
  const heading = t("appointments.code.title");
  // Gone with the proposal, once that is long over: then there is no code to hand over.
  const lead =
    name && invitedAccount ? t("appointments.code.lead", { name, account: maskAccount(invitedAccount) }) : "";
  const verdict = canActForFirm("make-code", by, appointment, isoDayOf(now));
  const title = titleOf(locale, heading);
  return json({ enterprise, id, number, made: codeHash !== null, heading, lead, verdict, title });
}

/** The code stands in this answer alone: nobody can look it up. */
export async function action(args: ActionFunctionArgs) {
  const { by, appointment } = await firmsAppointment(args);
  return json({ code: await drawInvitationCode(by, appointment.id) });
}

export default function InvitationCode() {
  const t = useT();
  const { made, ...asked } = useLoaderData<typeof loader>();
  const answer = useActionData() as { code?: string } | undefined;
  const back = `/enterprise/${asked.enterprise.id}/appointments/${asked.id}`;
  return (
    <AskedAct {...asked} back={back}>
      {answer?.code ? (
        <>
          <Callout tone="tile" title={t("appointments.code.once")}>
            <p>
              <span className="code" data-large>
                {answer.code}
              </span>
            </p>
          </Callout>
          <p>
            <a href={back}>{t("appointments.code.back")}</a>
          </p>
        </>
      ) : (
        <Form>
          {made ? <p className="note">{t("appointments.code.made")}</p> : null}
          <ActRow>
            <Button full="phone">{t(made ? "appointments.code.again" : "appointments.code.make")}</Button>
            <a href={back}>{t("appointments.cancel")}</a>
          </ActRow>
        </Form>
      )}
    </AskedAct>
  );
}
