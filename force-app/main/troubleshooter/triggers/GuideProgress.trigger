trigger GuideProgress on Guide_Progress__c(before insert, before update) {
    if (Trigger.isInsert) {
        GuideProgressHandler.claim(Trigger.new);
    } else {
        GuideProgressHandler.setKeys(Trigger.new);
    }
}
