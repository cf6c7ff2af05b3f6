import { db } from "@db/client.server";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { getPublicCycle } from "~/domains/awards/cycle/cycle.store.server";
import { publicBallots } from "~/flows/awards/decision/public-ballots.server";
import { show, useView } from "~/http/page-view";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { BallotCommitments } from "~/routes/awards/ballot-commitments";
import { OpenedBallots } from "~/routes/awards/opened-ballots";
import { Page } from "~/routes/page";
import { pageTitle, titleOf } from "~/routes/page-title";
import { Breadcrumbs } from "~/ui/shell/breadcrumbs";
import { PageHeading } from "~/ui/shell/page-heading";
import { EmptyState } from "~/ui/show/empty-state";

export const handle = { policy: "public" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader({ params, context }: LoaderFunctionArgs) {
  const view = await publicBallots(await getPublicCycle(db, params.cycle ?? ""));
  return show(context, { view, title: titleOf(context.locale, translator(context.locale)("ballots.title")) });
}

export default function Ballots() {
  const t = useT();
  const { view } = useView<typeof loader>();
  const { cycle, commitments, opened } = view;
  return (
    <Page>
      <Breadcrumbs
        crumbs={[
          { label: t("awards.title"), href: "/awards" },
          { label: cycle.title, href: `/awards/${cycle.slug}` },
          { label: t("ballots.title") },
        ]}
      />
      <PageHeading title={t("ballots.title")} lead={t("ballots.lead")} />
      {commitments ? (
        <>
          {opened ? <OpenedBallots cycle={cycle} opened={opened} hash={commitments.hash} /> : null}
          <BallotCommitments cycle={cycle} commitments={commitments} opened={opened !== null} />
        </>
      ) : (
        <EmptyState act={<a href={`/awards/${cycle.slug}#scoring`}>{t("ballots.rules")}</a>}>
          {t("ballots.notYet")}
        </EmptyState>
      )}
    </Page>
  );
}
