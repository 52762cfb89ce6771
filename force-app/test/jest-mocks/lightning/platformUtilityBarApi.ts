import { createTestWireAdapter } from '@salesforce/wire-service-jest-util';

/** Stands for the utility bar: gives no id until a test emits one. */
export const EnclosingUtilityId = createTestWireAdapter();
export const updateUtility = jest.fn().mockResolvedValue(true);
