import { NotFound } from "~/kernel/errors";
import {
  type AnswerRow,
  type EnrolmentRow,
  findCourseAndEnrolment,
  latestAnswers,
  readLearningFacts,
} from "./learning.store.server";
import { type CourseProgress, courseProgress } from "./progress";
import { getCourseVersion } from "./published.server";
import type { PublishedCourse, PublishedLesson } from "./published-course";

/** A course as one person sees it: on her own version when she has begun it, else on the current one. */
export interface CourseView {
  course: PublishedCourse;
  enrolment: EnrolmentRow | null;
  progress: CourseProgress;
  /** The course was published anew since she began; she may stay or move. */
  updated: boolean;
}
export interface LessonView extends CourseView {
  lesson: PublishedLesson;
  /** The newest answer to each check. */
  answers: ReadonlyMap<string, AnswerRow>;
}

/** @throws NotFound when there is no such course. */
export async function readCourseView(personId: string, courseSlug: string): Promise<CourseView> {
  const [found, facts] = await Promise.all([
    findCourseAndEnrolment(personId, courseSlug),
    readLearningFacts(personId, courseSlug),
  ]);
  if (!found) throw new NotFound("course");
  const { enrolment, currentVersionId } = found;
  const course = await getCourseVersion(enrolment?.courseVersionId ?? currentVersionId);
  const updated = enrolment !== null && enrolment.courseVersionId !== currentVersionId;
  return { course, enrolment, progress: courseProgress(course, facts), updated };
}

/** @throws NotFound when there is no such course, or the version she is on has no such lesson. */
export async function readLessonView(personId: string, courseSlug: string, lessonSlug: string): Promise<LessonView> {
  const [view, answers] = await Promise.all([
    readCourseView(personId, courseSlug),
    latestAnswers(personId, courseSlug, lessonSlug),
  ]);
  const lesson = view.course.lessons.find(({ slug }) => slug === lessonSlug);
  if (!lesson) throw new NotFound("lesson");
  return { ...view, lesson, answers };
}
