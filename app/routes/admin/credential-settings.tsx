import type { listAchievements, listIssuers } from "~/domains/credentials/achievement.store.server";
import { useT } from "~/i18n/context";
import { LinkButton } from "~/ui/acts/link-button";
import { Section } from "~/ui/shell/section";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";
import { State } from "~/ui/show/state";

export interface CredentialSettingsProps {
  issuers: Awaited<ReturnType<typeof listIssuers>>;
  achievements: Awaited<ReturnType<typeof listAchievements>>;
}

/** Who issues and what is certified, each with its page of settings. */
export function CredentialSettings({ issuers, achievements }: CredentialSettingsProps) {
  const t = useT();
  return (
    <>
      <Section title={t("credentials.desk.achievements")}>
        {achievements.length === 0 ? null : (
          <RowList>
            {achievements.map((one) => (
              <Row
                key={one.id}
                title={t("credentials.fact.courseName", { course: one.courseTitle })}
                href={`/admin/certificates/achievements/${one.id}`}
                meta={[t("credentials.desk.achievementRow", { title: one.title, issuer: one.issuerName })]}
                fact={
                  one.validityMonths === null
                    ? t("credentials.desk.noEnd")
                    : t("credentials.desk.validFor", { count: one.validityMonths })
                }
              />
            ))}
          </RowList>
        )}
        {issuers.length === 0 ? (
          <p>{t("credentials.desk.needIssuer")}</p>
        ) : (
          <p>
            <LinkButton href="/admin/certificates/achievements/new" variant="outlined" small icon="plus">
              {t("credentials.desk.addAchievement")}
            </LinkButton>
          </p>
        )}
      </Section>
      <Section title={t("credentials.desk.issuers")}>
        {issuers.length === 0 ? null : (
          <RowList>
            {issuers.map((issuer) => (
              <Row
                key={issuer.id}
                title={issuer.name}
                href={`/admin/certificates/issuers/${issuer.id}`}
                {...(issuer.sealLines.length === 0 && {
                  state: (
                    <State
                      kind="attention"
                      word={t("credentials.desk.issuerNotSet")}
                      detail={t("credentials.desk.issuerNotSetNote")}
                    />
                  ),
                })}
                {...(issuer.demo && { meta: [t("credentials.desk.issuerDemo")] })}
              />
            ))}
          </RowList>
        )}
        <p>
          <LinkButton href="/admin/certificates/issuers/new" variant="outlined" small icon="plus">
            {t("credentials.desk.addIssuer")}
          </LinkButton>
        </p>
      </Section>
    </>
  );
}
