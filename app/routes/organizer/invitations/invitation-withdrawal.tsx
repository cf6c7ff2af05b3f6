import { db } from "@db/client.server";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getInvitation } from "~/domains/events/event/invitation.store.server";
import { canWithdraw } from "~/domains/events/event/invite.server";
import { takeInvitationBack } from "~/flows/events/seats/invite.server";
import { namedId, organizersEvent } from "~/http/named-event.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { pageTitle, titleOf } from "~/routes/page-title";
import { Form } from "~/ui/forms/form";
import { eventHref } from "../desk";
import { AskedButtons, AskedEvent } from "../run/asked-event";

export const handle = { policy: "organizer" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { event } = await organizersEvent(args);
  const t = translator(args.context.locale);
  const one = await getInvitation(db, event.id, namedId(args.params.invitation));
  const { slug, title } = event;
  const heading = t("organizer.invitations.withdrawTitle");
  const lead = t("organizer.invitations.withdrawLead", { whom: one.account ?? t("organizer.invitations.code") });
  return json({
    event: { slug, title },
    heading,
    lead,
    verdict: canWithdraw(one),
    title: titleOf(args.context.locale, heading),
  });
}

export async function action(args: ActionFunctionArgs) {
  const { by, event } = await organizersEvent(args);
  await takeInvitationBack(by, event.slug, namedId(args.params.invitation));
  return redirect(eventHref(event, "/invitations"));
}

export default function InvitationWithdrawal() {
  const t = useT();
  const asked = useLoaderData<typeof loader>();
  const within = [{ label: t("organizer.invitations.title"), href: eventHref(asked.event, "/invitations") }];
  return (
    <AskedEvent {...asked} within={within} back="/invitations">
      <Form>
        <AskedButtons event={asked.event} act={t("organizer.invitations.withdrawAct")} back="/invitations" danger />
      </Form>
    </AskedEvent>
  );
}
