import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { requirePerson } from "~/http/guards.server";
import { show, useView } from "~/http/page-view";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { Page } from "~/routes/page";
import { pageTitle, titleOf } from "~/routes/page-title";
import { Columns } from "~/ui/shell/columns";
import { PageHeading } from "~/ui/shell/page-heading";
import { ContinueBand } from "./continue-band";
import { KeptLinks } from "./kept-links";
import { learnView } from "./learn-view.server";
import { OwnCertificates } from "./own-certificates";
import { OwnOffices } from "./own-offices";
import { PracticeLinks } from "./practice-links";
import { WaitingList } from "./waiting-list";
import { YearHours } from "./year-hours";

export const handle = { policy: "signed-in" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const person = requirePerson(args);
  const { locale, now } = args.context;
  const view = await learnView(person, now, locale);
  return show(args.context, { view, title: titleOf(locale, translator(locale)("courses.learn.title")) });
}

export default function Learn() {
  const t = useT();
  const { view } = useView<typeof loader>();
  // An exam's clock runs: that is the first thing to see.
  const hurry = view.waits.running.length > 0;
  return (
    <Page>
      <PageHeading title={t("courses.learn.title")} lead={view.who} />
      {hurry ? null : <ContinueBand view={view.goOn} primary />}
      <Columns
        side={
          <>
            <OwnOffices offices={view.offices} />
            <YearHours {...view.hours} />
            <OwnCertificates certificates={view.certificates} />
          </>
        }
      >
        <WaitingList waits={view.waits} />
        {hurry ? <ContinueBand view={view.goOn} primary={false} /> : null}
        <PracticeLinks courses={view.practice} />
        <KeptLinks />
      </Columns>
    </Page>
  );
}
