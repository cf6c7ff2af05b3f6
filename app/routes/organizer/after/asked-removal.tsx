import { useActionData, useLoaderData } from "@remix-run/react";
import { useT } from "~/i18n/context";
import { accepted } from "~/kernel/verdict";
import { told } from "~/routes/refused";
import { Form } from "~/ui/forms/form";
import { TextArea } from "~/ui/forms/text-area";
import { eventHref } from "../desk";
import { AskedButtons, AskedEvent } from "../run/asked-event";
import type { askedRemoval, Removed } from "./asked-removal.server";

/** Asks why something of an event is taken down. */
export function AskedRemoval({ what }: { what: Removed }) {
  const t = useT();
  const { event, heading } = useLoaderData<typeof askedRemoval>();
  const answer = useActionData<{ refused: unknown }>();
  const back = `/${what}`;
  return (
    <AskedEvent
      {...{ event, heading, back }}
      lead={t(`after.${what}.removeLead`)}
      verdict={accepted}
      within={[{ label: t(`after.rooms.${what}`), href: eventHref(event, back) }]}
    >
      <Form {...told(t, answer?.refused)}>
        <TextArea name="reason" label={t("organizer.reason.label")} hint={t(`after.${what}.removeHint`)} />
        <AskedButtons event={event} act={t(`after.${what}.removeAct`)} danger back={back} />
      </Form>
    </AskedEvent>
  );
}
