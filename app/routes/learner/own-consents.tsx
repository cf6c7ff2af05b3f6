import type { ConsentView } from "~/flows/people/show-privacy.server";
import { useT } from "~/i18n/context";
import type { TextKey } from "~/i18n/translate";
import { Button } from "~/ui/acts/button";
import { Day } from "~/ui/show/day";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";
import { State } from "~/ui/show/state";

/** Each consent with its text's version, given and withdrawn with one press. */
export function OwnConsents({ consents }: { consents: readonly ConsentView[] }) {
  const t = useT();
  return (
    <RowList>
      {consents.map((one) => (
        <Row
          key={one.purpose}
          title={t(`people.consent.${one.purpose}.title` as TextKey)}
          state={<ConsentState {...one} />}
          meta={[
            one.purpose === "terms" ? (
              <span key="text">
                {t("people.privacy.required")} <a href="/privacy#terms">{t("people.privacy.readTerms")}</a>
              </span>
            ) : (
              t(`people.consent.${one.purpose}.text` as TextKey)
            ),
            ...(one.purpose === "public-register" ? [<EachAppointment key="each" />] : []),
          ]}
          act={<ConsentAct {...one} />}
        />
      ))}
    </RowList>
  );
}

/** The consent is to the register; what stands there is chosen one by one. */
function EachAppointment() {
  const t = useT();
  return (
    <span>
      {t("appointments.own.eachAsked")} <a href="/me/appointments">{t("appointments.own.choose")}</a>
    </span>
  );
}

function ConsentState({ given, withdrawnAt }: ConsentView) {
  const t = useT();
  if (given) {
    return (
      <State
        kind="ok"
        word={t("people.privacy.given")}
        detail={
          <>
            <Day day={given.at} />
            {t("people.privacy.beforeVersion")}
            <span className="phrase">{t("people.privacy.version", { version: given.version })}</span>
          </>
        }
      />
    );
  }
  if (withdrawnAt === null) return <State kind="plain" word={t("people.privacy.notGiven")} />;
  return <State kind="plain" word={t("people.privacy.withdrawn")} detail={<Day day={withdrawnAt} />} />;
}

function ConsentAct({ purpose, given, version }: ConsentView) {
  const t = useT();
  const here = `/me/privacy/consents/${purpose}`;
  const what = <span className="vh"> {t(`people.consent.${purpose}.title` as TextKey)}</span>;
  return (
    <>
      {given?.version === version ? null : (
        <form method="post" action={here}>
          <Button variant="outlined" small>
            {t(given ? "people.privacy.giveNewer" : "people.privacy.give", { version })} {what}
          </Button>
        </form>
      )}
      {given && purpose !== "terms" ? (
        <form method="post" action={`${here}/withdrawal`}>
          <Button variant="outlined" small>
            {t("people.privacy.withdraw")}
            {what}
          </Button>
        </form>
      ) : null}
    </>
  );
}
