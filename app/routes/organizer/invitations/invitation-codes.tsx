import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { canDo } from "~/domains/events/event/event";
import { codesForm, MOST_CODES } from "~/domains/events/event/invitation-form";
import { drawCodes } from "~/flows/events/seats/invite.server";
import { fieldError, readForm, refuseForm, unprocessable } from "~/http/forms.server";
import { organizersEvent } from "~/http/named-event.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { insist } from "~/kernel/errors";
import { refused } from "~/kernel/verdict";
import { pageTitle, titleOf } from "~/routes/page-title";
import { told } from "~/routes/refused";
import { Form } from "~/ui/forms/form";
import { TextField } from "~/ui/forms/text-field";
import { Callout } from "~/ui/show/callout";
import { CodeText } from "~/ui/show/code-text";
import { eventHref } from "../desk";
import { AskedButtons, AskedEvent } from "../run/asked-event";

export const handle = { policy: "organizer" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { event } = await organizersEvent(args);
  const { locale, now } = args.context;
  const { slug, title, admission } = event;
  const heading = translator(locale)("organizer.invitations.codes");
  const verdict = admission === "invitation" ? canDo("change", event, now) : refused("event.notByInvitation");
  return json({ event: { slug, title }, heading, verdict, title: titleOf(locale, heading) });
}

/** The codes stand in this answer alone: nobody can look them up. */
export async function action(args: ActionFunctionArgs) {
  const { by, event } = await organizersEvent(args);
  const form = await readForm(args.request, codesForm);
  insist(canDo("change", event, args.context.now));
  if (!form.ok) return unprocessable(form.refused);
  const drawn = await drawCodes(by, event.slug, form.value.many);
  if (!drawn.ok) return unprocessable(refuseForm([fieldError("many", drawn)], form.typed));
  return json({ codes: drawn.codes });
}

export default function InvitationCodes() {
  const t = useT();
  const asked = useLoaderData<typeof loader>();
  const answer = useActionData() as { codes?: string[]; refused?: unknown } | undefined;
  const within = [{ label: t("organizer.invitations.title"), href: eventHref(asked.event, "/invitations") }];
  return (
    <AskedEvent {...asked} lead={t("organizer.invitations.lead")} within={within} back="/invitations">
      {answer?.codes ? (
        <>
          <Callout tone="tile" title={t("organizer.invitations.once")}>
            <ul>
              {answer.codes.map((code) => (
                <li key={code}>
                  <CodeText code={code} />
                </li>
              ))}
            </ul>
          </Callout>
          <p>
            <a href={eventHref(asked.event, "/invitations")}>{t("organizer.invitations.list")}</a>
          </p>
        </>
      ) : (
        <Form {...told(t, answer?.refused)}>
          <TextField
            name="many"
            label={t("organizer.invitations.codesLabel")}
            hint={t("organizer.invitations.codesHint", { max: MOST_CODES })}
            inputMode="numeric"
            width="number"
            suffix={t("organizer.invitations.codesUnit")}
          />
          <AskedButtons event={asked.event} act={t("organizer.invitations.codesAct")} back="/invitations" />
        </Form>
      )}
    </AskedEvent>
  );
}
