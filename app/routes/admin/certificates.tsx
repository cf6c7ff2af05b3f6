import { db } from "@db/client.server";
import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listAchievements, listIssuers } from "~/domains/credentials/achievement.store.server";
import { listWaitingCorrections } from "~/domains/credentials/name-correction.store.server";
import { searchCertificates } from "~/domains/credentials/search-certificates.server";
import { waitingReleases } from "~/flows/awards/honour/release-view.server";
import { requireAdministrator } from "~/http/guards.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { isId } from "~/kernel/ids";
import { viewOf } from "~/routes/certificate-view.server";
import { DeskPage } from "~/routes/page";
import { pageTitle, titleOf } from "~/routes/page-title";
import { PageHeading } from "~/ui/shell/page-heading";
import { CertificateSearch } from "./certificate-search";
import { CredentialSettings } from "./credential-settings";
import { adminRooms } from "./rooms";
import { WaitingCorrections } from "./waiting-corrections";
import { WaitingReleases } from "./waiting-releases";

export const handle = { policy: "admin" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const administrator = requireAdministrator(args);
  const { locale, now } = args.context;
  const asked = new URL(args.request.url).searchParams;
  const query = (asked.get("q") ?? "").trim().slice(0, 60);
  const after = asked.get("after");
  const [found, waiting, releases, issuers, achievements] = await Promise.all([
    searchCertificates(db, administrator, query, isId(after) ? after : null),
    listWaitingCorrections(db, administrator),
    waitingReleases(administrator),
    listIssuers(db),
    listAchievements(db),
  ]);
  return json({
    query,
    waiting,
    releases,
    issuers,
    achievements,
    next: found.next,
    paged: isId(after),
    certificates: found.certificates.map((certificate) => viewOf(certificate, now)),
    title: titleOf(locale, translator(locale)("credentials.desk.title")),
  });
}

export default function Certificates() {
  const t = useT();
  const { waiting, releases, issuers, achievements, ...search } = useLoaderData<typeof loader>();
  return (
    <DeskPage rooms={adminRooms(t)} label={t("staff.admin.rooms.label")}>
      <PageHeading title={t("credentials.desk.title")} lead={t("credentials.desk.lead")} />
      <WaitingCorrections waiting={waiting} />
      <WaitingReleases waiting={releases} />
      <CertificateSearch {...search} />
      <CredentialSettings issuers={issuers} achievements={achievements} />
    </DeskPage>
  );
}
