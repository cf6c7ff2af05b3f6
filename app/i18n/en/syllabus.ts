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
  deeper: "Also in other courses: ",
  items: "Items: {{practice}} to practise, {{exam}} in exams",
  duties: "Duties: {{duties}}",
  and: ", ",
  states: { untouched: "Not begun", begun: "Begun", learnt: "Lessons finished, not yet practised or examined" },
  shownBy: { exam: "Shown in an exam", certificate: "Shown in an exam, by certificate", practice: "Shown in practice" },
  rule: "An outcome is shown by the topics of the course under which it stands: 60 % of a topic right in the final exam, or at least 5 of its items practised, mocks included, and 80 % of them right the last time; where the course has several topics for it, in each of them. What other courses add is not asked for. Who holds a valid certificate of the course without results by topic has shown them in the exam. It tells what you did here; no word of it is on a certificate.",
};
