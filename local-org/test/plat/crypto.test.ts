import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { test } from 'node:test';
import { ApexBlob } from '../../src/rt/values/index.ts';
import { call, throwsApex } from './call.ts';
import { inApex } from './fake-org.ts';

const blob = (text: string) => ApexBlob.ofText(text);
const hex = (digits: string) => new ApexBlob(Buffer.from(digits, 'hex'));

test('AES in CBC mode gives the published vector', () => {
    const key = hex('2b7e151628aed2a6abf7158809cf4f3c');
    const iv = hex('000102030405060708090a0b0c0d0e0f');
    const clear = hex('6bc1bee22e409f96e93d7e117393172a');
    const secret = call(
        'Crypto.encrypt(String,Blob,Blob,Blob)',
        'AES128',
        key,
        iv,
        clear
    ) as ApexBlob;
    assert.equal(
        secret.bytes.toString('hex').slice(0, 32),
        '7649abac8119b246cee98e9b12e9197d',
        'NIST SP 800-38A, F.2.1'
    );
    const back = call(
        'Crypto.decrypt(String,Blob,Blob,Blob)',
        'AES128',
        key,
        iv,
        secret
    ) as ApexBlob;
    assert.ok(back.equals(clear), 'and back');
});

test('a managed vector stands before the encrypted bytes', () => {
    inApex(() => {
        const key = call('Crypto.generateAesKey(Integer)', 256);
        const secret = call(
            'Crypto.encryptWithManagedIV(String,Blob,Blob)',
            'AES256',
            key,
            blob('hello')
        ) as ApexBlob;
        assert.equal(secret.size, 32, 'vector and one block');
        const back = call(
            'Crypto.decryptWithManagedIV(String,Blob,Blob)',
            'AES256',
            key,
            secret
        ) as ApexBlob;
        assert.equal(back.bytes.toString(), 'hello', 'and back');
        throwsApex(
            () => call('Crypto.encryptWithManagedIV(String,Blob,Blob)', 'AES128', key, blob('x')),
            'System.InvalidParameterValueException',
            'Invalid private key. Must be 16 bytes.',
            'key size'
        );
        throwsApex(
            () =>
                call(
                    'Crypto.decryptWithManagedIV(String,Blob,Blob)',
                    'AES256',
                    key,
                    blob('too short')
                ),
            'System.InvalidParameterValueException',
            'Invalid initialization vector. Must be 16 bytes.',
            'vector'
        );
    });
});

test('signatures are verified with the public key', () => {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 1024 });
    const secret = new ApexBlob(privateKey.export({ format: 'der', type: 'pkcs8' }));
    const open = new ApexBlob(publicKey.export({ format: 'der', type: 'spki' }));
    const signature = call('Crypto.sign(String,Blob,Blob)', 'RSA-SHA256', blob('text'), secret);
    const verify = (text: string) =>
        call('Crypto.verify(String,Blob,Blob,Blob)', 'RSA-SHA256', blob(text), signature, open);
    assert.equal(verify('text'), true, 'the signed text');
    assert.equal(verify('other'), false, 'another text');
    throwsApex(
        () => call('Crypto.sign(String,Blob,Blob)', 'RSA-SHA256', blob('text'), blob('no key')),
        'System.SecurityException',
        'The key or the data is not valid',
        'a broken key'
    );
});

test('message digests with a key are compared as a whole', () => {
    const mac = call(
        'Crypto.generateMac(String,Blob,Blob)',
        'hmacSHA256',
        blob('what do ya want for nothing?'),
        blob('Jefe')
    );
    assert.equal(
        (mac as ApexBlob).bytes.toString('hex'),
        '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
        'RFC 4231, case 2'
    );
});
