import { isRouteErrorResponse, Links, Meta, Outlet, useRouteError } from "@remix-run/react";
import { useRequest } from "~/http/request-context";
import type { TellableError } from "~/http/route-errors.server";
import { useLocale, useT } from "~/i18n/context";
import { ErrorPage, errorTitle } from "~/routes/error-page";
import styles from "~/ui/styles/index.css?url";
import { Island } from "./http/island";

export const links = () => [
  { rel: "stylesheet", href: styles },
  { rel: "icon", href: "/icon.svg", type: "image/svg+xml" },
];

export function Layout({ children }: { children: React.ReactNode }) {
  const t = useT();
  const error = useRouteError();
  const status = isRouteErrorResponse(error) ? error.status : 500;
  return (
    <html lang={useLocale()}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="format-detection" content="telephone=no" />
        <meta name="color-scheme" content="light dark" />
        {error ? <title>{t("public.title", { page: t(errorTitle(status)) })}</title> : <Meta />}
        <Links />
      </head>
      <body>
        {children}
        <Island name="page" />
      </body>
    </html>
  );
}

export default function Root() {
  return <Outlet />;
}

/** Refusals and faults as pages; the reference is the one in the log. */
export function ErrorBoundary() {
  const error = useRouteError();
  const { requestId } = useRequest();
  if (isRouteErrorResponse(error))
    return <ErrorPage status={error.status} told={error.data as TellableError} reference={requestId} />;
  return <ErrorPage status={500} reference={requestId} />;
}
