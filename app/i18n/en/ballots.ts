import type { Mirror } from "../catalogue";
import type { ballots as zh } from "../zh-CN/ballots";

export const ballots: Mirror<typeof zh> = {
  title: "Check the ballots",
  lead: "Sealed ballots cannot be changed. Here stands a commitment to each; once the list is on notice all ballots are opened, and anyone can count them again.",
  notYet:
    "The review is not over. Once the ballots are sealed, the list of their commitments stands here; once the list is on notice, the ballots themselves.",
  rules: "How scores count",
  commitments: "List of commitments",
  commitmentsLead_one:
    "At the sealing each ballot got a commitment, and so did whose each nomination's pseudonym is: {{count}} in all. It shows neither points nor names, but with one point or one name changed it no longer fits. Namesakes are told apart by the hash of what each handed in.",
  commitmentsLead_other:
    "At the sealing each ballot got a commitment, and so did whose each nomination's pseudonym is: {{count}} in all. They show neither points nor names, but with one point or one name changed they no longer fit. Namesakes are told apart by the hash of what each handed in.",
  sealed: "Sealed",
  unblindedFrom: "Names joined at the earliest",
  unblindedFromNote: "Until then nobody joins names to scores. Please download the list and keep it before",
  count: "Ballots",
  counted_one: "{{count}} ballot",
  counted_other: "{{count}} ballots",
  asked: "Asked for by the rule",
  missing_one: "{{count}} is missing; nominations with fewer ballots: {{short}}. They are scored by those that came in",
  missing_other:
    "{{count}} are missing; nominations with fewer ballots: {{short}}. They are scored by those that came in",
  missingNone: "none is missing",
  whyMissing: "Why they were sealed without them",
  why: "Why: {{reason}}",
  setAside: "Ballots set aside",
  setAsideNote:
    "After the sealing a conflict of interest came out. They are opened and can be checked, but do not count",
  setAsideLead:
    "They are opened and can be checked against their commitments, but do not count. The province wrote why.",
  asideOf: "Nomination",
  asideBy: "by juror",
  hash: "Hash",
  hashNote: "SHA-256 of the whole list, and the seed of the draw. Please keep a copy of your own",
  download: "Download the list",
  how: "How to check",
  everyone: "Anyone",
  everyoneKeep: "Download the list now, note the hash above, and keep both.",
  everyoneHash: "The SHA-256 of its sorted lines has to be that hash:",
  everyoneLater:
    "Once the list of names is on notice, download the opened file and count it again with the hash that you kept, by the command further up.",
  juror: "Jurors",
  jurorHow:
    "Your pages show the commitment, the nonce and the salt of the reasons of each of your ballots. If the list has your commitment, your ballot was not changed.",
  draw: "The draw",
  drawHow:
    "What stands equal after every other step goes by the SHA-256 of the hash of the list, a colon and the pseudonym, the lowest first. All ballots and their nonces decide the hash of the list: nobody knew it before the sealing, nobody can change it since. Who withdraws changes nobody else's order.",
  list: "The whole list",
  listShow_one: "Show the {{count}} commitment",
  listShow_other: "Show all {{count}} commitments",
  ranking: "Ranking and list",
  rankingLead:
    "Ballots: {{ballots}}. Nominations go by pseudonym; a name stands only where its bearer agreed. Who was not chosen for a reason that the meeting gave stands by pseudonym only. Jurors go by pseudonym too.",
  withdrawn_one: "{{count}} more was withdrawn by its nominee and is not ranked.",
  withdrawn_other: "{{count}} more were withdrawn by their nominees and are not ranked.",
  place: "Place",
  who: "Nomination",
  score: "Score",
  outcome: "Outcome",
  left: "Left before the notice and isn’t on its list",
  recount: "Count it again yourself",
  recountHow:
    "Download the opened file, and list.json from the page of the notice, and run this command in a checkout of this program. It checks every commitment, ranks by the rule, compares with the list that was settled and with the one on notice, and names whatever differs.",
  openedHash: "SHA-256 of the opened file:",
  openedHashNote:
    "Written into the append-only log when the notice is published. When somebody withdraws or erases her account her name is taken out of the file, and its hash changes.",
  openedBefore:
    "The hash when the notice was published is this one. Somebody withdrew, took back that her name is published or erased her account since, and her name was taken out:",
  opened: "Download the opened file",
};
