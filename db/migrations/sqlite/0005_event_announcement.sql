CREATE TABLE `event_announcement` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`audience` text NOT NULL,
	`subject` text NOT NULL,
	`text` text NOT NULL,
	`sent_at` integer NOT NULL,
	`sent_by` text,
	`people` integer NOT NULL,
	`mailed` integer NOT NULL,
	`form_key` text
);
--> statement-breakpoint
CREATE INDEX `event_announcement_event` ON `event_announcement` (`event_id`,`sent_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `event_announcement_form` ON `event_announcement` (`event_id`,`form_key`);