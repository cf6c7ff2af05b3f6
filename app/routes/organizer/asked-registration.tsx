import { useT } from "~/i18n/context";
import type { Verdict } from "~/kernel/verdict";
import { told } from "~/routes/refused";
import { Form } from "~/ui/forms/form";
import { TextArea } from "~/ui/forms/text-area";
import { AskedButtons, AskedEvent } from "./asked-event";
import { eventHref } from "./desk";

export interface AskedRegistrationProps {
  event: { slug: string; title: string };
  /** Of the registration. */
  id: string;
  heading: string;
  lead: string;
  verdict: Verdict;
  act: string;
  danger?: boolean;
  refused: unknown;
}

/** Asks for the reason of what is done with somebody's registration, which she reads. */
export function AskedRegistration({ event, id, heading, lead, verdict, act, danger, refused }: AskedRegistrationProps) {
  const t = useT();
  const back = `/registrations/${id}`;
  const within = [{ label: t("organizer.registrations.title"), href: eventHref(event, "/registrations") }];
  return (
    <AskedEvent event={event} heading={heading} lead={lead} verdict={verdict} back={back} within={within}>
      <Form {...told(t, refused)}>
        <TextArea name="reason" label={t("organizer.reason.label")} hint={t("organizer.reason.hint")} />
        <AskedButtons event={event} act={act} back={back} {...(danger && { danger })} />
      </Form>
    </AskedEvent>
  );
}
