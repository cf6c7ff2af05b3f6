import type { MetaFunction } from "@remix-run/node";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import type { TextKey } from "~/i18n/translate";
import { Page } from "~/routes/page";
import { pageTitle } from "~/routes/page-title";
import { Prose } from "~/ui/lesson/prose";
import { PageHeading } from "~/ui/shell/page-heading";

export const handle = { policy: "public" } satisfies RouteHandle;
export const loader = pageTitle.loader("public.help.title");
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

const QUESTIONS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20] as const;

export default function Help() {
  const t = useT();
  return (
    <Page width="text">
      <PageHeading title={t("public.help.title")} lead={t("public.help.lead")} />
      <Prose>
        {QUESTIONS.map((n) => (
          <section key={n} id={`q${n}`}>
            <h2>{t(`public.help.q${n}` as TextKey)}</h2>
            <p>{t(`public.help.a${n}` as TextKey)}</p>
          </section>
        ))}
      </Prose>
    </Page>
  );
}
