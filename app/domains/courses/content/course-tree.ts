import type { Citable } from "./citation";
import { type CourseHead, readCourse } from "./course-source";
import { type LessonSource, readLesson } from "./lesson-source";
import type { Report } from "./problem";

/** A course with its lessons in order. */
export interface CourseSource extends Omit<CourseHead, "lessons"> {
  lessons: LessonSource[];
  /** What the course is made of, for its version: paths and texts. */
  sources: [path: string, text: string][];
}

export interface CourseSurroundings extends Citable {
  /** The files of the course's folder. */
  files: ReadonlyMap<string, string>;
  report(file: string): Report;
}

/** Addresses that a lesson must not take: they mean something else below a course. */
const RESERVED = new Set(["enrolment"]);

/** Reads a course's folder: course.yaml, the lessons it lists, the figures they show. */
export function readCourseTree(folder: string, yaml: string, around: CourseSurroundings): CourseSource | null {
  const report = (file: string) => around.report(`courses/${folder}/${file}`);
  const tell = report("course.yaml");
  const course = readCourse(folder, yaml, tell);
  if (!course) return null;
  const topics = new Set(course.head.topics.map(({ key }) => key));
  const lessons: LessonSource[] = [];
  const sources: [string, string][] = [["course.yaml", yaml]];
  const checkIds = new Set<string>();
  for (const [i, file] of course.head.lessons.entries()) {
    const at = course.lineOf(["lessons", i]);
    const text = around.files.get(file);
    if (text === undefined) {
      tell(at, `there is no lesson ${file}`);
      continue;
    }
    if (sources.some(([path]) => path === file)) {
      tell(at, `the lesson ${file} stands twice`);
      continue;
    }
    const lesson = readLesson(
      file,
      text,
      {
        topics,
        taskSection: course.head.taskSection,
        clauseExists: around.clauseExists,
        entryExists: around.entryExists,
        clauseRead: around.clauseRead,
        neighbour: (path) => around.files.get(path),
        reportFigure: report,
      },
      report(file),
    );
    if (!lesson) continue;
    if (RESERVED.has(lesson.slug)) tell(at, `a lesson must not be named ${lesson.slug}`);
    if (lessons.some((one) => one.slug === lesson.slug)) tell(at, `two lessons are named ${lesson.slug}`);
    lesson.checks.forEach(({ id }, k) => {
      if (checkIds.has(id)) report(file)(lesson.checkLines[k] ?? 1, `the check id ${id} stands twice in the course`);
      checkIds.add(id);
    });
    sources.push([file, text]);
    for (const path of lesson.figures) sources.push([path, around.files.get(path) ?? ""]);
    lessons.push(lesson);
  }
  for (const path of around.files.keys()) {
    if (/^\d{2}-[^/]*\.md$/.test(path) && !course.head.lessons.includes(path))
      report(path)(1, "course.yaml does not list this lesson");
  }
  return { ...course.head, lessons, sources };
}
