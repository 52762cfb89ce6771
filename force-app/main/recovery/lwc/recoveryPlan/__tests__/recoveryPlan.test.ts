import { planOf } from 'c/recoveryPlan';
import detail from '../../../../../test/payloads/detail.json';
import payload from '../../../../../test/payloads/gate.json';

const mia = detail.person as unknown as Apex.ConsolePerson;
const diagnosis = detail.diagnosis as unknown as Apex.Diagnosis;
const gate = payload as unknown as Apex.GateState;

/** The diagnosis with another verdict. */
function judged(found: Partial<Apex.Finding>): Apex.Diagnosis {
    return { ...diagnosis, findings: [{ ...(diagnosis.findings[0] as Apex.Finding), ...found }] };
}

const actionsOf = (options: { action: string }[]) => options.map(({ action }) => action);

describe('c/recoveryPlan', () => {
    it('makes the first action of ours the next one', () => {
        const plan = planOf(mia, diagnosis, gate);
        expect(actionsOf(plan.steps)).toEqual(['', 'UNLOCK', '']);
        expect(plan.next).toBe('UNLOCK');
    });

    it('keeps a discouraged reset possible, and says what it breaks', () => {
        const { against, also } = planOf(mia, diagnosis, gate);
        expect(actionsOf(against)).toEqual(['RESET']);
        expect(against[0]?.reason).toContain('A reset stops a client');
        expect(actionsOf(also)).toEqual(['FREEZE']);
    });

    it('warns of an unlock that an attack would undo', () => {
        const plan = planOf(mia, judged({ advice: [{ code: 'FREEZE_USER', text: '' }] }), gate);
        expect(plan.next).toBe('FREEZE');
        expect(actionsOf(plan.against)).toEqual(['UNLOCK', 'RESET']);
    });

    it('offers nothing that changes nothing', () => {
        const active = planOf({ ...mia, state: 'active' }, diagnosis, gate);
        expect(active.next).toBe('');
        expect(actionsOf(active.against)).not.toContain('UNLOCK');
        const inactive = planOf({ ...mia, state: 'inactive' }, judged({ advice: [] }), gate);
        expect([...inactive.against, ...inactive.also]).toEqual([]);
        const frozen = planOf({ ...mia, state: 'frozen' }, judged({ advice: [] }), gate);
        expect(actionsOf(frozen.against)).toEqual(['UNFREEZE']);
        expect(frozen.also).toEqual([]);
    });

    it('says why an action is not allowed and goes on to none', () => {
        const actions = gate.actions.map((state) => ({
            ...state,
            isAllowed: false,
            whyNot: 'Takes Manage Users.'
        }));
        const plan = planOf(mia, diagnosis, { ...gate, actions });
        expect(plan.steps[1]?.whyNot).toBe('Takes Manage Users.');
        expect(plan.next).toBe('');
    });

    it('leaves a reset to who may not see how others sign in', () => {
        const plan = planOf({ ...mia, state: null }, null, gate);
        expect(plan.steps).toEqual([]);
        expect(plan.against).toEqual([]);
        expect(actionsOf(plan.also)).toEqual(['RESET', 'FREEZE']);
    });
});
