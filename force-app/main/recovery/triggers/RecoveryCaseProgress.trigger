/** Moves cases when an action was carried out or failed. */
trigger RecoveryCaseProgress on Recovery_Event__e(after insert) {
    CaseProgress.followAsSystem(Trigger.new);
}
