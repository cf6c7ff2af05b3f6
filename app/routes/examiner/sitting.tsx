import { db } from "@db/client.server";
import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { countsBySitting } from "~/domains/assessment/attempt-counts";
import { bankCounts } from "~/domains/assessment/bank-counts.server";
import { attemptCounts, FILTERS, getSittingFor, searchAttempts } from "~/domains/assessment/desk.store.server";
import { shortOf } from "~/domains/assessment/form";
import { requireExaminer } from "~/http/guards.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { isId } from "~/kernel/ids";
import { pageTitle, titleOf } from "~/routes/page-title";
import { Breadcrumbs } from "~/ui/shell/breadcrumbs";
import { PageHeading } from "~/ui/shell/page-heading";
import { Section } from "~/ui/shell/section";
import { Callout } from "~/ui/show/callout";
import { Figure4 } from "~/ui/show/figure4";
import { topicNames } from "../topic-names.server";
import { AttemptSearch } from "./attempt-search";
import { ExaminerDesk } from "./desk";
import { cellName } from "./setting-name";
import { SettingsList } from "./settings-list";

export const handle = { policy: "examiner" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const sitting = await getSittingFor(db, requireExaminer(args), args.params.sitting ?? "");
  const { locale, now } = args.context;
  const asked = new URL(args.request.url).searchParams;
  const query = (asked.get("q") ?? "")
    .replace(/\p{Cc}/gu, "")
    .trim()
    .slice(0, 60);
  const filter = FILTERS.find((one) => one === asked.get("state")) ?? null;
  const after = asked.get("after");
  const [counted, found, topics, bank] = await Promise.all([
    attemptCounts(db, [sitting.id]),
    searchAttempts(db, sitting.id, { query, filter, after: isId(after) ? after : null }),
    topicNames(sitting.courseSlug),
    bankCounts(sitting.blueprint),
  ]);
  const { slug, title, items, maxScore, opensAt, closesAt, durationMinutes, attemptsAllowed, cutScore } = sitting;
  return json({
    sitting: { slug, title, items, maxScore, opensAt, closesAt, durationMinutes, attemptsAllowed, cutScore },
    points: sitting.blueprint.pointsPerItem,
    short: shortOf(sitting.blueprint.cells, bank),
    topics,
    counts: countsBySitting(counted).get(sitting.id) ?? { running: 0, passed: 0, failed: 0, voided: 0 },
    search: { query, filter, next: found.next, paged: isId(after) },
    attempts: found.attempts.map((one) => ({ ...one, due: one.state === "started" && now >= one.deadlineAt })),
    title: titleOf(locale, title),
  });
}

export default function SittingPage() {
  const t = useT();
  const { sitting, points, short, topics, counts, search, attempts } = useLoaderData<typeof loader>();
  const unit = t("staff.examiner.sitting.unit");
  const states = ["running", "passed", "failed", "voided"] as const;
  return (
    <ExaminerDesk>
      <Breadcrumbs
        crumbs={[{ label: t("staff.examiner.sittings.title"), href: "/examiner" }, { label: sitting.title }]}
      />
      <PageHeading title={sitting.title} />
      {short.length > 0 ? (
        <Callout tone="gamboge" title={t("staff.examiner.sitting.shortTitle")}>
          <p>{t("staff.examiner.sitting.shortNote")}</p>
          <ul>
            {short.map(({ topic, difficulty, wanted, found }) => (
              <li key={`${topic}.${difficulty}`}>
                {t("staff.examiner.sitting.shortCell", {
                  cell: cellName(t, topics, topic, difficulty),
                  wanted,
                  found,
                })}
              </li>
            ))}
          </ul>
        </Callout>
      ) : null}
      <Section title={t("staff.examiner.sitting.numbers")}>
        <Figure4
          figures={states.map((state) => ({
            value: counts[state],
            ...(unit && { unit }),
            note: t(`staff.examiner.sitting.${state}`),
          }))}
        />
      </Section>
      <SettingsList sitting={sitting} points={points} />
      <AttemptSearch slug={sitting.slug} {...search} attempts={attempts} />
    </ExaminerDesk>
  );
}
