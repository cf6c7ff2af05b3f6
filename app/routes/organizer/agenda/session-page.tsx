import type { ReactNode } from "react";
import { useT } from "~/i18n/context";
import type { Verdict } from "~/kernel/verdict";
import { told } from "~/routes/refused";
import { Form } from "~/ui/forms/form";
import { eventHref } from "../desk";
import { AskedButtons, AskedEvent } from "../run/asked-event";
import { type SessionValues, sessionFields } from "./session-fields";

export interface SessionPageProps {
  event: { slug: string; title: string };
  heading: string;
  values: SessionValues;
  span: { from: string; to: string };
  verdict: Verdict;
  refused: unknown;
  /** Under the form: taking it out. */
  children?: ReactNode;
}

/** The form of a session, new or changed. */
export function SessionPage({ event, heading, values, span, verdict, refused, children }: SessionPageProps) {
  const t = useT();
  const within = [{ label: t("organizer.sessions.title"), href: eventHref(event, "/sessions") }];
  return (
    <AskedEvent
      event={event}
      heading={heading}
      lead={t("organizer.sessions.lead")}
      verdict={verdict}
      back="/sessions"
      within={within}
    >
      <Form {...told(t, refused)}>
        {sessionFields(t, values, span)}
        <AskedButtons event={event} act={t("organizer.sessions.save")} back="/sessions" />
      </Form>
      {children}
    </AskedEvent>
  );
}
