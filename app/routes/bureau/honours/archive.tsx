import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { archiveCycle } from "~/flows/awards/honour/archive/archive-cycle.server";
import { archiveView } from "~/flows/awards/honour/archive/archive-view.server";
import { provincesCycle } from "~/http/named-cycle.server";
import type { RouteHandle } from "~/http/policy";
import { useLocale, useT } from "~/i18n/context";
import { reasonText, translator } from "~/i18n/translate";
import { formatInstant } from "~/kernel/instant-format";
import { pageTitle, titleOf } from "~/routes/page-title";
import { ActRow } from "~/ui/acts/act-row";
import { LinkButton } from "~/ui/acts/link-button";
import { each } from "~/ui/each";
import { Form } from "~/ui/forms/form";
import { Band } from "~/ui/shell/band";
import { PageHeading } from "~/ui/shell/page-heading";
import { Section } from "~/ui/shell/section";
import { Callout } from "~/ui/show/callout";
import { AskedButtons } from "../awards/cycle/asked-cycle";
import { CycleDesk, cycleHref } from "../awards/cycle/desk";
import { objectionHref } from "../notices/desk";
import { MadeArchives } from "./made-archives";

export const handle = { policy: "bureau" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { by, cycle } = await provincesCycle(args);
  const { locale, now } = args.context;
  const { slug, title } = cycle;
  return json({
    cycle: { slug, title },
    ...(await archiveView(by, cycle, now)),
    title: titleOf(locale, translator(locale)("honours.archive.title")),
  });
}

export async function action(args: ActionFunctionArgs) {
  const { by, cycle } = await provincesCycle(args);
  await archiveCycle(by, cycle.slug);
  return redirect(cycleHref(cycle, "/archive"));
}

/** The whole cycle as one file that verifies by itself; and, once, its closing. */
export default function Archive() {
  const t = useT();
  const locale = useLocale();
  const { cycle, verdict, over, archivedAt, nominations, awards, unanswered, awaited, ...file } =
    useLoaderData<typeof loader>();
  const holds = ["holds1", "holds2", "holds3", "holds4"] as const;
  return (
    <CycleDesk cycle={cycle} crumbs={[{ label: t("honours.archive.title") }]}>
      <PageHeading title={t("honours.archive.title")} lead={t("honours.archive.lead")} />
      {over ? (
        <Band title={t("honours.archive.file")} tone={archivedAt === null ? "tile" : "bamboo"}>
          <p>
            {archivedAt === null
              ? t("honours.archive.before", { nominations, awards })
              : t("honours.archive.after", { time: formatInstant(archivedAt, locale), nominations, awards })}
          </p>
          {archivedAt === null || file.kept ? (
            <ActRow>
              <LinkButton
                href={cycleHref(cycle, "/archive.zip")}
                variant={archivedAt === null ? "outlined" : "filled"}
                icon="download"
                full="phone"
                download
              >
                {t("honours.archive.download")}
              </LinkButton>
            </ActRow>
          ) : (
            <p>
              {file.next === "archived"
                ? t("honours.archive.making")
                : t("honours.archive.remaking", { why: t(`honours.archive.why.${file.next}`) })}
            </p>
          )}
        </Band>
      ) : null}
      {verdict.ok || (over && archivedAt !== null) ? null : <Callout tone="gamboge">{reasonText(t, verdict)}</Callout>}
      {each(over ? unanswered : [], (number) => (
        <p>
          <a href={objectionHref(cycle, number)}>{t("honours.archive.unanswered", { number })}</a>
        </p>
      ))}
      {each(awaited, (number) => (
        <p>
          <a href={objectionHref(cycle, number)}>{t("honours.archive.awaited", { number })}</a>
        </p>
      ))}
      <MadeArchives made={file.made} kept={file.kept} />
      <Section title={t("honours.archive.what")}>
        <ul className="points">
          {holds.map((key) => (
            <li key={key}>{t(`honours.archive.${key}`)}</li>
          ))}
        </ul>
      </Section>
      <Section title={t("honours.archive.checkTitle")}>
        <p>{t("honours.archive.check")}</p>
        <pre>
          <code>node verify.mjs</code>
        </pre>
        <p className="note">{t("honours.archive.checkNote")}</p>
      </Section>
      {verdict.ok ? (
        <Section title={t("honours.archive.closing")}>
          <p>{t("honours.archive.closingNote")}</p>
          <Form>
            <AskedButtons cycle={cycle} act={t("honours.archive.act")} />
          </Form>
        </Section>
      ) : null}
    </CycleDesk>
  );
}
