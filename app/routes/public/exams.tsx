import { db } from "@db/client.server";
import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listSittings } from "~/domains/assessment/sitting.store.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { Page } from "~/routes/page";
import { pageTitle, titleOf } from "~/routes/page-title";
import { PageHeading } from "~/ui/shell/page-heading";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";

export const handle = { policy: "public" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader({ context }: LoaderFunctionArgs) {
  const sittings = await listSittings(db);
  return json({
    title: titleOf(context.locale, translator(context.locale)("exam.list.title")),
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
  const { sittings } = useLoaderData<typeof loader>();
  return (
    <Page>
      <PageHeading title={t("exam.list.title")} lead={t("exam.list.lead")} />
      <RowList size="large">
        {sittings.map(({ slug, title, items, minutes, max, cut, allowed }) => (
          <Row
            key={slug}
            title={title}
            href={`/exams/${slug}`}
            level={2}
            meta={[
              t("exam.list.facts", { items, minutes, max, cut }),
              allowed === null ? t("exam.list.unlimited") : t("exam.list.allowed", { count: allowed }),
            ]}
          />
        ))}
      </RowList>
    </Page>
  );
}
