/** Methods of String that escape, unescape and strip markup. */
import { natives } from '../../registry.ts';
import * as escapes from '../../text/escapes.ts';

natives('String', {
    'escapeCsv()': escapes.escapeCsv,
    'escapeEcmaScript()': escapes.escapeEcmaScript,
    'escapeHtml3()': escapes.escapeHtml3,
    'escapeHtml4()': escapes.escapeHtml4,
    'escapeJava()': escapes.escapeJava,
    'escapeUnicode()': escapes.escapeUnicode,
    'escapeXml()': escapes.escapeXml,
    'stripHtmlTags()': (text: string) => text.replace(/<[^>]*>/g, ''),
    'unescapeCsv()': escapes.unescapeCsv,
    'unescapeEcmaScript()': escapes.unescapeJava,
    'unescapeHtml3()': (text: string) => escapes.unescapeMarkup(text, 'html3'),
    'unescapeHtml4()': (text: string) => escapes.unescapeMarkup(text, 'html4'),
    'unescapeJava()': escapes.unescapeJava,
    'unescapeUnicode()': escapes.unescapeUnicode,
    'unescapeXml()': (text: string) => escapes.unescapeMarkup(text, 'xml')
});
