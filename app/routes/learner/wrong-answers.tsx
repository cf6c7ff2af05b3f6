import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePerson } from "~/http/guards.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { Page } from "~/routes/page";
import { pageTitle, titleOf } from "~/routes/page-title";
import { LinkButton } from "~/ui/acts/link-button";
import { Band } from "~/ui/shell/band";
import { PageHeading } from "~/ui/shell/page-heading";
import { EmptyState } from "~/ui/show/empty-state";
import { WrongBookLists } from "./wrong-book-lists";
import { wrongBookView } from "./wrong-book-view.server";

export const handle = { policy: "signed-in" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { personId } = requirePerson(args);
  const { locale, now } = args.context;
  const view = await wrongBookView(personId, now);
  return json({ view, title: titleOf(locale, translator(locale)("courses.wrong.title")) });
}

export default function WrongAnswers() {
  const t = useT();
  const { view } = useLoaderData<typeof loader>();
  const [first] = view.due;
  const empty = !first && view.later.length === 0;
  return (
    <Page width="text">
      <PageHeading title={t("courses.wrong.title")} lead={t("courses.wrong.lead")} />
      {empty ? (
        <EmptyState
          act={
            view.practice ? (
              <LinkButton href={view.practice}>{t("courses.wrong.toPractice")}</LinkButton>
            ) : (
              <LinkButton href="/courses">{t("courses.learn.allCourses")}</LinkButton>
            )
          }
        >
          {t("courses.wrong.empty")}
        </EmptyState>
      ) : (
        <Band title={first ? t("courses.wrong.due", { due: view.due.length }) : t("courses.wrong.nothingDue")}>
          {first ? (
            <p>
              <LinkButton href={first.href} full="phone">
                {t("courses.wrong.begin")}
              </LinkButton>
            </p>
          ) : view.practice ? (
            <p>
              <a href={view.practice}>{t("courses.wrong.toPractice")}</a>
            </p>
          ) : null}
        </Band>
      )}
      <WrongBookLists view={view} />
    </Page>
  );
}
