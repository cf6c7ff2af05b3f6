import { db } from "@db/client.server";
import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { snapshotOf } from "~/domains/appointments/acceptance";
import { qualify } from "~/domains/appointments/qualification";
import { employmentOf, qualifiedOf } from "~/domains/appointments/qualification.store.server";
import { requirePerson } from "~/http/guards.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { isoDayOf } from "~/kernel/instant-format";
import { Page } from "~/routes/page";
import { pageTitle, titleOf } from "~/routes/page-title";
import { QualificationCheck } from "~/routes/qualification-check";
import { LinkButton } from "~/ui/acts/link-button";
import { PageHeading } from "~/ui/shell/page-heading";
import { Section } from "~/ui/shell/section";
import { DefinitionList } from "~/ui/show/definition-list";
import { JobList } from "./job-list";
import { OwnCrumbs } from "./own-crumbs";

export const handle = { policy: "signed-in" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { personId } = requirePerson(args);
  const { locale, now } = args.context;
  const today = isoDayOf(now);
  const [jobs, stated] = await Promise.all([employmentOf(db, personId), qualifiedOf(db, personId)]);
  return json({
    jobs: jobs.map(({ id, employerName, post, standardsWork, from, to }) => {
      return { id, employerName, post, standardsWork, from, to };
    }),
    degree: stated.degree,
    professional: stated.title,
    check: snapshotOf(qualify(stated, today), today),
    title: titleOf(locale, translator(locale)("appointments.employment.title")),
  });
}

export default function Employment() {
  const t = useT();
  const { jobs, degree, professional, check } = useLoaderData<typeof loader>();
  const none = t("appointments.employment.notStated");
  return (
    <Page width="text">
      <OwnCrumbs here={t("appointments.employment.title")} />
      <PageHeading title={t("appointments.employment.title")} lead={t("appointments.employment.lead")} />
      <QualificationCheck check={check} />
      <Section
        title={t("appointments.employment.education")}
        link={{ href: "/me/employment/education", text: t("appointments.employment.change") }}
      >
        <DefinitionList
          items={[
            {
              term: t("appointments.employment.degree"),
              value: degree ? t(`appointments.degree.${degree}`) : none,
            },
            {
              term: t("appointments.employment.professional"),
              value: professional ? t(`appointments.professional.${professional}`) : none,
            },
          ]}
        />
      </Section>
      <Section title={t("appointments.employment.jobs")}>
        <JobList jobs={jobs} />
        <p>
          <LinkButton href="/me/employment/new" icon="plus" full="phone">
            {t("appointments.employment.add")}
          </LinkButton>
        </p>
      </Section>
      <p className="note">{t("appointments.employment.privacy")}</p>
    </Page>
  );
}
