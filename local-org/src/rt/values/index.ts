/** Values of Apex and what can be asked of any of them. */
export { ApexBlob } from './blob.ts';
export { ApexDate } from './date.ts';
export { ApexDatetime } from './datetime.ts';
export { ApexDecimal } from './decimal.ts';
export { ApexDouble } from './double.ts';
export { ApexEnumValue, platformConstant, platformEnum } from './enum.ts';
export { ApexList } from './list.ts';
export { ApexMap } from './map.ts';
export { ApexSet } from './set.ts';
export { ApexTime } from './time.ts';
export { ApexType, typeArguments } from './type.ts';
export { compareValues } from './compare.ts';
export { compareNumbers, equal, hashKey, isNumeric, looseEqual, nestedKey } from './equality.ts';
export { typeName } from './names.ts';
export { isPlatformValue, type UserMethods } from './protocol.ts';
export { toText } from './text.ts';
export { userLocale, userTimeZone } from './user-zone.ts';
