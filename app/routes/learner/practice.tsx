import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { practiceAddress } from "~/domains/courses/practice-address";
import { readPractice } from "~/domains/courses/read-practice.server";
import { requirePerson } from "~/http/guards.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { Page } from "~/routes/page";
import { pageTitle, titleOf } from "~/routes/page-title";
import { LinkButton } from "~/ui/acts/link-button";
import { Breadcrumbs } from "~/ui/shell/breadcrumbs";
import { PageHeading } from "~/ui/shell/page-heading";
import { Section } from "~/ui/shell/section";
import { EmptyState } from "~/ui/show/empty-state";
import { PracticeSets } from "./practice-sets";

export const handle = { policy: "signed-in" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { personId } = requirePerson(args);
  const { course, sets, wrongDue } = await readPractice(personId, args.params.course ?? "", args.context.now);
  const { slug, title } = course;
  const page = translator(args.context.locale)("courses.practice.of", { course: title });
  return json({ course: { slug, title }, sets, wrongDue, title: titleOf(args.context.locale, page) });
}

export default function Practice() {
  const t = useT();
  const { course, sets, wrongDue } = useLoaderData<typeof loader>();
  const back = `/courses/${course.slug}`;
  return (
    <Page width="text">
      <Breadcrumbs crumbs={[{ label: course.title, href: back }, { label: t("courses.practice.title") }]} />
      <PageHeading title={t("courses.practice.title")} lead={t("courses.practice.lead")} />
      {sets.length === 0 ? (
        <EmptyState act={<LinkButton href={back}>{t("courses.practice.backToCourse")}</LinkButton>}>
          {t("courses.practice.empty")}
        </EmptyState>
      ) : (
        <Section
          title={t("courses.practice.sets")}
          link={{
            href: "/wrong-answers",
            text: wrongDue > 0 ? t("courses.wrong.due", { due: wrongDue }) : t("courses.practice.wrongBook"),
          }}
        >
          <PracticeSets sets={sets} address={(itemId) => practiceAddress(course.slug, itemId)} />
        </Section>
      )}
    </Page>
  );
}
