import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { noticeText } from "~/flows/people/notice-text.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { Page } from "~/routes/page";
import { pageTitle, titleOf } from "~/routes/page-title";
import { Prose } from "~/ui/lesson/prose";
import { PageHeading } from "~/ui/shell/page-heading";
import { Section } from "~/ui/shell/section";

export const handle = { policy: "public" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export function loader({ context: { locale } }: LoaderFunctionArgs) {
  const privacy = noticeText("privacy", locale);
  return json({ title: titleOf(locale, privacy.title), privacy, terms: noticeText("terms", locale) });
}

export default function Privacy() {
  const t = useT();
  const { privacy, terms } = useLoaderData<typeof loader>();
  return (
    <Page width="text">
      <PageHeading
        title={privacy.title}
        lead={t("public.notice.version", { version: privacy.version })}
        variant="document"
      />
      <Prose html={privacy.html} />
      <Section id="terms" title={terms.title} aside={t("public.notice.version", { version: terms.version })}>
        <Prose html={terms.html} />
      </Section>
    </Page>
  );
}
