import type { Mirror } from "../catalogue";
import type { courseReasons as zh } from "../zh-CN/reasons-courses";

export const courseReasons: Mirror<typeof zh> = {
  nothingChosen: "Choose an answer first, then send it",
  chooseOne: "Only one answer can be chosen here",
  unknownChoice: "This question has just changed; choose again",
};
