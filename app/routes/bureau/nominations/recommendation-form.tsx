import { OPINION_LENGTH } from "~/domains/awards/nomination/desk-forms";
import type { Place } from "~/flows/awards/desk/desk-quotas.server";
import { useT } from "~/i18n/context";
import { told } from "~/routes/refused";
import { Form } from "~/ui/forms/form";
import { Select } from "~/ui/forms/select";
import { TextArea } from "~/ui/forms/text-area";
import { Callout } from "~/ui/show/callout";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";
import { ActFoot, timeOf } from "./act-foot";
import type { AskedAct } from "./asked-act.server";
import { dossierHref } from "./desk";

export interface RecommendationFormProps {
  asked: AskedAct;
  /** All places that the desk may give, taken ones with whom. */
  places: readonly Place[];
  refused?: unknown;
}

/** The opinion of a bureau with the place that it gives; where all are used, who holds them. */
export function RecommendationForm({ asked, places, refused }: RecommendationFormProps) {
  const t = useT();
  const holderOf = ({ rank, holder }: Place) =>
    t("nominationDesk.asks.rankTaken", {
      rank,
      name: holder?.name ?? t("nominationDesk.erased"),
      firm: holder?.firm ?? t("nominationDesk.erased"),
    });
  const taken = places.filter(({ holder }) => holder !== null);
  if (taken.length === places.length)
    return (
      <>
        <Callout tone="gamboge" title={places.length > 0 ? t("nominationDesk.asks.full") : undefined}>
          <p>{t(places.length > 0 ? "nominationDesk.asks.fullLead" : "nominationDesk.asks.noQuota")}</p>
        </Callout>
        <RowList>
          {taken.map((place) => (
            <Row key={place.rank} title={holderOf(place)} href={dossierHref(place.holder?.id ?? "")} weight="plain" />
          ))}
        </RowList>
        <p>
          <a href={dossierHref(asked.id)}>{t("nominationDesk.asks.back")}</a>
        </p>
      </>
    );
  return (
    <Form {...timeOf(asked)} {...told(t, refused)}>
      <TextArea
        name="opinion"
        label={t("nominationDesk.asks.opinion")}
        hint={t("nominationDesk.asks.opinionHint")}
        rows={6}
        maxLength={OPINION_LENGTH}
      />
      <Select
        name="rank"
        label={t("nominationDesk.asks.rank")}
        hint={t("nominationDesk.asks.rankHint", { quota: places.length, used: taken.length })}
        placeholder={t("nominationDesk.asks.choose")}
        options={places.map((place) => ({
          value: String(place.rank),
          label: place.holder === null ? t("nominationDesk.asks.rankFree", { rank: place.rank }) : holderOf(place),
          disabled: place.holder !== null,
        }))}
      />
      <ActFoot asked={asked} />
    </Form>
  );
}
