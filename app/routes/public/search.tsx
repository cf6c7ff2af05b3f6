import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { readSearch, SEARCH } from "~/flows/search/search-address";
import { searchEverything } from "~/flows/search/search-everything.server";
import { show, useView } from "~/http/page-view";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { Page } from "~/routes/page";
import { pageTitle, titleOf } from "~/routes/page-title";
import { Button } from "~/ui/acts/button";
import { Form } from "~/ui/forms/form";
import { TextField } from "~/ui/forms/text-field";
import { PageHeading } from "~/ui/shell/page-heading";
import { NothingFound, SearchStart } from "./search-empty";
import { SearchHits } from "./search-hits";

export const handle = { policy: "public" } satisfies RouteHandle;
/** Pages of results are for who asked; search engines have the pages themselves. */
export const meta: MetaFunction<typeof loader> = (args) => [
  ...pageTitle.meta(args),
  { name: "robots", content: "noindex" },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { locale, visitor } = context;
  const asked = readSearch(new URL(request.url).searchParams);
  const found = await searchEverything(asked, visitor.signedIn ? visitor.personId : null, locale);
  const t = translator(locale);
  const page = asked.text === "" ? t("search.title") : t("search.titleOf", { text: asked.text });
  return show(context, { asked, found, signedIn: visitor.signedIn, title: titleOf(locale, page) });
}

export default function Search() {
  const t = useT();
  const { asked, found, signedIn } = useView<typeof loader>();
  return (
    <Page width="text">
      <PageHeading title={t("search.title")} lead={t(signedIn ? "search.lead" : "search.leadOpen")} />
      <Form method="get" action={SEARCH} label={t("search.title")}>
        <TextField
          name="q"
          type="search"
          label={t("search.query")}
          hint={t("search.hint")}
          value={asked.text}
          maxLength={100}
          act={<Button>{t("search.act")}</Button>}
        />
      </Form>
      {asked.text === "" ? <SearchStart /> : null}
      {asked.text !== "" && found.all === 0 ? <NothingFound text={asked.text} signedIn={signedIn} /> : null}
      {found.all > 0 ? <SearchHits asked={asked} found={found} /> : null}
    </Page>
  );
}
