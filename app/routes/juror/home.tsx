import { db } from "@db/client.server";
import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { countTiesOf } from "~/domains/awards/jury/declared-tie.store.server";
import { servedCycles } from "~/flows/awards/juror-room/served-cycles.server";
import { requireJuror } from "~/http/guards.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { pageTitle, titleOf } from "~/routes/page-title";
import { PageHeading } from "~/ui/shell/page-heading";
import { Section } from "~/ui/shell/section";
import { EmptyState } from "~/ui/show/empty-state";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";
import { JurorDesk } from "./desk";
import { ServedRows } from "./served-rows";
import { WaitingReadings } from "./waiting-readings";

export const handle = { policy: "juror" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const juror = requireJuror(args);
  const { now, locale } = args.context;
  const [cycles, ties] = await Promise.all([servedCycles(juror, now), countTiesOf(db, juror)]);
  return json({ cycles, ties, title: titleOf(locale, translator(locale)("juror.home.title")) });
}

export default function JurorHome() {
  const t = useT();
  const { cycles, ties } = useLoaderData<typeof loader>();
  return (
    <JurorDesk>
      <PageHeading title={t("juror.home.title")} lead={t("juror.home.lead")} />
      {cycles.length === 0 ? (
        <EmptyState>{t("juror.home.none")}</EmptyState>
      ) : (
        <>
          <WaitingReadings cycles={cycles} />
          <Section title={t("juror.home.cycles")}>
            <ServedRows cycles={cycles} />
          </Section>
        </>
      )}
      <Section title={t("juror.home.ties")}>
        <RowList>
          <Row
            title={t("juror.home.tiesOpen")}
            href="/juror/ties"
            weight="plain"
            meta={[
              t("juror.home.tiesLead"),
              ties === 0 ? t("juror.home.tiesNone") : t("juror.home.tiesCount", { count: ties }),
            ]}
          />
        </RowList>
      </Section>
    </JurorDesk>
  );
}
