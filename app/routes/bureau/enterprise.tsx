import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { firmHonours } from "~/flows/awards/honour/own-honours.server";
import { bureauEnterprise } from "~/flows/bureau/bureau-enterprise.server";
import { listAdministrators } from "~/flows/claims/list-administrators.server";
import { requireBureauOfficer } from "~/http/guards.server";
import { coveredAppointments } from "~/http/named-appointment.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { isoDayOf } from "~/kernel/instant-format";
import { bureauAppointment } from "~/routes/appointment-view";
import { HonourRows } from "~/routes/awards/honour-rows";
import { EnterpriseFacts } from "~/routes/enterprise-facts";
import { pageTitle, titleOf } from "~/routes/page-title";
import { PageHeading } from "~/ui/shell/page-heading";
import { Section } from "~/ui/shell/section";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";
import { BureauDesk } from "./desk";
import { FirmAdministrators } from "./firm-administrators";
import { FirmAppointments } from "./firm-appointments";
import { FirmDistinctions } from "./firm-distinctions";

export const handle = { policy: "bureau" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const officer = requireBureauOfficer(args);
  const enterprise = await bureauEnterprise(officer, args.params.enterprise ?? "");
  const today = isoDayOf(args.context.now);
  const appointments = (await coveredAppointments(officer, enterprise.id)).map((one) => bureauAppointment(one, today));
  const administrators = (await listAdministrators(enterprise.id, args.context.now)).map(
    ({ personId: _, ...one }) => one,
  );
  const honours = await firmHonours(enterprise.id, args.context.locale);
  return json({
    enterprise,
    appointments,
    administrators,
    honours,
    title: titleOf(args.context.locale, enterprise.name),
  });
}

export default function BureauEnterprise() {
  const t = useT();
  const { enterprise, appointments, administrators, honours } = useLoaderData<typeof loader>();
  const { name, place, parent, members, memberCount, merges } = enterprise;
  return (
    <BureauDesk crumbs={[{ label: t("bureau.enterprises.title"), href: "/bureau/enterprises" }, { label: name }]}>
      <PageHeading title={name} lead={place} />
      <Section
        title={t("bureau.enterprise.facts")}
        link={{ href: `/bureau/enterprises/${enterprise.id}/facts`, text: t("bureau.enterprise.edit") }}
      >
        <EnterpriseFacts
          enterprise={enterprise}
          group={parent ? <a href={`/bureau/enterprises/${parent.id}`}>{parent.name}</a> : null}
        />
      </Section>
      <Section
        title={t("duties.home.title")}
        link={{ href: `/bureau/enterprises/${enterprise.id}/duties`, text: t("duties.firm.bureauLink") }}
      >
        <p>{t("duties.firm.bureauNote")}</p>
      </Section>
      <FirmAppointments appointments={appointments} />
      <HonourRows honours={honours} />
      <FirmAdministrators enterpriseId={enterprise.id} administrators={administrators} />
      {memberCount > 0 ? (
        <Section title={t("enterprises.fields.members")} aside={t("bureau.enterprises.count", { count: memberCount })}>
          <RowList>
            {members.map((member) => (
              <Row key={member.id} title={member.name} href={`/bureau/enterprises/${member.id}`} weight="plain" />
            ))}
          </RowList>
        </Section>
      ) : null}
      <FirmDistinctions distinctions={enterprise.distinctions} />
      {merges.length > 0 ? (
        <Section title={t("bureau.merge.merged")}>
          <RowList>
            {merges.map((merge) => (
              <Row
                key={merge.id}
                title={merge.name}
                weight="plain"
                meta={[
                  <a key="undo" href={`/bureau/merges/${merge.id}/undoing`}>
                    {t("bureau.merge.undo")}
                  </a>,
                ]}
              />
            ))}
          </RowList>
        </Section>
      ) : null}
      <p>
        <a href={`/bureau/enterprises/${enterprise.id}/merge`}>{t("bureau.merge.link")}</a>
      </p>
    </BureauDesk>
  );
}
