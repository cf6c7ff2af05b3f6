import type { JuryDesk } from "~/flows/awards/jury-desk/jury-desk.server";
import { useT } from "~/i18n/context";
import { ActRow } from "~/ui/acts/act-row";
import { LinkButton } from "~/ui/acts/link-button";
import { Section } from "~/ui/shell/section";
import { EmptyState } from "~/ui/show/empty-state";
import { State } from "~/ui/show/state";
import { type Column, Table } from "~/ui/show/table";
import { jurorLabel, juryHref } from "./desk";

type Named = JuryDesk["jurors"][number];

/** Who serves, of which fields, and how far she is: counts, never what she gave. */
export function JuryJurors({ jury }: { jury: JuryDesk }) {
  const t = useT();
  const { jurors, names, reviewsEach, apart, step, sealedAt } = jury;
  const columns: Column<Named>[] = [
    { head: t("juryDesk.jurors.name"), cell: (one) => jurorLabel(t, one) },
    { head: t("juryDesk.jurors.fields"), cell: ({ fields }) => fields.join(t("juryDesk.apart")) },
    { head: t("juryDesk.jurors.progress"), cell: (one) => <Progress of={one} sealed={sealedAt !== null} /> },
    ...(names
      ? [
          {
            head: t("juryDesk.jurors.act"),
            cell: ({ number, reads }: Named) =>
              reads === 0 ? (
                <a href={juryHref(jury, `/jurors/${number}/release`)}>{t("juryDesk.jurors.release")}</a>
              ) : (
                t("juryDesk.jurors.busy")
              ),
          },
        ]
      : []),
  ];
  return (
    <Section
      title={t("juryDesk.jurors.title")}
      {...(apart > 0 && { link: { href: juryHref(jury, "/ties"), text: t("juryDesk.ties.link") } })}
    >
      <p>{t("juryDesk.jurors.lead", { count: reviewsEach })}</p>
      {jurors.length === 0 ? (
        <EmptyState>{t("juryDesk.jurors.none")}</EmptyState>
      ) : (
        <Table
          caption={t("juryDesk.jurors.title")}
          captionHidden
          columns={columns}
          rows={jurors}
          rowKey={({ number }) => number}
        />
      )}
      <ActRow>
        {names && step !== "name" && step !== "submissions" ? (
          <LinkButton href={juryHref(jury, "/jurors")} variant="outlined" icon="plus">
            {t("juryDesk.jurors.add")}
          </LinkButton>
        ) : null}
        <a href="/bureau/experts">{t("juryDesk.pool.link")}</a>
      </ActRow>
    </Section>
  );
}

function Progress({ of: { reads, done, overdue }, sealed }: { of: Named; sealed: boolean }) {
  const t = useT();
  if (reads === 0) return t("juryDesk.jurors.idle");
  const all = t("juryDesk.jurors.reads", { count: reads });
  const detail = [
    all,
    ...(overdue > 0 ? [t(`juryDesk.jurors.${sealed ? "missed" : "overdue"}`, { count: overdue })] : []),
  ];
  return (
    <State
      kind={done === reads ? "ok" : overdue > 0 ? (sealed ? "attention" : "danger") : "progress"}
      word={t("juryDesk.jurors.done", { done })}
      detail={detail.join(t("juryDesk.apart"))}
    />
  );
}
