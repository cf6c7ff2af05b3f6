CREATE TABLE `enterprise_distinction` (
	`id` text PRIMARY KEY NOT NULL,
	`first_id` text NOT NULL,
	`later_id` text NOT NULL,
	`found_by` text,
	`found_at` integer NOT NULL,
	`taken_back_by` text,
	`taken_back_at` integer
);
--> statement-breakpoint
CREATE INDEX `enterprise_distinction_first` ON `enterprise_distinction` (`first_id`);--> statement-breakpoint
CREATE INDEX `enterprise_distinction_later` ON `enterprise_distinction` (`later_id`);--> statement-breakpoint
CREATE TABLE `form_minutes` (
	`form` text NOT NULL,
	`minutes` integer NOT NULL,
	`sendings` integer NOT NULL,
	PRIMARY KEY(`form`, `minutes`)
);
