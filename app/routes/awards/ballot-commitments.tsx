import type { SealedCount } from "~/domains/awards/jury/sealed-count.server";
import { useT } from "~/i18n/context";
import { LinkButton } from "~/ui/acts/link-button";
import { each } from "~/ui/each";
import { Section } from "~/ui/shell/section";
import { DefinitionList } from "~/ui/show/definition-list";
import { Instant } from "~/ui/show/instant";

export interface BallotCommitmentsProps {
  cycle: { slug: string };
  commitments: { list: readonly string[]; hash: string; sealedAt: number; unblindedFrom: number | null } & SealedCount;
  opened: boolean;
}

/** The list of commitments as it was published when the ballots were sealed, and how anyone checks it. */
export function BallotCommitments({ cycle, commitments, opened }: BallotCommitmentsProps) {
  const t = useT();
  const { list, hash, sealedAt, given, asked, missing, short, setAside, reason, unblindedFrom } = commitments;
  const path = `/awards/${cycle.slug}/commitments.txt`;
  return (
    <>
      <Section title={t("ballots.commitments")} id="commitments">
        <p>{t("ballots.commitmentsLead", { count: list.length })}</p>
        <DefinitionList
          items={[
            { term: t("ballots.sealed"), value: <Instant ms={sealedAt} /> },
            unblindedFrom !== null && {
              term: t("ballots.unblindedFrom"),
              value: <Instant ms={unblindedFrom} />,
              note: t("ballots.unblindedFromNote"),
            },
            { term: t("ballots.count"), value: t("ballots.counted", { count: given }) },
            {
              term: t("ballots.asked"),
              value: t("ballots.counted", { count: asked }),
              note: missing > 0 ? t("ballots.missing", { count: missing, short }) : t("ballots.missingNone"),
            },
            reason !== null && { term: t("ballots.whyMissing"), value: <span className="lines">{reason}</span> },
            setAside > 0 && {
              term: t("ballots.setAside"),
              value: t("ballots.counted", { count: setAside }),
              note: t("ballots.setAsideNote"),
            },
            { term: t("ballots.hash"), value: <span className="hash">{hash}</span>, note: t("ballots.hashNote") },
          ]}
        />
        <p>
          <LinkButton href={path} variant={opened ? "outlined" : "filled"} full="phone" download>
            {t("ballots.download")}
          </LinkButton>
        </p>
      </Section>
      <Section title={t("ballots.how")} id="how">
        <Section title={t("ballots.everyone")} level={3} size="small">
          <ol className="numbered">
            <li>{t("ballots.everyoneKeep")}</li>
            <li>
              {t("ballots.everyoneHash")} <code>LC_ALL=C sort commitments.txt | sha256sum</code>
            </li>
            <li>{t("ballots.everyoneLater")}</li>
          </ol>
        </Section>
        <Section title={t("ballots.juror")} level={3} size="small">
          <p>{t("ballots.jurorHow")}</p>
        </Section>
        <Section title={t("ballots.draw")} level={3} size="small">
          <p>{t("ballots.drawHow")}</p>
        </Section>
      </Section>
      <Section title={t("ballots.list")} id="list">
        <details className="others">
          <summary>{t("ballots.listShow", { count: list.length })}</summary>
          <ol className="hashes">
            {each(list, (one) => (
              <li className="hash">{one}</li>
            ))}
          </ol>
        </details>
      </Section>
    </>
  );
}
