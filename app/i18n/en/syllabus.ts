import type { Mirror } from "../catalogue";
import type { syllabus as zh } from "../zh-CN/syllabus";

export const syllabus: Mirror<typeof zh> = {
  title: "Syllabus",
  lead: "What one can do after the courses, where it is taught, how many items practise and examine it, and which duties of the guidance (section 6) it serves.",
  narrow: "By duty",
  duty: "Duty",
  allDuties: "All eight duties",
  show: "Show",
  total: "{{total}} outcomes",
  ownTotal: "{{total}} outcomes; you have shown {{shown}}",
  toCourse: "See the course",
  lessons: "Lessons: ",
  items: "Items: {{practice}} to practise, {{exam}} in exams",
  duties: "Duties: {{duties}}",
  and: ", ",
  states: { untouched: "Not begun", begun: "Begun", learnt: "Lessons finished, not yet practised or examined" },
  shownBy: { exam: "Shown in an exam", practice: "Shown in practice" },
  rule: "An outcome is shown when an exam had 60 % of its topic right, or when at least 5 of the topic's items were practised and 80 % were right the last time; where it has several topics, in each of them. It tells what you did here; no word of it is on a certificate.",
};
