import type { Mirror } from "../catalogue";
import type { nominationDeskReasons as zh } from "../zh-CN/reasons-nomination-desk";

export const nominationDeskReasons: Mirror<typeof zh> = {
  liesWith: "This nomination is now on the desk of {{place}}",
  doneAtDesk: {
    return:
      "{{place}} returned this nomination to be mended on {{day}}; nothing is done with it until it is handed in again",
    recommend: "{{place}} recommended this nomination to the level above on {{day}}",
    accept: "{{place}} accepted this nomination for review on {{day}}",
    reject: "{{place}} decided on {{day}} not to recommend this nomination",
  },
  checkingAlready: "This nomination is being checked already",
  resubmittedMeanwhile:
    "The nominee handed the nomination in again after you opened the page. Read what it says now, then decide",
  quotaFull: "All {{quota}} places are used. To recommend this one, withdraw the recommendation of another first",
  directorMissing: "Choose a director in office in your region",
  correction: {
    none: "Tick at least one part to be put right, and write what is wrong with it",
    words: "Write what is to be changed, in at least 4 characters",
    tick: "You wrote what is to be changed but did not tick the part. Tick it, or delete the words",
  },
  opinionMissing: "Write your opinion, in at least 4 characters",
  rankMissing: "Choose a rank",
  /** Nobody decides on her own case. */
  own: {
    nominee: "This is your own nomination, so a colleague has to handle it",
    opener: "You opened this nomination for the enterprise, so a colleague has to handle it",
    cycle:
      "You are nominated in this campaign yourself, so somebody else has to see to recommendations, rules, review, meetings, notice and awards",
  },
};
