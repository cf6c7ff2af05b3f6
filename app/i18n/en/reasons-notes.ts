import type { Mirror } from "../catalogue";
import type { mistakeReasons as zhMistakes, noteReasons as zhNotes } from "../zh-CN/reasons-notes";

export const noteReasons: Mirror<typeof zhNotes> = {
  empty: "Write the note; to have none, delete it",
  long: "At most {{most}} characters; this has {{length}}",
  elsewhere: "This note was changed on another page or device; compare the two, then save",
  placeGone: "The lesson has no such section",
};
export const mistakeReasons: Mirror<typeof zhMistakes> = {
  kind: "Choose the kind of mistake",
  empty: "Say what is wrong, in at least 4 characters",
  long: "At most {{most}} characters; this has {{length}}",
  outcome: "Choose whether it was corrected or not",
  answerEmpty: "Write the answer, at least 4 characters",
  answered: "It has been answered already",
  mine: "You are checking it already",
  taken: "Another editor is checking it; take it over first to answer it yourself",
};
