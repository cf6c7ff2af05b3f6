import { db } from "@db/client.server";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { canDo } from "~/domains/events/event/event";
import { invitationsOf } from "~/domains/events/event/invitation.store.server";
import { accountsForm } from "~/domains/events/event/invitation-form";
import { isPublic } from "~/domains/events/event/state-questions";
import { invite } from "~/flows/events/seats/invite.server";
import { fieldError, readForm, refuseForm, unprocessable } from "~/http/forms.server";
import { organizersEvent } from "~/http/named-event.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { insist } from "~/kernel/errors";
import { refused } from "~/kernel/verdict";
import { pageTitle, titleOf } from "~/routes/page-title";
import { told } from "~/routes/refused";
import { Button } from "~/ui/acts/button";
import { LinkButton } from "~/ui/acts/link-button";
import { Form } from "~/ui/forms/form";
import { TextArea } from "~/ui/forms/text-area";
import { Section } from "~/ui/shell/section";
import { EmptyState } from "~/ui/show/empty-state";
import { eventHref } from "../desk";
import { AskedEvent } from "../run/asked-event";
import { InvitationRows } from "./invitation-rows";

export const handle = { policy: "organizer" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { event } = await organizersEvent(args);
  const { locale, now } = args.context;
  const { slug, title, admission } = event;
  const invitations = (await invitationsOf(db, event.id)).map(({ invitation, usedByName, usedByFirm }) => {
    const { id, account, invitedAt, withdrawnAt, usedAt, usedBy } = invitation;
    return {
      id,
      account,
      invitedAt,
      withdrawnAt,
      usedAt,
      erased: usedAt !== null && usedBy === null,
      usedByName,
      usedByFirm,
    };
  });
  return json({
    event: { slug, title, draft: !isPublic(event) },
    invitations,
    open: canDo("change", event, now).ok,
    verdict: admission === "invitation" ? ({ ok: true } as const) : refused("event.notByInvitation"),
    title: titleOf(locale, translator(locale)("organizer.invitations.title")),
  });
}

export async function action(args: ActionFunctionArgs) {
  const { by, event } = await organizersEvent(args);
  const form = await readForm(args.request, accountsForm);
  insist(canDo("change", event, args.context.now));
  if (!form.ok) return unprocessable(form.refused);
  const invited = await invite(by, event.slug, form.value.accounts);
  if (invited.ok) return redirect(eventHref(event, "/invitations"));
  return unprocessable(refuseForm([fieldError("accounts", invited)], form.typed));
}

export default function Invitations() {
  const t = useT();
  const { event, invitations, open, verdict } = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: unknown }>();
  const used = invitations.filter(({ usedAt }) => usedAt !== null).length;
  return (
    <AskedEvent
      event={event}
      heading={t("organizer.invitations.title")}
      lead={t("organizer.invitations.lead")}
      verdict={verdict}
    >
      {event.draft ? <p className="note">{t("organizer.invitations.draft")}</p> : null}
      {open ? (
        <Section
          title={t("organizer.invitations.accounts")}
          link={{ href: eventHref(event, "/invitations/codes"), text: t("organizer.invitations.codes") }}
        >
          <Form {...told(t, answer?.refused)}>
            <TextArea
              name="accounts"
              label={t("organizer.invitations.accountsLabel")}
              hint={t("organizer.invitations.accountsHint")}
            />
            <Button full="phone">{t("organizer.invitations.accountsAct")}</Button>
          </Form>
        </Section>
      ) : null}
      <Section
        title={t("organizer.invitations.list")}
        {...(invitations.length > 0 && {
          aside: t("organizer.invitations.count", { used, all: invitations.length }),
        })}
      >
        {invitations.length === 0 ? (
          <EmptyState
            act={
              open ? (
                <LinkButton variant="outlined" href={eventHref(event, "/invitations/codes")}>
                  {t("organizer.invitations.codes")}
                </LinkButton>
              ) : null
            }
          >
            {t("organizer.invitations.none")}
          </EmptyState>
        ) : (
          <InvitationRows event={event} invitations={invitations} />
        )}
      </Section>
    </AskedEvent>
  );
}
