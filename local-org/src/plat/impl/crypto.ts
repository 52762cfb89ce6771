/**
 * System.Crypto: digests, keys and random numbers.
 * https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_classes_restful_crypto.htm
 */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { throwApex } from '../../rt/exceptions.ts';
import { currentTransaction } from '../../rt/transaction.ts';
import { ApexBlob } from '../../rt/values/index.ts';
import { nonNull } from '../arguments.ts';
import { natives } from '../registry.ts';

const DIGESTS: Readonly<Record<string, string>> = {
    MD5: 'md5',
    SHA1: 'sha1',
    'SHA-1': 'sha1',
    'SHA-256': 'sha256',
    'SHA-512': 'sha512',
    SHA256: 'sha256',
    SHA512: 'sha512',
    'SHA3-256': 'sha3-256',
    'SHA3-384': 'sha3-384',
    'SHA3-512': 'sha3-512'
};
const MACS: Readonly<Record<string, string>> = {
    hmacMD5: 'md5',
    hmacSHA1: 'sha1',
    hmacSHA256: 'sha256',
    hmacSHA512: 'sha512'
};
const AES_SIZES = [128, 192, 256];

natives(
    'Crypto',
    nonNull({
        'generateAesKey(Integer)': (size: number) => {
            if (!AES_SIZES.includes(size)) securityError(`Invalid key size: ${size}`);
            return new ApexBlob(randomBytes(size / 8));
        },
        'generateDigest(String,Blob)': (name: string, input: ApexBlob) =>
            new ApexBlob(createHash(algorithm(DIGESTS, name)).update(input.bytes).digest()),
        'generateMac(String,Blob,Blob)': generateMac,
        'verifyHMac(String,Blob,Blob,Blob)': (
            name: string,
            input: ApexBlob,
            key: ApexBlob,
            mac: ApexBlob
        ) => {
            const expected = generateMac(name, input, key).bytes;
            return expected.length === mac.size && timingSafeEqual(expected, mac.bytes);
        },
        'getRandomInteger()': () => randomBytes(4).readInt32BE(),
        'getRandomLong()': () => randomBytes(8).readBigInt64BE()
    })
);

function generateMac(name: string, input: ApexBlob, key: ApexBlob): ApexBlob {
    return new ApexBlob(createHmac(algorithm(MACS, name), key.bytes).update(input.bytes).digest());
}

function algorithm(table: Readonly<Record<string, string>>, name: string): string {
    const wanted = name.toLowerCase();
    const found = Object.keys(table).find((one) => one.toLowerCase() === wanted);
    return table[found ?? ''] ?? securityError(`Invalid algorithm ${name}`);
}

function randomBytes(count: number): Buffer {
    return currentTransaction().org.random(count);
}

function securityError(message: string): never {
    return throwApex('System.SecurityException', message);
}
