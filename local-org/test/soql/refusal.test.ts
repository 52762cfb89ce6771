import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bindQuery } from '../../src/soql/bind.ts';
import { SoqlError } from '../../src/soql/error.ts';
import { parseDynamic } from '../../src/soql/parse.ts';
import { testOrg } from '../sobj/test-org.ts';

const { schema } = testOrg();

/** Query, code and part of the message, for what must be refused before anything runs. */
const REFUSED: readonly (readonly [string, string, RegExp])[] = [
    ['SELECT Foo FROM User', 'INVALID_FIELD', /^No such column 'Foo' on entity 'User'\./],
    ['SELECT Id FROM Foo__c', 'INVALID_TYPE', /^sObject type 'Foo__c' is not supported\./],
    [
        'SELECT User.Name FROM LoginHistory',
        'INVALID_FIELD',
        /^Didn't understand relationship 'User'/
    ],
    ['SELECT Id, (SELECT Id FROM Foos) FROM Account', 'INVALID_TYPE', /relationship 'Foos'/],
    [
        "SELECT Id FROM LoginHistory WHERE Status = 'x'",
        'INVALID_FIELD',
        /^field 'Status' can not be filtered in a query call$/
    ],
    [
        'SELECT Id FROM LoginHistory WHERE Browser != null',
        'INVALID_FIELD',
        /'Browser' can not be filtered/
    ],
    [
        "SELECT Status FROM LoginHistory GROUP BY Status HAVING Status = 'x'",
        'INVALID_FIELD',
        /filtered/
    ],
    [
        "SELECT Id FROM LoginHistory WHERE SourceIp LIKE '1%'",
        'INVALID_QUERY_FILTER_OPERATOR',
        /operator/
    ],
    [
        'SELECT LoginTime FROM LoginHistory GROUP BY LoginTime',
        'INVALID_FIELD',
        /can not be grouped/
    ],
    ['SELECT Id FROM LoginHistory ORDER BY OptionsIsGet', 'INVALID_FIELD', /can not be sorted/],
    [
        "SELECT Id FROM User WHERE IsActive = 'true'",
        'INVALID_FIELD',
        /must be of type boolean and should not/
    ],
    [
        'SELECT Id FROM User WHERE Name = 5',
        'INVALID_FIELD',
        /of type string and should be enclosed/
    ],
    [
        "SELECT Id FROM Account WHERE CreatedDate > '2026-01-01'",
        'INVALID_FIELD',
        /of type dateTime/
    ],
    ['SELECT Id FROM Account WHERE CreatedDate > 2026-01-01', 'INVALID_FIELD', /of type dateTime/],
    ['SELECT Id FROM User WHERE IsActive > true', 'INVALID_QUERY_FILTER_OPERATOR', /boolean/],
    [
        'SELECT Name, COUNT(Id) FROM Account',
        'MALFORMED_QUERY',
        /must be grouped or aggregated: Name/
    ],
    ['SELECT COUNT(), Name FROM Account', 'MALFORMED_QUERY', /COUNT\(\) must be the only/],
    ['SELECT COUNT(Id) FROM Account LIMIT 5', 'MALFORMED_QUERY', /cannot also use LIMIT/],
    [
        'SELECT Name n FROM Account',
        'MALFORMED_QUERY',
        /only aggregate expressions use field aliasing/
    ],
    ['SELECT Name, Name FROM Account', 'MALFORMED_QUERY', /duplicate field selected: Name/],
    ['SELECT COUNT(Id) c, MAX(Name) C FROM Account', 'MALFORMED_QUERY', /duplicate alias: C/],
    [
        'SELECT Id FROM Account ORDER BY Name FOR UPDATE',
        'MALFORMED_QUERY',
        /ORDER BY is not allowed/
    ],
    ['SELECT Id FROM Account OFFSET 2001', 'NUMBER_OUTSIDE_VALID_RANGE', /offset allowed is 2000/],
    [
        "SELECT Id FROM Account WHERE Name = 'a' OR Id IN (SELECT AccountId FROM Contact)",
        'MALFORMED_QUERY',
        /OR/
    ],
    [
        'SELECT Id FROM Account WHERE Id IN (SELECT LastName FROM Contact)',
        'MALFORMED_QUERY',
        /ids and lookups/
    ],
    [
        "SELECT Id FROM Account WHERE Name = 'a' OR Name = 'b' AND Name = 'c'",
        'MALFORMED_QUERY',
        /token: 'AND'/
    ],
    ['SELECT Id FROM Account LIMIT 1 garbage', 'MALFORMED_QUERY', /garbage/],
    ["SELECT Id FROM Account WHERE Name = 'a\\x'", 'MALFORMED_QUERY', /escape|token/],
    ['SELECT Id FROM Account WHERE Name = :a.b', 'MALFORMED_QUERY', /Only variable references/],
    ['SELECT FIELDS(ALL) FROM Account', 'MALFORMED_QUERY', /LIMIT of at most 200/],
    ['SELECT Id FROM Account USING SCOPE mine', 'UNSUPPORTED', /USING SCOPE/],
    ['SELECT TYPEOF Owner WHEN User THEN Id END FROM Account', 'UNSUPPORTED', /TYPEOF/],
    ['SELECT', 'MALFORMED_QUERY', /./],
    ['', 'MALFORMED_QUERY', /./]
];

for (const [text, code, message] of REFUSED) {
    test(`refuses ${text || 'an empty query'}`, () => {
        assert.throws(
            () => bindQuery(parseDynamic(text).query, schema),
            (error: unknown) => {
                assert.ok(error instanceof SoqlError, `a SoqlError, not ${String(error)}`);
                assert.equal(error.code, code, `the code, with: ${error.message}`);
                assert.match(error.message, message, 'the message');
                assert.ok(error.line >= 1 && error.column >= 1, 'a place');
                return true;
            }
        );
    });
}

test('allows the aggregate that finds who fails how often', () => {
    const text =
        'SELECT UserId, Status, COUNT(Id) c, MAX(LoginTime) m FROM LoginHistory ' +
        'WHERE LoginTime = LAST_N_DAYS:1 GROUP BY UserId, Status ORDER BY MAX(LoginTime) LIMIT 2000';
    assert.equal(bindQuery(parseDynamic(text).query, schema).kind, 'aggregate', 'it binds');
});
