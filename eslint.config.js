import lwc from '@salesforce/eslint-config-lwc/recommended-ts.js';
import jest from 'eslint-plugin-jest';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const NODE_TEST = { from: 'package', package: 'node:test' };

export default defineConfig([
    globalIgnores([
        'coverage/',
        '.local-org/',
        'types/generated/',
        'force-app/**/*.js',
        'local-org/test/**/fixtures/'
    ]),
    { linterOptions: { reportUnusedDisableDirectives: 'error' } },
    { files: ['**/*.{js,mjs}'], extends: [tseslint.configs.recommended] },
    {
        files: ['**/*.ts'],
        extends: [tseslint.configs.recommendedTypeChecked],
        languageOptions: { parserOptions: { projectService: true } },
        // An async function that never waits still promises never to throw.
        rules: { '@typescript-eslint/require-await': 'off' }
    },
    {
        files: ['force-app/**/*.ts'],
        extends: [lwc],
        // The type-aware rules need this parser, the compiler knows the globals, and `void` marks a promise that
        // nobody waits for.
        languageOptions: { parser: tseslint.parser },
        rules: { 'no-undef': 'off', 'no-unused-vars': 'off', 'no-void': 'off' }
    },
    {
        files: ['**/__tests__/**'],
        extends: [jest.configs['flat/recommended']],
        rules: {
            '@lwc/lwc/no-async-operation': 'off',
            'no-await-in-loop': 'off',
            // Jest's own rule knows that `expect(object.method)` is fine.
            '@typescript-eslint/unbound-method': 'off',
            'jest/unbound-method': 'error'
        }
    },
    {
        files: ['{local-org,scripts,e2e,bench}/**/*.test.ts'],
        rules: {
            // Answers of a server are looked into as they come; the assertions say what they must be.
            '@typescript-eslint/no-unsafe-argument': 'off',
            '@typescript-eslint/no-unsafe-assignment': 'off',
            '@typescript-eslint/no-unsafe-call': 'off',
            '@typescript-eslint/no-unsafe-member-access': 'off',
            '@typescript-eslint/no-unsafe-return': 'off',
            '@typescript-eslint/restrict-template-expressions': 'off',
            // The runner waits for them.
            '@typescript-eslint/no-floating-promises': [
                'error',
                {
                    allowForKnownSafeCalls: [
                        { ...NODE_TEST, name: ['test', 'it', 'describe', 'suite'] }
                    ]
                }
            ]
        }
    }
]);
