import type { AwardWaits } from "~/flows/awards/award-waits.server";
import { HomeDecisions } from "./decision/home-decisions";
import { HomeHonours } from "./honours/home-honours";
import { HomeJury } from "./jury/home-jury";
import { HomeNominations } from "./nominations/home-nominations";
import { HomeNotices } from "./notices/home-notices";

/** What of the awards waits for an officer: objections first, whose time runs. */
export const HomeAwards = ({
  waits: { nominations, nominated, juries, decisions, notices, honours },
}: {
  waits: AwardWaits;
}) => (
  <>
    {notices.length > 0 ? <HomeNotices waits={notices} /> : null}
    {decisions.length > 0 ? <HomeDecisions waits={decisions} /> : null}
    {honours.length > 0 ? <HomeHonours waits={honours} /> : null}
    {nominated ? <HomeNominations cycles={nominations} /> : null}
    {juries.length > 0 ? <HomeJury waits={juries} /> : null}
  </>
);
