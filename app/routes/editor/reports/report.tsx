import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { editorsMistake } from "~/http/named-mistake.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { pageTitle, titleOf } from "~/routes/page-title";
import { Button } from "~/ui/acts/button";
import { LinkButton } from "~/ui/acts/link-button";
import { each } from "~/ui/each";
import { Prose } from "~/ui/lesson/prose";
import { PageHeading } from "~/ui/shell/page-heading";
import { Section } from "~/ui/shell/section";
import { EditorDesk } from "../desk";
import { ReportFacts } from "./report-facts";
import { ReportRows } from "./report-rows";
import { reportView } from "./report-view.server";

export const handle = { policy: "editor" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { editor, mistake } = await editorsMistake(args);
  const { locale, now } = args.context;
  const t = translator(locale);
  const report = await reportView(editor, mistake, t, now);
  return json({ report, title: titleOf(locale, report.name) });
}

export default function EditorReport() {
  const t = useT();
  const { report } = useLoaderData<typeof loader>();
  const { id, read, others, state } = report;
  const crumbs = [
    { label: t("mistakes.desk.title"), href: "/editor/reports" },
    { label: t(`mistakes.kinds.${report.kind}`) },
  ];
  return (
    <EditorDesk crumbs={crumbs}>
      <PageHeading title={t(`mistakes.kinds.${report.kind}`)} above={<span lang="zh-CN">{report.name}</span>} />
      <ReportFacts report={report} />
      {report.canTake || report.canAnswer ? (
        <div className="acts">
          {report.canAnswer ? (
            <LinkButton href={`/editor/reports/${id}/answer`} full="phone">
              {t("mistakes.desk.toAnswer")}
            </LinkButton>
          ) : null}
          {report.canTake ? (
            <form method="post" action={`/editor/reports/${id}/taking`}>
              <Button variant="outlined" full="phone">
                {t(state === "open" ? "mistakes.desk.take" : "mistakes.desk.takeOver")}
              </Button>
            </form>
          ) : null}
        </div>
      ) : null}
      {others.length === 0 ? null : (
        <Section title={t("mistakes.desk.sameTitle")} aside={t("mistakes.desk.count", { count: others.length })}>
          <ReportRows reports={others} />
        </Section>
      )}
      {read.text === null ? null : (
        <Section title={t("mistakes.desk.read")}>
          <div lang="zh-CN">
            {"html" in read.text ? (
              <Prose html={read.text.html} />
            ) : "words" in read.text ? (
              <Prose>
                <p>{read.text.words}</p>
              </Prose>
            ) : (
              <Prose>
                <p>{read.text.stem}</p>
                <ul>
                  {each(read.text.choices, (choice) => (
                    <li>{choice}</li>
                  ))}
                </ul>
              </Prose>
            )}
          </div>
        </Section>
      )}
    </EditorDesk>
  );
}
