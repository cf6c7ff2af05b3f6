import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listFaults } from "~/flows/faults/fault-reports.server";
import { namesOf } from "~/flows/people/read-person.server";
import { requireAdministrator } from "~/http/guards.server";
import { ownPath } from "~/http/own-path";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { isId } from "~/kernel/ids";
import { pageTitle, titleOf } from "~/routes/page-title";
import { PageHeading } from "~/ui/shell/page-heading";
import { Section } from "~/ui/shell/section";
import { RowList } from "~/ui/show/row-list";
import { AdminDesk, Older } from "./desk";
import { FaultRow } from "./fault-row";

export const handle = { policy: "admin" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const administrator = requireAdministrator(args);
  const { locale } = args.context;
  const asked = new URL(args.request.url).searchParams;
  const closed = asked.get("state") === "closed";
  const after = isId(asked.get("after")) ? asked.get("after") : null;
  const { faults, next } = await listFaults(administrator, { closed, after });
  const names = await namesOf(faults.map(({ personId }) => personId));
  return json({
    // What a reader typed as a page becomes a link only when it is one of ours.
    faults: faults.map((fault) => ({
      ...fault,
      own: ownPath(fault.page, ""),
      by: names.get(fault.personId ?? "") ?? null,
    })),
    next,
    closed,
    after,
    title: titleOf(locale, translator(locale)("staff.admin.faults.title")),
  });
}

export default function Faults() {
  const t = useT();
  const { faults, next, closed, after } = useLoaderData<typeof loader>();
  return (
    <AdminDesk>
      <PageHeading title={t("staff.admin.faults.title")} lead={t("staff.admin.faults.lead")} />
      <Section title={t(closed ? "staff.admin.faults.closed" : "staff.admin.faults.open")}>
        {faults.length === 0 ? (
          <p className="note">{t(closed ? "staff.admin.faults.noneClosed" : "staff.admin.faults.none")}</p>
        ) : (
          <RowList>
            {faults.map((fault) => (
              <FaultRow key={fault.id} {...fault} />
            ))}
          </RowList>
        )}
        <Older path="/admin/faults" asked={{ state: closed ? "closed" : "" }} next={next} paged={after !== null} />
        <p>
          {closed ? (
            <a href="/admin/faults">{t("staff.admin.faults.showOpen")}</a>
          ) : (
            <a href="/admin/faults?state=closed">{t("staff.admin.faults.showClosed")}</a>
          )}
        </p>
      </Section>
    </AdminDesk>
  );
}
