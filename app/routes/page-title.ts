import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { type TextKey, translator } from "~/i18n/translate";

/** The browser's title: page, then the academy. Loaders put it into their data as `title`. */
export const titleOf = (locale: LoaderFunctionArgs["context"]["locale"], page: string): string =>
  translator(locale)("public.title", { page });

/** For pages of fixed text: a loader that only says the title, and the meta that shows it. */
export const pageTitle = {
  loader:
    (key: TextKey) =>
    ({ context }: LoaderFunctionArgs) =>
      json({ title: titleOf(context.locale, translator(context.locale)(key)) }),
  meta: ({ data }: { data: { title: string } | undefined }) => [{ title: data?.title ?? "" }],
};

/**
 * For pages whose address is a secret that works once: not found by search engines. Their referrer policy stays the site's
 * `same-origin`, since under `no-referrer` browsers post forms without an Origin and the front refuses them.
 */
export const secretPage = {
  headers: () => ({ "X-Robots-Tag": "noindex, nofollow" }),
  meta: (args: { data: { title: string } | undefined }) => [
    ...pageTitle.meta(args),
    { name: "robots", content: "noindex, nofollow" },
  ],
};
