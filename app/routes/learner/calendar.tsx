import { db } from "@db/client.server";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import {
  calendarAddresses,
  MOST_ADDRESSES,
  makeCalendarAddress,
} from "~/domains/events/calendar/calendar-secret.server";
import { fieldError, refuseForm, unprocessable } from "~/http/forms.server";
import { requirePerson } from "~/http/guards.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { config } from "~/kernel/config";
import { Page } from "~/routes/page";
import { pageTitle, titleOf } from "~/routes/page-title";
import { CalendarAddresses } from "./calendar-addresses";
import { MadeCalendar } from "./made-calendar";
import { OwnCrumbs } from "./own-crumbs";

export const handle = { policy: "signed-in" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { personId } = requirePerson(args);
  const addresses = (await calendarAddresses(db, personId)).map(({ id, createdAt, lastReadAt }) => ({
    id,
    createdAt,
    lastReadAt,
  }));
  const title = titleOf(args.context.locale, translator(args.context.locale)("eventCalendar.own.title"));
  return json({ addresses, most: MOST_ADDRESSES, title });
}

export async function action(args: ActionFunctionArgs) {
  const made = await makeCalendarAddress(requirePerson(args));
  if (!made.ok) return unprocessable(refuseForm([fieldError("", made)], {}), { made: null });
  return json({ refused: null, made: `${config.origin}/calendar/${made.secret}.ics` });
}

/** Her addresses and a new one, or the address just made: it is shown this once. */
export default function OwnCalendar() {
  const t = useT();
  const { addresses, most } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() as { refused: unknown; made: string | null } | undefined;
  return (
    <Page width="text">
      <OwnCrumbs here={t("eventCalendar.own.title")} />
      {answer?.made ? (
        <MadeCalendar address={answer.made} />
      ) : (
        <CalendarAddresses addresses={addresses} most={most} refused={answer?.refused} />
      )}
    </Page>
  );
}
