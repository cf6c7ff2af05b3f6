import { db } from "@db/client.server";
import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { countsBySitting } from "~/domains/assessment/attempt-counts";
import { attemptCounts, FILTERS, getSittingFor, searchAttempts } from "~/domains/assessment/desk.store.server";
import { requireExaminer } from "~/http/guards.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { isId } from "~/kernel/ids";
import { pageTitle, titleOf } from "~/routes/page-title";
import { Breadcrumbs } from "~/ui/shell/breadcrumbs";
import { PageHeading } from "~/ui/shell/page-heading";
import { Section } from "~/ui/shell/section";
import { Figure4 } from "~/ui/show/figure4";
import { AttemptSearch } from "./attempt-search";
import { ExaminerDesk } from "./desk";
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
  const [counted, found] = await Promise.all([
    attemptCounts(db, [sitting.id]),
    searchAttempts(db, sitting.id, { query, filter, after: isId(after) ? after : null }),
  ]);
  const { slug, title, items, maxScore, opensAt, closesAt, durationMinutes, attemptsAllowed, cutScore } = sitting;
  return json({
    sitting: { slug, title, items, maxScore, opensAt, closesAt, durationMinutes, attemptsAllowed, cutScore },
    points: sitting.blueprint.pointsPerItem,
    counts: countsBySitting(counted).get(sitting.id) ?? { running: 0, passed: 0, failed: 0, voided: 0 },
    search: { query, filter, next: found.next, paged: isId(after) },
    attempts: found.attempts.map((one) => ({ ...one, due: one.state === "started" && now >= one.deadlineAt })),
    title: titleOf(locale, title),
  });
}

export default function SittingPage() {
  const t = useT();
  const { sitting, points, counts, search, attempts } = useLoaderData<typeof loader>();
  const unit = t("staff.examiner.sitting.unit");
  const states = ["running", "passed", "failed", "voided"] as const;
  return (
    <ExaminerDesk>
      <Breadcrumbs
        crumbs={[{ label: t("staff.examiner.sittings.title"), href: "/examiner" }, { label: sitting.title }]}
      />
      <PageHeading title={sitting.title} />
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
