import { actionState, gateStatus, obstacleOf } from 'c/gateStatus';
import payload from '../../../../../test/payloads/gate.json';

const gate = payload as unknown as Apex.GateState;
const verification = { ...gate.verification, isComplete: false } as Apex.VerificationView;
const approved = gate.approval as Apex.ApprovalView;

describe('c/gateStatus', () => {
    it('is verified only when Apex says that nothing is missing', () => {
        expect(gateStatus(gate)).toBe('verified');
        expect(gateStatus({ ...gate, verification: null })).toBe('unverified');
        expect(gateStatus({ ...gate, verification, approval: null })).toBe('needsApproval');
    });

    it.each([
        ['WAITING', 'waiting'],
        ['REFUSED', 'refused'],
        ['EXPIRED', 'expired'],
        ['WITHDRAWN', 'needsApproval']
    ])('reads a request that is %s as %s', (state, status) => {
        const approval = { ...approved, state };
        expect(gateStatus({ ...gate, verification, approval })).toBe(status);
    });

    it('does not take missing proof for an obstacle, but every other rule', () => {
        const unproved = gate.actions.map((state) => ({
            ...state,
            isAllowed: false,
            lacksProof: true,
            whyNot: 'Verify the caller first.'
        }));
        expect(obstacleOf({ ...gate, actions: unproved }, 'UNLOCK')).toBe('');
        expect(obstacleOf(gate, 'UNFREEZE')).toBe(
            'Mia Chen is not frozen. There is nothing to unfreeze.'
        );
        expect(obstacleOf(undefined, 'UNLOCK')).toBe('');
        expect(actionState(gate, 'DANCE')).toBeUndefined();
    });
});
