import { db } from "@db/client.server";
import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { allDeclaredTies } from "~/domains/awards/jury/declared-tie.store.server";
import { canLift } from "~/domains/awards/jury/taking-back";
import { requireProvince } from "~/http/named-cycle.server";
import type { RouteHandle } from "~/http/policy";
import { useLocale, useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { formatDay } from "~/kernel/instant-format";
import { pageTitle, titleOf } from "~/routes/page-title";
import { LinkButton } from "~/ui/acts/link-button";
import { EmptyState } from "~/ui/show/empty-state";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";
import { State } from "~/ui/show/state";
import { ExpertPage } from "./expert-page";
import { tieAbout } from "./tie-about";

export const handle = { policy: "bureau" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const by = await requireProvince(args);
  const ties = (await allDeclaredTies(db)).map((tie) => ({ ...tie, liftable: canLift(tie, by.personId).ok }));
  const { locale } = args.context;
  return json({ ties, title: titleOf(locale, translator(locale)("juryDesk.declared.title")) });
}

/** What experts declared, with what an officer has to look at: an account that nobody has. */
export default function DeclaredTies() {
  const t = useT();
  const locale = useLocale();
  const { ties } = useLoaderData<typeof loader>();
  return (
    <ExpertPage heading={t("juryDesk.declared.title")} lead={t("juryDesk.declared.lead")}>
      {ties.length === 0 ? (
        <EmptyState>{t("juryDesk.declared.none")}</EmptyState>
      ) : (
        <RowList layout="work">
          {ties.map((tie) => (
            <Row
              key={tie.id}
              title={t("juryDesk.declared.row", {
                name: tie.by,
                kind: t(`juror.ties.kinds.${tie.kind}`),
                about: tieAbout(t, tie),
              })}
              weight="plain"
              fact={t("juror.ties.at", { day: formatDay(tie.at, locale) })}
              meta={[
                tie.statement,
                ...(tie.withdrawnReason === null ? [] : [t("juryDesk.declared.why", { reason: tie.withdrawnReason })]),
              ]}
              {...(tie.withdrawnAt !== null && {
                state: <State kind="plain" icon="minus" word={t("juryDesk.declared.withdrawn")} />,
              })}
              {...(tie.withdrawnAt === null &&
                tie.account !== null && {
                  state: <State kind="attention" word={t("juryDesk.declared.unknown")} />,
                })}
              {...(tie.liftable && {
                act: (
                  <LinkButton href={`/bureau/experts/ties/${tie.id}/withdrawal`} variant="outlined" small>
                    {t("juryDesk.declared.lift")}
                  </LinkButton>
                ),
              })}
            />
          ))}
        </RowList>
      )}
    </ExpertPage>
  );
}
