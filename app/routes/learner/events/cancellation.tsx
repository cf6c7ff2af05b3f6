import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { showOwnRegistration } from "~/flows/events/own/own-events.server";
import { giveBack } from "~/flows/events/seats/give-back.server";
import { requirePerson } from "~/http/guards.server";
import { show, useView } from "~/http/page-view";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { insist } from "~/kernel/errors";
import { ActOrReason } from "~/routes/act-or-reason";
import { OwnCrumbs } from "~/routes/learner/own-crumbs";
import { Page } from "~/routes/page";
import { pageTitle, titleOf } from "~/routes/page-title";
import { ActRow } from "~/ui/acts/act-row";
import { Button } from "~/ui/acts/button";
import { Form } from "~/ui/forms/form";

export const handle = { policy: "signed-in" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const who = requirePerson(args);
  const { now, locale } = args.context;
  const { own, event, session, cancel } = await showOwnRegistration(who, args.params.registration ?? "", {
    now,
    locale,
  });
  const title = session?.title ?? event.title;
  const waits = own.state === "waitlisted";
  const heading = translator(locale)(waits ? "events.own.leaveTitle" : "events.own.cancelTitle", { title });
  const view = {
    id: own.id,
    title: titleOf(locale, heading),
    heading,
    verdict: cancel,
    waits,
    session: session !== null,
  };
  return show(args.context, { ...view, event: event.title });
}

/** No fields and no reason: the seat goes to the next in line. */
export async function action(args: ActionFunctionArgs) {
  const who = requirePerson(args);
  const given = await giveBack(who, args.params.registration ?? "");
  if (!given.ok) insist(given);
  return redirect(`/me/events/${args.params.registration}`);
}

export default function Cancellation() {
  const t = useT();
  const { id, heading, verdict, waits, session, event } = useView<typeof loader>();
  const back = `/me/events/${id}`;
  return (
    <Page width="text">
      <OwnCrumbs
        within={[
          { label: t("events.own.listTitle"), href: "/me/events" },
          { label: event, href: back },
        ]}
        here={heading}
      />
      <ActOrReason
        heading={heading}
        lead={t(waits ? "events.own.leaveLead" : session ? "events.own.cancelSessionLead" : "events.own.cancelLead")}
        verdict={verdict}
        back={back}
      >
        <Form>
          <ActRow>
            <Button variant="danger" full="phone">
              {t(waits ? "events.own.leaveLine" : session ? "events.own.giveBackSession" : "events.own.cancel")}
            </Button>
            <a href={back}>{t("events.own.keep")}</a>
          </ActRow>
        </Form>
      </ActOrReason>
    </Page>
  );
}
