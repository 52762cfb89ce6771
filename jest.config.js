import { jestConfig } from '@salesforce/sfdx-lwc-jest/config.js';

export default {
    ...jestConfig,
    // A bundle may hold nothing but shared styles.
    moduleFileExtensions: [...jestConfig.moduleFileExtensions, 'css'],
    moduleNameMapper: {
        ...jestConfig.moduleNameMapper,
        '^lightning/(modal|platformUtilityBarApi)$':
            '<rootDir>/force-app/test/jest-mocks/lightning/$1.ts'
    },
    testMatch: ['**/lwc/**/__tests__/*.test.ts'],
    collectCoverageFrom: ['force-app/**/lwc/**/*.ts', '!**/__tests__/**'],
    setupFilesAfterEnv: [...jestConfig.setupFilesAfterEnv, '<rootDir>/jest.setup.js']
};
