trigger RecoveryRecordGuard on Recovery_Record__c(before insert, before update, before delete) {
    GuardedRecords.keepForEver(Trigger.isInsert, Trigger.isDelete ? Trigger.old : Trigger.new);
}
