ALTER TABLE `nomination` RENAME COLUMN "minutes_used" TO "seconds_used";--> statement-breakpoint
UPDATE `nomination` SET `seconds_used` = `seconds_used` * 60;--> statement-breakpoint
CREATE TABLE `glossary_term` (
	`slug` text PRIMARY KEY NOT NULL,
	`term` text NOT NULL,
	`english` text NOT NULL,
	`definition` text NOT NULL,
	`source` text NOT NULL,
	`also` text NOT NULL,
	`lessons` text NOT NULL,
	`initial` text,
	`published_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `lesson_mark` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`course_slug` text NOT NULL,
	`lesson_slug` text NOT NULL,
	`section` text NOT NULL,
	`course_version_id` text NOT NULL,
	`digest` text NOT NULL,
	`bookmarked_at` integer,
	`note` text,
	`noted_at` integer,
	`kept_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `lesson_mark_place` ON `lesson_mark` (`person_id`,`course_slug`,`lesson_slug`,`section`);--> statement-breakpoint
CREATE TABLE `mistake_report` (
	`id` text PRIMARY KEY NOT NULL,
	`subject` text NOT NULL,
	`place` text NOT NULL,
	`version_id` text NOT NULL,
	`names` text NOT NULL,
	`path` text NOT NULL,
	`kind` text NOT NULL,
	`text` text,
	`person_id` text,
	`at` integer NOT NULL,
	`taken_at` integer,
	`taken_by` text,
	`answered_at` integer,
	`answered_by` text,
	`outcome` text,
	`answer` text
);
--> statement-breakpoint
CREATE INDEX `mistake_report_place` ON `mistake_report` (`place`);--> statement-breakpoint
CREATE INDEX `mistake_report_person` ON `mistake_report` (`person_id`,`at`);--> statement-breakpoint
CREATE INDEX `mistake_report_waiting` ON `mistake_report` (`answered_at`,`at`);--> statement-breakpoint
CREATE TABLE `cycle_population` (
	`cycle_id` text PRIMARY KEY NOT NULL,
	`day` text NOT NULL,
	`groups` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `notice_extension` (
	`id` text PRIMARY KEY NOT NULL,
	`notice_id` text NOT NULL,
	`from_day` text NOT NULL,
	`until_day` text NOT NULL,
	`reason` text NOT NULL,
	`at` integer NOT NULL,
	`by_person_id` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `notice_extension_day` ON `notice_extension` (`notice_id`,`until_day`);--> statement-breakpoint
ALTER TABLE `register_entry` ADD `checked_on` text;--> statement-breakpoint
ALTER TABLE `nomination` ADD `officer_fields` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `nomination` ADD `officer_seconds` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `nomination_step` ADD `items` text;--> statement-breakpoint
ALTER TABLE `declared_tie` ADD `about_account` text;--> statement-breakpoint
ALTER TABLE `declared_tie` ADD `withdrawn_at` integer;--> statement-breakpoint
ALTER TABLE `declared_tie` ADD `withdrawn_by` text;--> statement-breakpoint
ALTER TABLE `declared_tie` ADD `withdrawn_reason` text;--> statement-breakpoint
ALTER TABLE `blind_dossier` ADD `nonce` text;--> statement-breakpoint
ALTER TABLE `blind_dossier` ADD `commitment` text;--> statement-breakpoint
ALTER TABLE `public_notice` ADD `opened_hash` text;--> statement-breakpoint
ALTER TABLE `public_notice` ADD `checked_against` text;--> statement-breakpoint
ALTER TABLE `objection` ADD `consequence` text;--> statement-breakpoint
ALTER TABLE `objection` ADD `consequence_at` integer;--> statement-breakpoint
ALTER TABLE `objection` ADD `consequence_by` text;--> statement-breakpoint
DROP INDEX `nomination_person`;--> statement-breakpoint
CREATE UNIQUE INDEX `nomination_person` ON `nomination` (`cycle_id`,`person_id`) WHERE submitted_at is not null and state <> 'withdrawn';