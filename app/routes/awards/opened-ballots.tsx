import type { PublicAside, PublicRow } from "~/flows/awards/decision/public-ballots.server";
import { useT } from "~/i18n/context";
import { LinkButton } from "~/ui/acts/link-button";
import { Section } from "~/ui/shell/section";
import { Callout } from "~/ui/show/callout";
import { State } from "~/ui/show/state";
import { type Column, Table } from "~/ui/show/table";

export interface OpenedBallotsProps {
  cycle: { slug: string };
  opened: {
    rows: readonly PublicRow[];
    ballots: number;
    withdrawn: number;
    setAside: readonly PublicAside[];
    /** Of `opened.json` as it is, and as it was published where that was another. */
    hash: { now: string; before: string | null };
  };
  hash: string;
}

/** The ranking by pseudonym with where the list departs from it and why, and how anyone counts it again. */
export function OpenedBallots({ cycle, opened, hash }: OpenedBallotsProps) {
  const { rows, ballots, withdrawn, setAside } = opened;
  const t = useT();
  const columns: Column<PublicRow>[] = [
    { head: t("ballots.place"), tight: true, cell: ({ place }) => place ?? "–" },
    {
      head: t("ballots.who"),
      heads: true,
      cell: ({ pseudonym, name }) => (
        <>
          {name === null ? null : <b>{name}</b>}
          <span className="facts-note hash">{pseudonym}</span>
        </>
      ),
    },
    { head: t("ballots.score"), tight: true, numeric: true, cell: ({ score }) => score ?? t("ranking.none") },
    {
      head: t("ballots.outcome"),
      cell: ({ chosen, left, reason }) => (
        <>
          <State kind={chosen ? "ok" : "plain"} word={t(chosen ? "meeting.yes" : "meeting.no")} />
          {left ? <span className="facts-note">{t("ballots.left")}</span> : null}
          {reason === null ? null : <span className="facts-note">{t("meeting.departs", { reason })}</span>}
        </>
      ),
    },
  ];
  return (
    <Section title={t("ballots.ranking")} id="ranking">
      <p>
        {t("ballots.rankingLead", { ballots })} {withdrawn > 0 ? t("ballots.withdrawn", { count: withdrawn }) : null}
      </p>
      <Table
        caption={t("ballots.ranking")}
        captionHidden
        columns={columns}
        rows={rows}
        rowKey={({ pseudonym }) => pseudonym}
      />
      {setAside.length > 0 ? (
        <Section title={t("ballots.setAside")} level={3} size="small" id="set-aside">
          <p>{t("ballots.setAsideLead")}</p>
          <ul className="points">
            {setAside.map(({ nomination, juror, reason }) => (
              <li key={`${nomination} ${juror}`}>
                {t("ballots.asideOf")} <span className="hash">{nomination}</span> {t("ballots.asideBy")}{" "}
                <span className="hash">{juror}</span>
                <span className="facts-note">{reason}</span>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      <Callout tone="tile" title={t("ballots.recount")}>
        <p>{t("ballots.recountHow")}</p>
        <p>
          <code>
            npm run awards -- recount opened.json --published {hash} --opened {opened.hash.now} --list list.json
          </code>
        </p>
        <p>
          {t("ballots.openedHash")} <span className="hash">{opened.hash.now}</span>
          <span className="facts-note">{t("ballots.openedHashNote")}</span>
        </p>
        {opened.hash.before === null ? null : (
          <p>
            {t("ballots.openedBefore")} <span className="hash">{opened.hash.before}</span>
          </p>
        )}
        <p>
          <LinkButton href={`/awards/${cycle.slug}/opened.json`} full="phone" download>
            {t("ballots.opened")}
          </LinkButton>
        </p>
      </Callout>
    </Section>
  );
}
