import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { placeName } from "~/domains/directory/region";
import { findRegions } from "~/domains/directory/region.store.server";
import { listDirectors } from "~/flows/appointments/list-directors.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { isoDayOf } from "~/kernel/instant-format";
import { Page } from "~/routes/page";
import { pageTitle, titleOf } from "~/routes/page-title";
import { PageHeading } from "~/ui/shell/page-heading";
import { DirectorList } from "./director-list";
import { DirectorSearch } from "./director-search";

export const handle = { policy: "public" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader({ request, context: { locale, now } }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams;
  const regions = await findRegions();
  const text = (asked.get("q") ?? "").slice(0, 60);
  const region = regions.has(asked.get("region") ?? "") ? (asked.get("region") as string) : "";
  const page = Math.min(Math.max(1, Math.trunc(Number(asked.get("page"))) || 1), 1000);
  const places = [...regions.values()]
    .filter(({ kind }) => kind !== "province")
    .sort((a, b) => a.position - b.position);
  return json({
    text,
    region,
    page,
    ...(await listDirectors({ text, region, page }, isoDayOf(now))),
    places: places.map(({ code }) => ({ value: code, label: placeName(code, regions) })),
    title: titleOf(locale, translator(locale)("appointments.register.title")),
  });
}

export default function Directors() {
  const t = useT();
  const { text, region, page, places, directors, more } = useLoaderData<typeof loader>();
  return (
    <Page>
      <PageHeading title={t("appointments.register.title")} lead={t("appointments.register.lead")} />
      <p>
        <a href="/honours">{t("honours.roll.title")}</a>
      </p>
      <DirectorSearch text={text} region={region} places={places} />
      <DirectorList directors={directors} more={more} text={text} region={region} page={page} />
    </Page>
  );
}
