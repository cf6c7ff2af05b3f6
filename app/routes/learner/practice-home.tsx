import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { practiceAddress } from "~/domains/courses/practice-address";
import { practiceHome } from "~/flows/learning/read-weakness.server";
import { requirePerson } from "~/http/guards.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { Page } from "~/routes/page";
import { pageTitle, titleOf } from "~/routes/page-title";
import { LinkButton } from "~/ui/acts/link-button";
import { each } from "~/ui/each";
import { Breadcrumbs } from "~/ui/shell/breadcrumbs";
import { PageHeading } from "~/ui/shell/page-heading";
import { Section } from "~/ui/shell/section";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";

export const handle = { policy: "signed-in" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { personId } = requirePerson(args);
  const { set, ...home } = await practiceHome(personId, args.context.now);
  const title = titleOf(args.context.locale, translator(args.context.locale)("courses.practice.title"));
  const [first] = set;
  const path = { list: "weak", set: set.map(({ id }) => id) } as const;
  const start = first ? practiceAddress(first.courseSlug, first.id, path) : null;
  return json({ ...home, start, count: set.length, title });
}

export default function PracticeHome() {
  const t = useT();
  const { weak, ofWeak, start, count, wrongDue, courses } = useLoaderData<typeof loader>();
  const ordered = [...courses].sort((a, b) => Number(b.begun) - Number(a.begun));
  return (
    <Page width="text">
      <Breadcrumbs
        crumbs={[{ label: t("public.nav.learn"), href: "/learn" }, { label: t("courses.practice.title") }]}
      />
      <PageHeading title={t("courses.practice.title")} lead={t("courses.practice.lead")} />
      <Section title={t("courses.weak.title")}>
        {weak.length === 0 ? <p className="note">{t("courses.weak.none")}</p> : null}
        <RowList>
          {each(weak, ({ title, course, right, answered, lesson }) => (
            <Row
              title={title}
              meta={[
                t("courses.weak.count", { course, right, answered }),
                ...(lesson
                  ? [
                      <a key="lesson" href={lesson.href}>
                        {t("courses.practice.toLesson", { title: lesson.title })}
                      </a>,
                    ]
                  : []),
              ]}
            />
          ))}
        </RowList>
        {weak.length > 0 && ofWeak === 0 ? <p className="note">{t("courses.weak.done")}</p> : null}
        {start ? (
          <LinkButton href={start}>
            {t(ofWeak > 0 ? "courses.weak.start" : "courses.weak.others", { count })}
          </LinkButton>
        ) : null}
      </Section>
      <Section title={t("courses.practice.wrongBook")}>
        <RowList>
          <Row
            title={t("courses.wrong.title")}
            href="/wrong-answers"
            meta={[wrongDue > 0 ? t("courses.wrong.due", { due: wrongDue }) : t("courses.wrong.lead")]}
          />
        </RowList>
      </Section>
      <Section title={t("courses.practice.sets")}>
        <RowList>
          {each(ordered, ({ slug, title, begun }) => (
            <Row title={title} href={`/practice/${slug}`} {...(begun && { meta: [t("courses.state.begun")] })} />
          ))}
        </RowList>
      </Section>
    </Page>
  );
}
