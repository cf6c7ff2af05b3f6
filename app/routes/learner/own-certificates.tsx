import { useT } from "~/i18n/context";
import { certificateName } from "~/routes/certificate-name";
import { CertificateState } from "~/routes/certificate-parts";
import type { CertificateView } from "~/routes/certificate-view.server";
import { LinkButton } from "~/ui/acts/link-button";
import { each } from "~/ui/each";
import { Section } from "~/ui/shell/section";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";

/** The certificates on the learner's page: how each stands, and its PDF. */
export function OwnCertificates({ certificates }: { certificates: readonly CertificateView[] }) {
  const t = useT();
  return (
    <Section
      title={t("courses.learn.certificates")}
      {...(certificates.length > 0 && { link: { href: "/me/certificates", text: t("courses.learn.allCertificates") } })}
    >
      {certificates.length === 0 ? <p>{t("courses.learn.noCertificates")}</p> : null}
      <RowList>
        {each(certificates, (view) => (
          <Row
            title={`${view.title} ${certificateName(t, view)}`}
            href={`/me/certificates/${view.code}`}
            state={<CertificateState {...view} />}
            act={
              <LinkButton small variant="quiet" href={`/certificates/${view.code}.pdf`}>
                {t("courses.learn.download")}
              </LinkButton>
            }
          />
        ))}
      </RowList>
    </Section>
  );
}
