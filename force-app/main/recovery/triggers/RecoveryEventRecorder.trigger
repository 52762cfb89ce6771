trigger RecoveryEventRecorder on Recovery_Event__e(after insert) {
    RecoveryEventHandler.handle(Trigger.new);
}
