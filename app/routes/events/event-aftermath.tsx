import type { Aftermath } from "~/flows/events/after/aftermath-view.server";
import { useLocale, useT } from "~/i18n/context";
import { formatDeadline, formatInstant } from "~/kernel/instant-format";
import { LinkButton } from "~/ui/acts/link-button";
import { each } from "~/ui/each";
import { fileSize } from "~/ui/forms/file-field";
import { Band } from "~/ui/shell/band";
import { Section } from "~/ui/shell/section";
import { Day } from "~/ui/show/day";
import { PhotoGrid } from "~/ui/show/photo-grid";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";

/** What stays of an event on its page: the survey for who was there, summary and decisions, papers, photos. */
export function EventAftermath({ after }: { after: Aftermath }) {
  const t = useT();
  const { slug, contact, minutes, materials, photos, feedback } = after;
  return (
    <>
      {feedback ? <FeedbackBand slug={slug} feedback={feedback} /> : null}
      {minutes ? <MinutesPart slug={slug} minutes={minutes} /> : null}
      {materials.length > 0 ? <Papers materials={materials} /> : null}
      {photos.length > 0 ? (
        <Section title={t("after.publicPart.photos")} id="photos">
          <PhotoGrid
            photos={photos.map(({ id, caption, fileId }) => ({
              id,
              caption,
              src: `/files/${fileId}`,
              alt: t("after.photos.alt", { caption }),
            }))}
          />
          <p className="note">
            {t("after.publicPart.photoAsk", { contact })}{" "}
            <a href={`/report-a-fault?page=${encodeURIComponent(`/events/${slug}`)}`}>
              {t("after.publicPart.photoReport")}
            </a>
          </p>
        </Section>
      ) : null}
    </>
  );
}

function FeedbackBand({ slug, feedback }: { slug: string; feedback: NonNullable<Aftermath["feedback"]> }) {
  const t = useT();
  const locale = useLocale();
  if (feedback.given) return <p className="note">{t("after.publicPart.feedbackGiven")}</p>;
  return (
    <Band title={t("after.publicPart.feedback")}>
      <p>{t("after.publicPart.feedbackUntil", { until: formatDeadline(feedback.until, locale) })}</p>
      <LinkButton href={`/events/${slug}/feedback`} full="phone">
        {t("after.publicPart.feedback")}
      </LinkButton>
    </Band>
  );
}

function MinutesPart({ slug, minutes }: { slug: string; minutes: NonNullable<Aftermath["minutes"]> }) {
  const t = useT();
  const { summary, decisions, tasks, corrected, whole } = minutes;
  return (
    <>
      <Section title={t("after.publicPart.title")} id="after">
        {each(summary.split(/\n+/), (line) => (
          <p>{line}</p>
        ))}
        {decisions.length > 0 ? (
          <>
            <h3>{t("after.publicPart.decisions")}</h3>
            <ol className="numbered">
              {each(decisions, (text) => (
                <li>{text}</li>
              ))}
            </ol>
          </>
        ) : null}
        {corrected === null ? null : (
          <p className="note">
            <Corrected at={corrected} />
          </p>
        )}
        {whole ? (
          <p>
            <LinkButton href={`/events/${slug}/minutes.pdf`} variant="outlined" download size="PDF">
              {t("after.publicPart.minutes")}
            </LinkButton>
          </p>
        ) : (
          <p className="note">{t("after.publicPart.registeredOnly")}</p>
        )}
      </Section>
      {tasks.length > 0 ? (
        <Section title={t("after.publicPart.tasks")}>
          <RowList>
            {each(tasks, ({ text, owner, dueOn, done }) => (
              <Row
                title={text}
                level={0}
                meta={[
                  <>
                    {owner} {dueOn ? <Day day={dueOn} /> : null} {done ? t("after.minutes.standing.done") : null}
                  </>,
                ]}
              />
            ))}
          </RowList>
        </Section>
      ) : null}
    </>
  );
}

function Corrected({ at }: { at: number }) {
  const t = useT();
  const locale = useLocale();
  return <>{t("after.publicPart.corrected", { at: formatInstant(at, locale) })}</>;
}

function Papers({ materials }: { materials: Aftermath["materials"] }) {
  const t = useT();
  const locale = useLocale();
  return (
    <Section title={t("after.publicPart.materials")} id="papers">
      <RowList>
        {materials.map(({ id, title, author, session, soon, releasedAt, file }) => (
          <Row
            key={id}
            title={title}
            level={0}
            {...(file && { href: `/files/${file.id}` })}
            fact={
              file
                ? fileSize(t, file.bytes)
                : soon
                  ? t("after.publicPart.soon", { at: formatInstant(releasedAt, locale) })
                  : t("after.publicPart.forRegistered")
            }
            meta={[[t("after.publicPart.materialBy", { author }), session].filter(Boolean).join(" · ")]}
          />
        ))}
      </RowList>
    </Section>
  );
}
