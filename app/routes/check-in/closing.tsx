import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { closeDesk } from "~/domains/events/check-in/open-desk.server";
import { readFields } from "~/http/forms.server";
import { Island } from "~/http/island";
import { namedDesk } from "~/http/named-desk.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { Page } from "~/routes/page";
import { pageTitle, titleOf } from "~/routes/page-title";
import { ActRow } from "~/ui/acts/act-row";
import { Button } from "~/ui/acts/button";
import { Form } from "~/ui/forms/form";
import { PageHeading } from "~/ui/shell/page-heading";
import { Callout } from "~/ui/show/callout";

export const handle = { policy: "organizer" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { place } = await namedDesk(args);
  const t = translator(args.context.locale);
  const heading = t("checkIn.desk.endTitle", { name: place.desk.name });
  const kept = t("checkIn.desk.endKept");
  return json({ desk: place.desk.id, heading, kept, title: titleOf(args.context.locale, heading) });
}

export async function action(args: ActionFunctionArgs) {
  const { organizer, place } = await namedDesk(args);
  await readFields(args.request);
  const { slug } = await closeDesk(organizer, place.desk.id);
  return redirect(`/organizer/events/${slug}/desks`);
}

export default function Closing() {
  const t = useT();
  const { desk, heading, kept } = useLoaderData<typeof loader>();
  return (
    <Page width="text">
      <PageHeading title={heading} lead={t("checkIn.desk.endLead")} />
      <div data-island="door-closing" data-desk={desk}>
        <div data-part="kept" data-words={kept} role="status" hidden>
          <Callout tone="gamboge">
            <span data-slot="kept" />
          </Callout>
        </div>
        <Form>
          <ActRow>
            <Button full="phone">{t("checkIn.desk.endAct")}</Button>
            <a href={`/check-in/${desk}`}>{t("checkIn.desk.endBack")}</a>
          </ActRow>
        </Form>
      </div>
      <Island name="check-in" />
    </Page>
  );
}
