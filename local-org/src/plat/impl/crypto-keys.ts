/**
 * System.Crypto: encryption and signatures.
 * https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_classes_restful_crypto.htm
 */
import {
    createCipheriv,
    createDecipheriv,
    createPrivateKey,
    createPublicKey,
    sign,
    verify
} from 'node:crypto';
import { throwApex } from '../../rt/exceptions.ts';
import { currentTransaction } from '../../rt/transaction.ts';
import { ApexBlob } from '../../rt/values/index.ts';
import { nonNull } from '../arguments.ts';
import { natives } from '../registry.ts';

/** Length of an initialization vector in bytes. */
const IV_SIZE = 16;
const CIPHERS: Readonly<Record<string, { name: string; keySize: number }>> = {
    AES128: { name: 'aes-128-cbc', keySize: 16 },
    AES192: { name: 'aes-192-cbc', keySize: 24 },
    AES256: { name: 'aes-256-cbc', keySize: 32 }
};
const SIGNATURES: Readonly<Record<string, string>> = {
    RSA: 'sha1',
    'RSA-SHA1': 'sha1',
    'RSA-SHA256': 'sha256',
    'RSA-SHA384': 'sha384',
    'RSA-SHA512': 'sha512'
};

natives(
    'Crypto',
    nonNull({
        'encrypt(String,Blob,Blob,Blob)': (
            algorithm: string,
            key: ApexBlob,
            iv: ApexBlob,
            clear: ApexBlob
        ) => new ApexBlob(encrypt(algorithm, key, iv.bytes, clear.bytes)),
        'decrypt(String,Blob,Blob,Blob)': (
            algorithm: string,
            key: ApexBlob,
            iv: ApexBlob,
            secret: ApexBlob
        ) => new ApexBlob(decrypt(algorithm, key, iv.bytes, secret.bytes)),
        'encryptWithManagedIV(String,Blob,Blob)': (
            algorithm: string,
            key: ApexBlob,
            clear: ApexBlob
        ) => {
            const iv = currentTransaction().org.random(IV_SIZE);
            return new ApexBlob(Buffer.concat([iv, encrypt(algorithm, key, iv, clear.bytes)]));
        },
        'decryptWithManagedIV(String,Blob,Blob)': (
            algorithm: string,
            key: ApexBlob,
            secret: ApexBlob
        ) => {
            const iv = secret.bytes.subarray(0, IV_SIZE);
            return new ApexBlob(decrypt(algorithm, key, iv, secret.bytes.subarray(IV_SIZE)));
        },
        'sign(String,Blob,Blob)': (algorithm: string, input: ApexBlob, privateKey: ApexBlob) =>
            guarded(() => {
                const key = createPrivateKey({
                    key: privateKey.bytes,
                    format: 'der',
                    type: 'pkcs8'
                });
                return new ApexBlob(sign(signatureHash(algorithm), input.bytes, key));
            }),
        'verify(String,Blob,Blob,Blob)': (
            algorithm: string,
            input: ApexBlob,
            signature: ApexBlob,
            publicKey: ApexBlob
        ) =>
            guarded(() => {
                const key = createPublicKey({ key: publicKey.bytes, format: 'der', type: 'spki' });
                return verify(signatureHash(algorithm), input.bytes, key, signature.bytes);
            })
    })
);

function encrypt(algorithm: string, key: ApexBlob, iv: Buffer, clear: Buffer): Buffer {
    const cipher = createCipheriv(cipherName(algorithm, key, iv), key.bytes, iv);
    return Buffer.concat([cipher.update(clear), cipher.final()]);
}

function decrypt(algorithm: string, key: ApexBlob, iv: Buffer, secret: Buffer): Buffer {
    const name = cipherName(algorithm, key, iv);
    return guarded(() => {
        const decipher = createDecipheriv(name, key.bytes, iv);
        return Buffer.concat([decipher.update(secret), decipher.final()]);
    });
}

/** @throws System.InvalidParameterValueException for an unknown algorithm and for sizes that don't fit */
function cipherName(algorithm: string, key: ApexBlob, iv: Buffer): string {
    const cipher = CIPHERS[algorithm.toUpperCase()];
    if (cipher === undefined)
        return invalid(`Invalid algorithm ${algorithm}. Use AES128, AES192 or AES256.`);
    if (key.size !== cipher.keySize)
        invalid(`Invalid private key. Must be ${cipher.keySize} bytes.`);
    if (iv.length !== IV_SIZE) invalid(`Invalid initialization vector. Must be ${IV_SIZE} bytes.`);
    return cipher.name;
}

function signatureHash(algorithm: string): string {
    return SIGNATURES[algorithm.toUpperCase()] ?? invalid(`Invalid algorithm ${algorithm}`);
}

/** What the host refuses, such as wrong padding or a broken key, is a `System.SecurityException`. */
function guarded<T>(work: () => T): T {
    try {
        return work();
    } catch (error) {
        if (!(error instanceof Error) || !('code' in error)) throw error;
        return throwApex('System.SecurityException', 'The key or the data is not valid');
    }
}

function invalid(message: string): never {
    return throwApex('System.InvalidParameterValueException', message);
}
