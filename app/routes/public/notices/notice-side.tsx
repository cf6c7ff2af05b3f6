import { OBJECTION_FIELDS } from "~/domains/awards/notice/objection-lengths";
import type { NoticeView } from "~/flows/awards/notice/shown/notice-view.server";
import { useLocale, useT } from "~/i18n/context";
import { formatDeadline } from "~/kernel/instant-format";
import { LinkButton } from "~/ui/acts/link-button";
import { Band } from "~/ui/shell/band";
import { Section } from "~/ui/shell/section";
import { DefinitionList } from "~/ui/show/definition-list";
import { Instant } from "~/ui/show/instant";
import { noticeHref } from "./notice-state";

/** The act of the page: who may object, what to bring, how long it takes, who sees the name; afterwards what else one can do. */
export function ObjectionBand({ notice, minutes }: { notice: NoticeView; minutes: number | null }) {
  const t = useT();
  const locale = useLocale();
  const { cycle, state, endsAt } = notice;
  if (state === "superseded") return null;
  if (state !== "published") {
    const time = formatDeadline(endsAt, locale);
    return (
      <Band title={t("notices.object.over")} tone="ink">
        <p>
          {cycle.contact === ""
            ? t("notices.object.overTextNone", { time })
            : t("notices.object.overText", { time, contact: cycle.contact })}
        </p>
        <p>
          <a href="/objections">{t("notices.list.receipt")}</a>
        </p>
      </Band>
    );
  }
  const fields = OBJECTION_FIELDS;
  return (
    <Band title={t("notices.object.title")}>
      <p>{t("notices.object.who")}</p>
      <ul className="points">
        <li>{t("notices.object.bring1")}</li>
        <li>{t("notices.object.bring2")}</li>
        <li>{t("notices.object.bring3")}</li>
      </ul>
      <LinkButton href={noticeHref(cycle, "/objections/new")} full="always">
        {t("notices.object.act")}
      </LinkButton>
      <p className="note">
        {minutes === null
          ? t("notices.object.noTime", { fields })
          : t("notices.object.time", { fields, count: minutes })}
        {t("notices.object.privacy")}
      </p>
      <p className="note">
        <a href="/objections">{t("notices.list.receipt")}</a>
      </p>
    </Band>
  );
}

/** What comes of an objection, by the days that the cycle's rules give. */
export function AfterObjection({ rules }: { rules: NoticeView["cycle"]["rules"] }) {
  const t = useT();
  return (
    <Section title={t("notices.after.title")}>
      <ul className="points">
        <li>{t("notices.after.accept", { count: rules.acceptWithinDays })}</li>
        <li>{t("notices.after.rule", { count: rules.ruleWithinDays })}</li>
        <li>{t("notices.after.open")}</li>
        <li>{t("notices.after.restart")}</li>
      </ul>
    </Section>
  );
}

/** When and by whom it was published, the list's hash, what came in, and the papers. */
export function NoticeProof({ notice }: { notice: NoticeView }) {
  const t = useT();
  const { cycle, decided, publishedAt, endsAt, listHash, objections, number, supersededAt } = notice;
  const { all, open } = objections;
  const own = supersededAt === null ? "" : `/${number}`;
  return (
    <Section title={t("notices.proof.title")}>
      <DefinitionList
        items={[
          { term: t("notices.proof.published"), value: <Instant ms={publishedAt} /> },
          { term: t("notices.proof.until"), value: <Instant ms={endsAt} deadline /> },
          { term: t("notices.proof.publisher"), value: cycle.authority },
          {
            term: t("notices.proof.hash"),
            value: <span className="hash">{shortHash(listHash)}</span>,
            note: <a href="#check">{t("notices.proof.how")}</a>,
          },
          {
            term: t("notices.proof.objections"),
            value:
              all === 0
                ? t("notices.proof.none")
                : open === 0
                  ? t("notices.proof.allOver", { count: all })
                  : t("notices.proof.someOpen", { count: all, open }),
          },
        ]}
      />
      <ul className="files">
        <li>
          <a href={noticeHref(cycle, `${own}.pdf`)} download>
            {t("notices.proof.print")}
          </a>
        </li>
        <li>
          <a href={noticeHref(cycle, `${own}.xlsx`)} download>
            {t("notices.proof.workbook")}
          </a>
        </li>
        <li>
          <a href={`/awards/${encodeURIComponent(cycle.slug)}`}>{t("notices.proof.cycle")}</a>
        </li>
        {decided ? (
          <li>
            <a href={`/honours/${encodeURIComponent(cycle.slug)}`}>{t("honours.roll.link")}</a>
          </li>
        ) : null}
      </ul>
    </Section>
  );
}

/** `3f9a 71c4 … 0be2`: enough to compare with a glance; the whole stands where it is checked. */
const shortHash = (hash: string): string => `${hash.slice(0, 4)} ${hash.slice(4, 8)} … ${hash.slice(-4)}`;
