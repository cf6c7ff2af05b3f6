import type { ReactNode } from "react";
import { each } from "../each";
import { Icon, type IconName } from "../show/icon";
import { joinPhrases, type Phrases } from "../show/phrases";
import { ProgressBar } from "../show/progress-bar";

export interface LessonEntry {
  number: number;
  title: ReactNode;
  href: string;
  /** 已学完，10分钟. */
  meta: ReactNode;
  state: "done" | "begun" | "open";
  current?: boolean;
}

export interface LessonContentsProps {
  /** The course's own page: 课程首页. */
  course: { href: string; back: ReactNode; title: Phrases };
  /** 6课中已学完2课. */
  progress: ReactNode;
  done: number;
  lessons: readonly LessonEntry[];
}

const signs: Record<LessonEntry["state"], IconName> = { done: "check-circle", begun: "half", open: "circle" };

/** The lessons of a course with their states in words. */
export const LessonContents = ({ course, progress, done, lessons }: LessonContentsProps) => (
  <div className="contents">
    <a className="contents-back" href={course.href}>
      {course.back}
    </a>
    <p className="contents-title">{joinPhrases(course.title)}</p>
    <p className="contents-progress">{progress}</p>
    <ProgressBar value={done} max={lessons.length} />
    <ol>
      {each(lessons, (lesson) => (
        <li>
          <a href={lesson.href} data-state={lesson.state} aria-current={lesson.current ? "page" : undefined}>
            <Icon name={signs[lesson.state]} />
            <span>
              <span className="contents-name">
                <span className="contents-n">{lesson.number}</span>
                {lesson.title}
              </span>
              <span className="contents-meta">{lesson.meta}</span>
            </span>
          </a>
        </li>
      ))}
    </ol>
  </div>
);
