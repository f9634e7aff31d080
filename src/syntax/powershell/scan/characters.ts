/** The kinds of characters that PowerShell tells apart; -1 stands for the end of the text. */

export const END = -1;
export const LINE_FEED = 10;
export const CARRIAGE_RETURN = 13;
export const DOUBLE = 34;
export const HASH = 35;
export const DOLLAR = 36;
export const PERCENT = 37;
export const AMPERSAND = 38;
export const OPEN_PAREN = 40;
export const CLOSE_PAREN = 41;
export const STAR = 42;
export const PLUS = 43;
export const COMMA = 44;
export const DOT = 46;
export const SLASH = 47;
export const COLON = 58;
export const SEMICOLON = 59;
export const LESS = 60;
export const EQUALS = 61;
export const GREATER = 62;
export const QUESTION = 63;
export const AT = 64;
export const OPEN_BRACKET = 91;
export const CLOSE_BRACKET = 93;
export const UNDERSCORE = 95;
export const BACKTICK = 96;
export const OPEN_BRACE = 123;
export const PIPE = 124;
export const CLOSE_BRACE = 125;
export const EXCLAMATION = 33;

export const isNewline = (code: number): boolean => code === LINE_FEED || code === CARRIAGE_RETURN;

/** A hyphen, an en or em dash, a horizontal bar. */
export const isDash = (code: number): boolean => code === 45 || (code >= 0x2013 && code <= 0x2015);

export const isSingleQuote = (code: number): boolean => code === 39 || (code >= 0x2018 && code <= 0x201b);

export const isDoubleQuote = (code: number): boolean => code === DOUBLE || (code >= 0x201c && code <= 0x201e);

export const isQuote = (code: number): boolean => isSingleQuote(code) || isDoubleQuote(code);

/** Blanks of every width, but no line end. */
export function isBlank(code: number): boolean {
  if (code < 128) return code === 32 || code === 9 || code === 11 || code === 12;
  if (code === 0x85 || code === 0xa0 || code === 0x1680) return true;
  return (
    code >= 0x2000 &&
    (code <= 0x200a || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f || code === 0x3000)
  );
}

export const isDigit = (code: number): boolean => code >= 48 && code <= 57;

const LETTER = /^[\p{L}\p{Nd}]$/u;

/** A letter; beyond ASCII, a digit counts as one. */
export function isLetter(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  return LETTER.test(String.fromCharCode(code));
}

export const isNameStart = (code: number): boolean => isLetter(code) || code === UNDERSCORE;

export const isNameRest = (code: number): boolean => isLetter(code) || code === UNDERSCORE || isDigit(code);

/** What a word in argument mode cannot hold unless it is escaped. */
export function endsWord(code: number): boolean {
  if (code < 128) {
    if (code >= 97 && code <= 122) return false;
    switch (code) {
      case END:
      case 9:
      case LINE_FEED:
      case 11:
      case 12:
      case CARRIAGE_RETURN:
      case 32:
      case AMPERSAND:
      case OPEN_PAREN:
      case CLOSE_PAREN:
      case COMMA:
      case SEMICOLON:
      case OPEN_BRACE:
      case PIPE:
      case CLOSE_BRACE:
        return true;
      default:
        return false;
    }
  }
  return isBlank(code);
}
