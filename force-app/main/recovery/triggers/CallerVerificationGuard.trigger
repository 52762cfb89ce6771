trigger CallerVerificationGuard on Caller_Verification__c(
    before insert,
    before update,
    before delete
) {
    GuardedRecords.refuseStrangers(Trigger.isDelete ? Trigger.old : Trigger.new);
}
