CREATE TABLE `award_cycle` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`title` text NOT NULL,
	`year` integer NOT NULL,
	`label` text NOT NULL,
	`approval_document` text NOT NULL,
	`authority` text NOT NULL,
	`introduction` text NOT NULL,
	`contact` text NOT NULL,
	`rules` text NOT NULL,
	`submissions_until` integer NOT NULL,
	`counties_until` integer NOT NULL,
	`cities_until` integer NOT NULL,
	`review_until` integer NOT NULL,
	`copied_from_id` text,
	`created_by` text,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	`opened_at` integer,
	`reviewing_at` integer,
	`sealed_at` integer,
	`unblinded_at` integer,
	`noticed_at` integer,
	`decided_at` integer,
	`archived_at` integer,
	`form_key` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `award_cycle_slug` ON `award_cycle` (`slug`);--> statement-breakpoint
CREATE UNIQUE INDEX `award_cycle_form` ON `award_cycle` (`created_by`,`form_key`);--> statement-breakpoint
CREATE INDEX `award_cycle_public` ON `award_cycle` (`opened_at`);--> statement-breakpoint
CREATE TABLE `cycle_amendment` (
	`id` text PRIMARY KEY NOT NULL,
	`cycle_id` text NOT NULL,
	`number` integer NOT NULL,
	`at` integer NOT NULL,
	`by_person_id` text,
	`reason` text NOT NULL,
	`changes` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `cycle_amendment_number` ON `cycle_amendment` (`cycle_id`,`number`);--> statement-breakpoint
CREATE TABLE `nomination` (
	`id` text PRIMARY KEY NOT NULL,
	`cycle_id` text NOT NULL,
	`person_id` text,
	`enterprise_id` text,
	`region_code` text NOT NULL,
	`category` text NOT NULL,
	`origin` text NOT NULL,
	`origin_person_id` text,
	`origin_id` text,
	`state` text NOT NULL,
	`level` text,
	`facts` text,
	`deeds` text NOT NULL,
	`summary` text NOT NULL,
	`hidden_words` text NOT NULL,
	`publish_name` integer,
	`publish_summary` integer,
	`publish_otherwise` integer,
	`consented_at` integer,
	`consent_hash` text,
	`opened_at` integer NOT NULL,
	`state_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	`submitted_at` integer,
	`due_at` integer,
	`locked_hash` text,
	`eligibility` text,
	`typed_fields` integer NOT NULL,
	`minutes_used` integer NOT NULL,
	`form_key` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `nomination_person` ON `nomination` (`cycle_id`,`person_id`) WHERE state <> 'withdrawn';--> statement-breakpoint
CREATE UNIQUE INDEX `nomination_form` ON `nomination` (`origin_person_id`,`form_key`);--> statement-breakpoint
CREATE INDEX `nomination_cycle` ON `nomination` (`cycle_id`,`state`);--> statement-breakpoint
CREATE INDEX `nomination_region` ON `nomination` (`region_code`,`state`);--> statement-breakpoint
CREATE INDEX `nomination_nominee` ON `nomination` (`person_id`);--> statement-breakpoint
CREATE INDEX `nomination_enterprise` ON `nomination` (`enterprise_id`);--> statement-breakpoint
CREATE TABLE `nomination_exhibit` (
	`id` text PRIMARY KEY NOT NULL,
	`nomination_id` text NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`source` text NOT NULL,
	`checked_by` text,
	`ref` text,
	`title` text NOT NULL,
	`facts` text NOT NULL,
	`day` text,
	`file_id` text,
	`forward` integer,
	`hash` text,
	`added_at` integer NOT NULL,
	`removed_at` integer
);
--> statement-breakpoint
CREATE INDEX `nomination_exhibit_nomination` ON `nomination_exhibit` (`nomination_id`,`position`);--> statement-breakpoint
CREATE UNIQUE INDEX `nomination_exhibit_ref` ON `nomination_exhibit` (`nomination_id`,`kind`,`ref`) WHERE removed_at is null;--> statement-breakpoint
CREATE TABLE `nomination_step` (
	`id` text PRIMARY KEY NOT NULL,
	`nomination_id` text NOT NULL,
	`at` integer NOT NULL,
	`by_person_id` text,
	`act` text NOT NULL,
	`from` text,
	`to` text NOT NULL,
	`level` text,
	`reason` text
);
--> statement-breakpoint
CREATE INDEX `nomination_step_nomination` ON `nomination_step` (`nomination_id`,`at`);--> statement-breakpoint
CREATE TABLE `nomination_recommendation` (
	`id` text PRIMARY KEY NOT NULL,
	`nomination_id` text NOT NULL,
	`cycle_id` text NOT NULL,
	`level` text NOT NULL,
	`region_code` text NOT NULL,
	`rank` integer NOT NULL,
	`opinion` text NOT NULL,
	`by_person_id` text,
	`at` integer NOT NULL,
	`withdrawn_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `nomination_recommendation_level` ON `nomination_recommendation` (`nomination_id`,`level`) WHERE withdrawn_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX `nomination_recommendation_rank` ON `nomination_recommendation` (`cycle_id`,`level`,`region_code`,`rank`) WHERE withdrawn_at is null;