import type { LogEntryView } from "~/flows/program/read-log-entry.server";
import { useT } from "~/i18n/context";
import { each } from "~/ui/each";
import { Section } from "~/ui/shell/section";
import { DefinitionList } from "~/ui/show/definition-list";
import { State } from "~/ui/show/state";

/** The proof that an entry is in the signed tree, and whether it holds; anyone can repeat it from the file. */
export function InclusionProof({ id, proof }: { id: string; proof: LogEntryView["proof"] }) {
  const t = useT();
  if (proof === null)
    return (
      <Section title={t("staff.admin.log.proof")}>
        <p>{t("staff.admin.log.proofNone")}</p>
      </Section>
    );
  return (
    <Section title={t("staff.admin.log.proof")}>
      <p>
        {proof.holds ? (
          <State kind="ok" word={t("staff.admin.log.proofHolds")} detail={t("staff.admin.log.proofDetail")} />
        ) : (
          <State kind="danger" word={t("staff.admin.log.proofFails")} />
        )}
      </p>
      <DefinitionList
        items={[
          { term: t("staff.admin.log.leaf"), value: <span className="hash">{proof.leaf}</span> },
          {
            term: t("staff.admin.log.path"),
            value:
              proof.proof.length === 0 ? (
                t("staff.admin.log.noPath")
              ) : (
                <ol className="hashes">
                  {each(proof.proof, (hash) => (
                    <li className="hash">{hash}</li>
                  ))}
                </ol>
              ),
          },
        ]}
      />
      <p>{t("staff.admin.log.signed")}</p>
      <pre className="original">{proof.checkpoint}</pre>
      <p>
        <a href={`/log/entries/${id}.json`}>{t("staff.admin.log.download")}</a>
      </p>
    </Section>
  );
}
