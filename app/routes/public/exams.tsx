import { db } from "@db/client.server";
import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { runningAttempts } from "~/domains/assessment/attempt.store.server";
import { listSittings } from "~/domains/assessment/sitting.store.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { Page } from "~/routes/page";
import { pageTitle, titleOf } from "~/routes/page-title";
import { RunningAct, RunningState, RunningTime, runningExamView } from "~/routes/running-exam";
import { PageHeading } from "~/ui/shell/page-heading";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";

export const handle = { policy: "public" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader({ context }: LoaderFunctionArgs) {
  const { visitor, now } = context;
  const sittings = await listSittings(db);
  const running = visitor.signedIn ? await runningAttempts(db, visitor.personId, now) : [];
  return json({
    title: titleOf(context.locale, translator(context.locale)("exam.list.title")),
    running: running.map((one) => runningExamView(one, now, context.locale)),
    sittings: sittings.map(({ slug, title, items, durationMinutes, maxScore, cutScore, attemptsAllowed }) => ({
      slug,
      title,
      items,
      minutes: durationMinutes,
      max: maxScore,
      cut: cutScore,
      allowed: attemptsAllowed,
    })),
  });
}

export default function Exams() {
  const t = useT();
  const { running, sittings } = useLoaderData<typeof loader>();
  const runs = (slug: string) => running.find((one) => one.slug === slug);
  // What runs comes first: its clock does not wait until she has found it.
  const ordered = [...sittings].sort((a, b) => Number(runs(b.slug) !== undefined) - Number(runs(a.slug) !== undefined));
  return (
    <Page>
      <PageHeading title={t("exam.list.title")} lead={t("exam.list.lead")} />
      <RowList size="large">
        {ordered.map(({ slug, title, items, minutes, max, cut, allowed }) => {
          const exam = runs(slug);
          return (
            <Row
              key={slug}
              title={title}
              href={`/exams/${slug}`}
              level={2}
              meta={[
                ...(exam ? [<RunningTime key="left" exam={exam} />] : []),
                t("exam.list.facts", { items, minutes, max, cut }),
                allowed === null ? t("exam.list.unlimited") : t("exam.list.allowed", { count: allowed }),
              ]}
              {...(exam && { state: <RunningState />, act: <RunningAct exam={exam} /> })}
            />
          );
        })}
      </RowList>
    </Page>
  );
}
