CREATE TABLE `expert` (
	`person_id` text PRIMARY KEY NOT NULL,
	`fields` text NOT NULL,
	`added_by` text,
	`added_at` integer NOT NULL,
	`changed_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `expert_term` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`from` text NOT NULL,
	`to` text,
	`ended_on` text,
	`added_by` text,
	`added_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `expert_term_person` ON `expert_term` (`person_id`,`from`);--> statement-breakpoint
CREATE TABLE `declared_tie` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`about_person_id` text,
	`about_enterprise_id` text,
	`kind` text NOT NULL,
	`statement` text NOT NULL,
	`declared_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `declared_tie_person` ON `declared_tie` (`person_id`);--> statement-breakpoint
CREATE TABLE `cycle_juror` (
	`alias` text PRIMARY KEY NOT NULL,
	`cycle_id` text NOT NULL,
	`person_id` text,
	`number` integer NOT NULL,
	`added_by` text,
	`added_at` integer NOT NULL,
	`removed_at` integer,
	`removed_reason` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `cycle_juror_person` ON `cycle_juror` (`cycle_id`,`person_id`) WHERE removed_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX `cycle_juror_number` ON `cycle_juror` (`cycle_id`,`number`);--> statement-breakpoint
CREATE INDEX `cycle_juror_own` ON `cycle_juror` (`person_id`);--> statement-breakpoint
CREATE TABLE `blind_dossier` (
	`alias` text PRIMARY KEY NOT NULL,
	`cycle_id` text NOT NULL,
	`nomination_id` text NOT NULL,
	`number` integer NOT NULL,
	`category` text NOT NULL,
	`deeds` text NOT NULL,
	`summary` text NOT NULL,
	`exhibits` text NOT NULL,
	`flags` text NOT NULL,
	`also_hidden` text NOT NULL,
	`made_at` integer NOT NULL,
	`looked_at_by` text,
	`looked_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `blind_dossier_nomination` ON `blind_dossier` (`nomination_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `blind_dossier_number` ON `blind_dossier` (`cycle_id`,`number`);--> statement-breakpoint
CREATE TABLE `assignment_run` (
	`id` text PRIMARY KEY NOT NULL,
	`cycle_id` text NOT NULL,
	`at` integer NOT NULL,
	`by_person_id` text,
	`seed` text NOT NULL,
	`version` text NOT NULL,
	`input_hash` text NOT NULL,
	`apart` text NOT NULL,
	`shortfall` text NOT NULL,
	`loads` text NOT NULL,
	`added` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `assignment_run_cycle` ON `assignment_run` (`cycle_id`,`at`);--> statement-breakpoint
CREATE TABLE `review` (
	`id` text PRIMARY KEY NOT NULL,
	`cycle_id` text NOT NULL,
	`nomination` text NOT NULL,
	`juror` text NOT NULL,
	`run_id` text NOT NULL,
	`state` text NOT NULL,
	`state_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	`assigned_at` integer NOT NULL,
	`scores` text NOT NULL,
	`levels` text NOT NULL,
	`reasons` text NOT NULL,
	`submitted_at` integer,
	`closes_at` integer,
	`replaces_id` text,
	`nonce` text,
	`reasons_salt` text,
	`commitment` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `review_pair` ON `review` (`nomination`,`juror`);--> statement-breakpoint
CREATE INDEX `review_juror` ON `review` (`juror`);--> statement-breakpoint
CREATE INDEX `review_cycle` ON `review` (`cycle_id`,`state`);--> statement-breakpoint
CREATE TABLE `review_step` (
	`id` text PRIMARY KEY NOT NULL,
	`review_id` text NOT NULL,
	`at` integer NOT NULL,
	`by_person_id` text,
	`act` text NOT NULL,
	`from` text,
	`to` text NOT NULL,
	`reason` text
);
--> statement-breakpoint
CREATE INDEX `review_step_review` ON `review_step` (`review_id`,`at`);