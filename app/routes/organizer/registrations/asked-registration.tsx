import { useActionData, useLoaderData } from "@remix-run/react";
import { useT } from "~/i18n/context";
import { told } from "~/routes/refused";
import { Form } from "~/ui/forms/form";
import { TextArea } from "~/ui/forms/text-area";
import { eventHref } from "../desk";
import { AskedButtons, AskedEvent } from "../run/asked-event";
import type { AskedAct, askedRegistration } from "./asked-registration.server";

/** Asks for the reason of what is done with somebody's registration, which she reads. */
export function AskedRegistration({ act, danger }: { act: AskedAct; danger?: boolean }) {
  const t = useT();
  const { event, id, heading, verdict } = useLoaderData<typeof askedRegistration>();
  const answer = useActionData<{ refused: unknown }>();
  const back = `/registrations/${id}`;
  return (
    <AskedEvent
      {...{ event, heading, verdict, back }}
      lead={t(`organizer.registration.${act}Lead`)}
      within={[{ label: t("organizer.registrations.title"), href: eventHref(event, "/registrations") }]}
    >
      <Form {...told(t, answer?.refused)}>
        <TextArea name="reason" label={t("organizer.reason.label")} hint={t("organizer.reason.hint")} />
        <AskedButtons
          event={event}
          act={t(`organizer.registration.${act}Act`)}
          back={back}
          {...(danger && { danger })}
        />
      </Form>
    </AskedEvent>
  );
}
