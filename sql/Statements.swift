package import SQLText

/// Every file under `sql/` by name.
package enum Statements {
  static func embedded(_ bytes: [UInt8], _ name: StaticString) -> Statement {
    Statement(embedded: bytes, as: name)
  }

  package static let acceptGap = embedded(
    PackageResources.accept_gap_sql, "intake/accept_gap")
  package static let acceptedGaps = embedded(
    PackageResources.accepted_gaps_sql, "intake/accepted_gaps")
  package static let serverHealth = embedded(
    PackageResources.server_health_sql, "desk/server_health")
  package static let schemaHealth = embedded(
    PackageResources.schema_health_sql, "desk/schema_health")
  package static let lockHolders = embedded(
    PackageResources.lock_holders_sql, "desk/lock_holders")
  package static let nightStandings = embedded(
    PackageResources.night_standings_sql, "desk/night_standings")
  package static let latestPromoLevels = embedded(
    PackageResources.latest_promo_levels_sql, "desk/latest_promo_levels")
  package static let openBatches = embedded(
    PackageResources.open_batches_sql, "desk/open_batches")
  package static let feedStanding = embedded(
    PackageResources.feed_standing_sql, "intake/feed_standing")
  package static let filesOfRun = embedded(
    PackageResources.files_of_run_sql, "intake/files_of_run")
  package static let hasClaim = embedded(
    PackageResources.has_claim_sql, "intake/has_claim")
  package static let knownSize = embedded(
    PackageResources.known_size_sql, "intake/known_size")
  package static let lastFull = embedded(
    PackageResources.last_full_sql, "intake/last_full")
  package static let lastLoad = embedded(
    PackageResources.last_load_sql, "intake/last_load")
  package static let lastSequence = embedded(
    PackageResources.last_sequence_sql, "intake/last_sequence")
  package static let nightOfLoad = embedded(
    PackageResources.night_of_load_sql, "intake/night_of_load")
  package static let noteClaim = embedded(
    PackageResources.note_claim_sql, "intake/note_claim")
  package static let noteRefusal = embedded(
    PackageResources.note_refusal_sql, "intake/note_refusal")
  package static let noteRelease = embedded(
    PackageResources.note_release_sql, "intake/note_release")
  package static let openLoad = embedded(
    PackageResources.open_load_sql, "intake/open_load")
  package static let releaseOfContent = embedded(
    PackageResources.release_of_content_sql, "intake/release_of_content")
  package static let replaceDelivery = embedded(
    PackageResources.replace_delivery_sql, "intake/replace_delivery")
  package static let sameContent = embedded(
    PackageResources.same_content_sql, "intake/same_content")
  package static let sameNumber = embedded(
    PackageResources.same_number_sql, "intake/same_number")
  package static let settleLoad = embedded(
    PackageResources.settle_load_sql, "intake/settle_load")
  package static let stoppedFiles = embedded(
    PackageResources.stopped_files_sql, "intake/stopped_files")
  package static let usualRows = embedded(
    PackageResources.usual_rows_sql, "intake/usual_rows")
  package static let wasHeld = embedded(
    PackageResources.was_held_sql, "intake/was_held")
  package static let nextDrafts = embedded(
    PackageResources.next_drafts_sql, "messages/next_drafts")
  package static let sampleCustomer = embedded(
    PackageResources.sample_customer_sql, "messages/sample_customer")
  package static let refuseDrafts = embedded(
    PackageResources.refuse_drafts_sql, "messages/refuse_drafts")
  package static let waitingTriggers = embedded(
    PackageResources.waiting_triggers_sql, "nightledger/waiting_triggers")
  package static let campaignTotals = embedded(
    PackageResources.campaign_totals_sql, "nightledger/campaign_totals")
  package static let latestSegmentBuilds = embedded(
    PackageResources.latest_segment_builds_sql, "nightledger/latest_segment_builds")
  package static let qualityFlags = embedded(
    PackageResources.quality_flags_sql, "nightledger/quality_flags")
  package static let qualityShares = embedded(
    PackageResources.quality_shares_sql, "nightledger/quality_shares")
  package static let qualityUnresolved = embedded(
    PackageResources.quality_unresolved_sql, "nightledger/quality_unresolved")
  package static let rfmBuild = embedded(
    PackageResources.rfm_build_sql, "nightledger/rfm_build")
  package static let rfmCells = embedded(
    PackageResources.rfm_cells_sql, "nightledger/rfm_cells")
  package static let rfmMigrations = embedded(
    PackageResources.rfm_migrations_sql, "nightledger/rfm_migrations")
  package static let rfmChanges = embedded(
    PackageResources.rfm_changes_sql, "nightledger/rfm_changes")
  package static let rfmDrift = embedded(
    PackageResources.rfm_drift_sql, "nightledger/rfm_drift")
  package static let rfmCustomer = embedded(
    PackageResources.rfm_customer_sql, "nightledger/rfm_customer")
  package static let rfmCustomerChanges = embedded(
    PackageResources.rfm_customer_changes_sql, "nightledger/rfm_customer_changes")
  package static let accrualRows = embedded(
    PackageResources.accrual_rows_sql, "outbox/accrual_rows")
  package static let accrualsOwedByBatch = embedded(
    PackageResources.accruals_owed_by_batch_sql, "outbox/accruals_owed_by_batch")
  package static let assignAudienceChanges = embedded(
    PackageResources.assign_audience_changes_sql, "outbox/assign_audience_changes")
  package static let assignCalls = embedded(
    PackageResources.assign_calls_sql, "outbox/assign_calls")
  package static let assignReports = embedded(
    PackageResources.assign_reports_sql, "outbox/assign_reports")
  package static let audienceChangesOwedByBatch = embedded(
    PackageResources.audience_changes_owed_by_batch_sql, "outbox/audience_changes_owed_by_batch")
  package static let audienceRows = embedded(
    PackageResources.audience_rows_sql, "outbox/audience_rows")
  package static let callRows = embedded(
    PackageResources.call_rows_sql, "outbox/call_rows")
  package static let callsOwedByBatch = embedded(
    PackageResources.calls_owed_by_batch_sql, "outbox/calls_owed_by_batch")
  package static let reportRows = embedded(
    PackageResources.report_rows_sql, "outbox/report_rows")
  package static let reportsOwedByBatch = embedded(
    PackageResources.reports_owed_by_batch_sql, "outbox/reports_owed_by_batch")
  package static let unbatchedNotes = embedded(
    PackageResources.unbatched_notes_sql, "outbox/unbatched_notes")
  package static let assignMessages = embedded(
    PackageResources.assign_messages_sql, "outbox/assign_messages")
  package static let storeTest = embedded(
    PackageResources.store_test_sql, "outbox/store_test")
  package static let testsOwedByBatch = embedded(
    PackageResources.tests_owed_by_batch_sql, "outbox/tests_owed_by_batch")
  package static let batchList = embedded(
    PackageResources.batch_list_sql, "outbox/batch_list")
  package static let batchTotals = embedded(
    PackageResources.batch_totals_sql, "outbox/batch_totals")
  package static let chainHeadBefore = embedded(
    PackageResources.chain_head_before_sql, "outbox/chain_head_before")
  package static let closePeriod = embedded(
    PackageResources.close_period_sql, "outbox/close_period")
  package static let closedPeriods = embedded(
    PackageResources.closed_periods_sql, "outbox/closed_periods")
  package static let closedUntil = embedded(
    PackageResources.closed_until_sql, "outbox/closed_until")
  package static let decisionsOfBatch = embedded(
    PackageResources.decisions_of_batch_sql, "outbox/decisions_of_batch")
  package static let freezeBatch = embedded(
    PackageResources.freeze_batch_sql, "outbox/freeze_batch")
  package static let guardCustomers = embedded(
    PackageResources.guard_customers_sql, "outbox/guard_customers")
  package static let guardHistory = embedded(
    PackageResources.guard_history_sql, "outbox/guard_history")
  package static let guardTotals = embedded(
    PackageResources.guard_totals_sql, "outbox/guard_totals")
  package static let holdBatch = embedded(
    PackageResources.hold_batch_sql, "outbox/hold_batch")
  package static let holdsOfBatch = embedded(
    PackageResources.holds_of_batch_sql, "outbox/holds_of_batch")
  package static let latestDay = embedded(
    PackageResources.latest_day_sql, "outbox/latest_day")
  package static let ledgerContradictions = embedded(
    PackageResources.ledger_contradictions_sql, "outbox/ledger_contradictions")
  package static let lookAtBatches = embedded(
    PackageResources.look_at_batches_sql, "outbox/look_at_batches")
  package static let markBatchPublished = embedded(
    PackageResources.mark_batch_published_sql, "outbox/mark_batch_published")
  package static let markBatchWritten = embedded(
    PackageResources.mark_batch_written_sql, "outbox/mark_batch_written")
  package static let messageRows = embedded(
    PackageResources.message_rows_sql, "outbox/message_rows")
  package static let messagesOwedByBatch = embedded(
    PackageResources.messages_owed_by_batch_sql, "outbox/messages_owed_by_batch")
  package static let noteDecision = embedded(
    PackageResources.note_decision_sql, "outbox/note_decision")
  package static let openBeforeClosing = embedded(
    PackageResources.open_before_closing_sql, "outbox/open_before_closing")
  package static let otherProgramme = embedded(
    PackageResources.other_programme_sql, "outbox/other_programme")
  package static let periodBatches = embedded(
    PackageResources.period_batches_sql, "outbox/period_batches")
  package static let reissueAccruals = embedded(
    PackageResources.reissue_accruals_sql, "outbox/reissue_accruals")
  package static let reverseBatch = embedded(
    PackageResources.reverse_batch_sql, "outbox/reverse_batch")
  package static let unsubscribedOfBatch = embedded(
    PackageResources.unsubscribed_of_batch_sql, "outbox/unsubscribed_of_batch")
  package static let strikeTotal = embedded(
    PackageResources.strike_total_sql, "outbox/strike_total")
  package static let takeBatchNumber = embedded(
    PackageResources.take_batch_number_sql, "outbox/take_batch_number")
  package static let unbatchedAccruals = embedded(
    PackageResources.unbatched_accruals_sql, "outbox/unbatched_accruals")
  package static let unbatchedMessages = embedded(
    PackageResources.unbatched_messages_sql, "outbox/unbatched_messages")
  package static let voidBatch = embedded(
    PackageResources.void_batch_sql, "outbox/void_batch")
  package static let withdrawMessages = embedded(
    PackageResources.withdraw_messages_sql, "outbox/withdraw_messages")
  package static let beginStep = embedded(
    PackageResources.begin_step_sql, "run/begin_step")
  package static let campaignEntries = embedded(
    PackageResources.campaign_entries_sql, "run/campaign_entries")
  package static let claimNight = embedded(
    PackageResources.claim_night_sql, "run/claim_night")
  package static let explainedCustomer = embedded(
    PackageResources.explained_customer_sql, "run/explained_customer")
  package static let explainedEntries = embedded(
    PackageResources.explained_entries_sql, "run/explained_entries")
  package static let explainedPassages = embedded(
    PackageResources.explained_passages_sql, "run/explained_passages")
  package static let fence = embedded(
    PackageResources.fence_sql, "run/fence")
  package static let findNight = embedded(
    PackageResources.find_night_sql, "run/find_night")
  package static let finishNight = embedded(
    PackageResources.finish_night_sql, "run/finish_night")
  package static let finishStep = embedded(
    PackageResources.finish_step_sql, "run/finish_step")
  package static let checkResult = embedded(
    PackageResources.check_result_sql, "run/check_result")
  package static let clearCheckRows = embedded(
    PackageResources.clear_check_rows_sql, "run/clear_check_rows")
  package static let keepCheckRows = embedded(
    PackageResources.keep_check_rows_sql, "run/keep_check_rows")
  package static let forgetNights = embedded(
    PackageResources.forget_nights_sql, "run/forget_nights")
  package static let forgetSteps = embedded(
    PackageResources.forget_steps_sql, "run/forget_steps")
  package static let lastBusinessDate = embedded(
    PackageResources.last_business_date_sql, "run/last_business_date")
  package static let rerunNight = embedded(
    PackageResources.rerun_night_sql, "run/rerun_night")
  package static let attemptsOfRun = embedded(
    PackageResources.attempts_of_run_sql, "run/attempts_of_run")
  package static let nameSession = embedded(
    PackageResources.name_session_sql, "run/name_session")
  package static let beginHeartbeat = embedded(
    PackageResources.begin_heartbeat_sql, "run/begin_heartbeat")
  package static let beat = embedded(
    PackageResources.beat_sql, "run/beat")
  package static let latestNights = embedded(
    PackageResources.latest_nights_sql, "run/latest_nights")
  package static let promoLevels = embedded(
    PackageResources.promo_levels_sql, "run/promo_levels")
  package static let missingFeeds = embedded(
    PackageResources.missing_feeds_sql, "run/missing_feeds")
  package static let missedTrigger = embedded(
    PackageResources.missed_trigger_sql, "run/missed_trigger")
  package static let missedTriggers = embedded(
    PackageResources.missed_triggers_sql, "run/missed_triggers")
  package static let modelSizes = embedded(
    PackageResources.model_sizes_sql, "run/model_sizes")
  package static let noteLate = embedded(
    PackageResources.note_late_sql, "run/note_late")
  package static let setScript = embedded(
    PackageResources.set_script_sql, "run/set_script")
  package static let nightsOf = embedded(
    PackageResources.nights_of_sql, "run/nights_of")
  package static let noteLoads = embedded(
    PackageResources.note_loads_sql, "run/note_loads")
  package static let rfmBuilds = embedded(
    PackageResources.rfm_builds_sql, "run/rfm_builds")
  package static let rfmHasScores = embedded(
    PackageResources.rfm_has_scores_sql, "run/rfm_has_scores")
  package static let rfmNamesOfNight = embedded(
    PackageResources.rfm_names_of_night_sql, "run/rfm_names_of_night")
  package static let segmentSizes = embedded(
    PackageResources.segment_sizes_sql, "run/segment_sizes")
  package static let stepBalances = embedded(
    PackageResources.step_balances_sql, "run/step_balances")
  package static let stepsOfRun = embedded(
    PackageResources.steps_of_run_sql, "run/steps_of_run")
  package static let takeOverNight = embedded(
    PackageResources.take_over_night_sql, "run/take_over_night")
  package static let unfinishedNights = embedded(
    PackageResources.unfinished_nights_sql, "run/unfinished_nights")
  package static let knownSchedules = embedded(
    PackageResources.known_schedules_sql, "run/known_schedules")
  package static let noteSchedule = embedded(
    PackageResources.note_schedule_sql, "run/note_schedule")
  package static let openFires = embedded(
    PackageResources.open_fires_sql, "run/open_fires")
  package static let firesBehindANight = embedded(
    PackageResources.fires_behind_a_night_sql, "run/fires_behind_a_night")
  package static let decideFire = embedded(
    PackageResources.decide_fire_sql, "run/decide_fire")
  package static let beginFire = embedded(
    PackageResources.begin_fire_sql, "run/begin_fire")
  package static let endFire = embedded(
    PackageResources.end_fire_sql, "run/end_fire")
  package static let latestFires = embedded(
    PackageResources.latest_fires_sql, "run/latest_fires")
  package static let appliedMigrations = embedded(
    PackageResources.applied_migrations_sql, "warehouse/applied_migrations")
  package static let hasMigrations = embedded(
    PackageResources.has_migrations_sql, "warehouse/has_migrations")
  package static let migrationRegistry = embedded(
    PackageResources.migration_registry_sql, "warehouse/migration_registry")
  package static let noteMigration = embedded(
    PackageResources.note_migration_sql, "warehouse/note_migration")
  package static let staleStatistics = embedded(
    PackageResources.stale_statistics_sql, "warehouse/stale_statistics")
  package static let receiptAndItsHomeAgree = embedded(
    PackageResources.receipt_and_its_home_agree_sql, "audits/receipt_and_its_home_agree")
  package static let previousSegmentBuilds = embedded(
    PackageResources.previous_segment_builds_sql, "run/previous_segment_builds")
  package static let ownedKeys = embedded(
    PackageResources.owned_keys_sql, "reconciliation/owned_keys")
  package static let publishedAccrualBatches = embedded(
    PackageResources.published_accrual_batches_sql, "reconciliation/published_accrual_batches")
  package static let rollForward = embedded(
    PackageResources.roll_forward_sql, "reconciliation/roll_forward")
  package static let standingSums = embedded(
    PackageResources.standing_sums_sql, "reconciliation/standing_sums")
  package static let strayAnswers = embedded(
    PackageResources.stray_answers_sql, "reconciliation/stray_answers")
  package static let tableCanBeReplaced = embedded(
    PackageResources.table_can_be_replaced_sql, "warehouse/table_can_be_replaced")
  package static let reportedAccruals = embedded(
    PackageResources.reported_accruals_sql, "reports/reported_accruals")
  package static let reportedBatches = embedded(
    PackageResources.reported_batches_sql, "reports/reported_batches")
  package static let reportedMessages = embedded(
    PackageResources.reported_messages_sql, "reports/reported_messages")
  package static let reportedMissingFeeds = embedded(
    PackageResources.reported_missing_feeds_sql, "reports/reported_missing_feeds")
  package static let reportedOpenThings = embedded(
    PackageResources.reported_open_things_sql, "reports/reported_open_things")
  package static let reportedOutcomes = embedded(
    PackageResources.reported_outcomes_sql, "reports/reported_outcomes")
  package static let reportedQuality = embedded(
    PackageResources.reported_quality_sql, "reports/reported_quality")
  package static let reportedRejects = embedded(
    PackageResources.reported_rejects_sql, "reports/reported_rejects")
  package static let reportedRun = embedded(
    PackageResources.reported_run_sql, "reports/reported_run")
  package static let reportedSegments = embedded(
    PackageResources.reported_segments_sql, "reports/reported_segments")
  package static let reportedSteps = embedded(
    PackageResources.reported_steps_sql, "reports/reported_steps")
  package static let firstNight = embedded(
    PackageResources.first_night_sql, "reports/first_night")
  package static let indexedNights = embedded(
    PackageResources.indexed_nights_sql, "reports/indexed_nights")
  package static let controlComparison = embedded(
    PackageResources.control_comparison_sql, "reports/control_comparison")
  package static let reportedFunnel = embedded(
    PackageResources.reported_funnel_sql, "reports/reported_funnel")
  package static let reportedRecency = embedded(
    PackageResources.reported_recency_sql, "reports/reported_recency")
  package static let reportedSegmentMoney = embedded(
    PackageResources.reported_segment_money_sql, "reports/reported_segment_money")
  package static let shownAccruals = embedded(
    PackageResources.shown_accruals_sql, "reports/shown_accruals")
  package static let shownCustomer = embedded(
    PackageResources.shown_customer_sql, "reports/shown_customer")
  package static let shownFields = embedded(
    PackageResources.shown_fields_sql, "reports/shown_fields")
  package static let shownLots = embedded(
    PackageResources.shown_lots_sql, "reports/shown_lots")
  package static let shownMemberships = embedded(
    PackageResources.shown_memberships_sql, "reports/shown_memberships")
  package static let shownMessages = embedded(
    PackageResources.shown_messages_sql, "reports/shown_messages")
  package static let shownPurchases = embedded(
    PackageResources.shown_purchases_sql, "reports/shown_purchases")
  package static let shownScores = embedded(
    PackageResources.shown_scores_sql, "reports/shown_scores")
  package static let shownSubscriptions = embedded(
    PackageResources.shown_subscriptions_sql, "reports/shown_subscriptions")

  /// The migrations in order. Numbers have no gaps.
  package static let migrations: [Statement] = [
    embedded(PackageResources._001_run_sql, "migrations/0001_run"),
    embedded(PackageResources._002_warehouse_sql, "migrations/0002_warehouse"),
    embedded(PackageResources._003_intake_sql, "migrations/0003_intake"),
    embedded(PackageResources._004_segment_sql, "migrations/0004_segment"),
    embedded(PackageResources._005_campaign_sql, "migrations/0005_campaign"),
    embedded(PackageResources._006_ledger_sql, "migrations/0006_ledger"),
    embedded(PackageResources._007_kinds_sql, "migrations/0007_kinds"),
    embedded(PackageResources._008_inbox_sql, "migrations/0008_inbox"),
    embedded(PackageResources._009_quality_sql, "migrations/0009_quality"),
    embedded(PackageResources._010_receipt_access_sql, "migrations/0010_receipt_access"),
    embedded(PackageResources._011_closing_sql, "migrations/0011_closing"),
    embedded(PackageResources._012_rfm_sql, "migrations/0012_rfm"),
    embedded(PackageResources._013_loyalty_sql, "migrations/0013_loyalty"),
    embedded(PackageResources._014_freshness_sql, "migrations/0014_freshness"),
    embedded(PackageResources._015_schedule_sql, "migrations/0015_schedule"),
    embedded(PackageResources._016_steps_sql, "migrations/0016_steps"),
    embedded(PackageResources._017_message_fields_sql, "migrations/0017_message_fields"),
    embedded(PackageResources._018_moves_sql, "migrations/0018_moves"),
    embedded(PackageResources._019_standing_sql, "migrations/0019_standing"),
    embedded(PackageResources._020_partial_sql, "migrations/0020_partial"),
    embedded(PackageResources._021_guards_sql, "migrations/0021_guards"),
    embedded(PackageResources._022_arrivals_sql, "migrations/0022_arrivals"),
    embedded(PackageResources._023_batch_notes_sql, "migrations/0023_batch_notes"),
    embedded(PackageResources._024_match_sql, "migrations/0024_match"),
    embedded(PackageResources._025_freeze_sql, "migrations/0025_freeze"),
    embedded(PackageResources._026_alert_sql, "migrations/0026_alert"),
    embedded(PackageResources._027_batch_range_sql, "migrations/0027_batch_range"),
    embedded(PackageResources._028_promo_sql, "migrations/0028_promo"),
    embedded(PackageResources._029_dialect_sql, "migrations/0029_dialect"),
    embedded(PackageResources._030_day_batch_sql, "migrations/0030_day_batch"),
    embedded(PackageResources._031_unsubscribed_sql, "migrations/0031_unsubscribed"),
    embedded(PackageResources._032_root_sql, "migrations/0032_root"),
    embedded(PackageResources._033_check_sql, "migrations/0033_check"),
    embedded(PackageResources._034_columns_sql, "migrations/0034_columns"),
    embedded(PackageResources._035_channels_sql, "migrations/0035_channels"),
    embedded(PackageResources._036_mailing_test_sql, "migrations/0036_mailing_test"),
    embedded(PackageResources._037_written_sql, "migrations/0037_written"),
    embedded(PackageResources._038_script_sql, "migrations/0038_script"),
    embedded(PackageResources._039_touched_part_sql, "migrations/0039_touched_part"),
    embedded(PackageResources._040_test_statuses_sql, "migrations/0040_test_statuses"),
    embedded(PackageResources._041_missed_trigger_sql, "migrations/0041_missed_trigger"),
    embedded(PackageResources._042_rfm_room_sql, "migrations/0042_rfm_room"),
    embedded(PackageResources._043_heartbeat_sql, "migrations/0043_heartbeat"),
    embedded(PackageResources._044_attempt_sql, "migrations/0044_attempt"),
    embedded(PackageResources._045_rerun_by_sql, "migrations/0045_rerun_by"),
  ]
}
