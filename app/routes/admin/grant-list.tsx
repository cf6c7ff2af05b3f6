import type { GrantLine } from "~/flows/people/read-person.server";
import { useT } from "~/i18n/context";
import { LinkButton } from "~/ui/acts/link-button";
import { Section } from "~/ui/shell/section";
import { Instant } from "~/ui/show/instant";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";
import { State } from "~/ui/show/state";

/** Roles a person has and had, the newest first: limited to what, given and ended by whom and when. */
export function GrantList({ here, grants }: { here: string; grants: readonly GrantLine[] }) {
  const t = useT();
  return (
    <Section title={t("staff.admin.person.roles")}>
      {grants.length === 0 ? (
        <p className="note">{t("staff.admin.person.rolesNone")}</p>
      ) : (
        <RowList>
          {grants.map((grant) => (
            <Row
              key={grant.id}
              title={t(`staff.admin.roles.${grant.role}`)}
              fact={grant.scope ?? t("staff.admin.person.all")}
              state={<GrantState {...grant} />}
              meta={[
                <>
                  <Instant ms={grant.grantedAt} />{" "}
                  {grant.grantedByName === null
                    ? t("staff.admin.person.byProgram")
                    : t("staff.admin.person.by", { name: grant.grantedByName })}
                </>,
                grant.until === null ? (
                  t("staff.admin.person.noEnd")
                ) : (
                  <>
                    {t("staff.admin.person.until")} <Instant ms={grant.until} deadline />
                  </>
                ),
              ]}
              act={
                grant.state === "in-force" ? (
                  <LinkButton href={`${here}/grants/${grant.id}/end`} variant="outlined" small>
                    {t("staff.admin.person.end")}
                  </LinkButton>
                ) : undefined
              }
            />
          ))}
        </RowList>
      )}
    </Section>
  );
}

function GrantState({ state, endedAt, endedByName }: Pick<GrantLine, "state" | "endedAt" | "endedByName">) {
  const t = useT();
  if (state === "in-force") return <State kind="ok" word={t("staff.admin.person.inForce")} />;
  if (state === "expired") return <State kind="plain" word={t("staff.admin.person.expired")} />;
  return (
    <State
      kind="plain"
      word={t("staff.admin.person.ended")}
      detail={
        <>
          {endedAt === null ? null : <Instant ms={endedAt} />}{" "}
          {endedByName === null ? null : t("staff.admin.person.endedBy", { name: endedByName })}
        </>
      }
    />
  );
}
