import type { OwnCommitment } from "~/flows/awards/juror-room/own-commitment.server";
import { useT } from "~/i18n/context";
import { Section } from "~/ui/shell/section";
import { DefinitionList } from "~/ui/show/definition-list";
import { State } from "~/ui/show/state";

/** What her ballot was committed to by, with all that opens it, so that she can check it herself. */
export function CommitmentSection({ commitment }: { commitment: OwnCommitment }) {
  const t = useT();
  const hash = (text: string) => (
    <span className="hash" translate="no">
      {text}
    </span>
  );
  const { listed, list, nonce, salt, checks } = commitment;
  return (
    <Section title={t("juror.commitment.title")} size="small" id="commitment">
      <p>{t("juror.commitment.lead")}</p>
      <p>
        <State
          kind={listed ? "ok" : "danger"}
          word={t(listed ? "juror.commitment.listed" : "juror.commitment.notListed")}
        />
      </p>
      <DefinitionList
        items={[
          { term: t("juror.commitment.own"), value: hash(commitment.commitment) },
          { term: t("juror.commitment.nonce"), value: hash(nonce) },
          { term: t("juror.commitment.salt"), value: hash(salt) },
        ]}
      />
      <p className="note">
        {t("juror.commitment.list", { count: list.entries })} {hash(list.hash)}
      </p>
      <h3>{t("juror.commitment.check")}</h3>
      <p>{t("juror.commitment.checkLead")}</p>
      <p className="note">{t("juror.commitment.ballot")}</p>
      <pre className="original">{checks.ballot}</pre>
      <p className="note">{t("juror.commitment.reasons")}</p>
      <pre className="original">{checks.reasons}</pre>
      <p className="note">{t("juror.commitment.recount")}</p>
    </Section>
  );
}
