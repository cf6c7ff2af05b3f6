import { db } from "@db/client.server";
import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { countsBySitting } from "~/domains/assessment/attempt-counts";
import { attemptCounts, sittingsFor, waitingForRuling } from "~/domains/assessment/desk.store.server";
import { requireExaminer } from "~/http/guards.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { pageTitle, titleOf } from "~/routes/page-title";
import { PageHeading } from "~/ui/shell/page-heading";
import { Section } from "~/ui/shell/section";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";
import { ExaminerDesk } from "./desk";
import { WaitingAttempts } from "./waiting-list";
import { SittingWindow } from "./window";

export const handle = { policy: "examiner" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const examiner = requireExaminer(args);
  const { locale } = args.context;
  const [found, waiting] = await Promise.all([sittingsFor(db, examiner), waitingForRuling(db, examiner)]);
  const counts = countsBySitting(
    await attemptCounts(
      db,
      found.map(({ id }) => id),
    ),
  );
  const sittings = found.map(({ id, slug, title, items, durationMinutes, cutScore, opensAt, closesAt }) => ({
    slug,
    title,
    items,
    minutes: durationMinutes,
    cut: cutScore,
    opensAt,
    closesAt,
    counts: counts.get(id) ?? null,
  }));
  const title = titleOf(locale, translator(locale)("staff.examiner.sittings.title"));
  return json({ sittings, waiting, title });
}

export default function Sittings() {
  const t = useT();
  const { sittings, waiting } = useLoaderData<typeof loader>();
  return (
    <ExaminerDesk>
      <PageHeading title={t("staff.examiner.sittings.title")} lead={t("staff.examiner.sittings.lead")} />
      <Section title={t("staff.examiner.sittings.waiting")}>
        <WaitingAttempts waiting={waiting} />
      </Section>
      <Section title={t("staff.examiner.sittings.list")}>
        {sittings.length === 0 ? (
          <p>{t("staff.examiner.sittings.none")}</p>
        ) : (
          <RowList>
            {sittings.map(({ slug, title, items, minutes, cut, opensAt, closesAt, counts }) => (
              <Row
                key={slug}
                title={title}
                href={`/examiner/sittings/${slug}`}
                meta={[
                  t("staff.examiner.sittings.facts", { items, minutes, cut }),
                  <SittingWindow key="window" opensAt={opensAt} closesAt={closesAt} />,
                  counts
                    ? `${t("staff.examiner.sittings.running", { count: counts.running })}，${t(
                        "staff.examiner.sittings.done",
                        { done: counts.passed + counts.failed, passed: counts.passed },
                      )}`
                    : t("staff.examiner.sittings.untouched"),
                ]}
              />
            ))}
          </RowList>
        )}
      </Section>
    </ExaminerDesk>
  );
}
