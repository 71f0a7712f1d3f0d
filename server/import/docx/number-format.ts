/** `w:numFmt`: a number as Word prints it. */
import nzh from 'nzh/cn';

const stems = '甲乙丙丁戊己庚辛壬癸';
const branches = '子丑寅卯辰巳午未申酉戌亥';
const longest = 9999;

/** Undefined for a bullet. Formats that no Chinese report has are decimal. */
export function formatNumber(number: number, format: string): string | undefined {
  switch (format) {
    case 'none':
      return '';
    case 'bullet':
      return undefined;
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'koreanCounting':
    case 'ideographDigital':
    case 'japaneseDigitalTenThousand':
      return String(nzh.encodeS(Math.min(number, longest), { tenMin: true }));
    case 'chineseLegalSimplified':
    case 'ideographLegalTraditional':
      return String(nzh.encodeB(Math.min(number, longest), { tenMin: false }));
    case 'ideographTraditional':
      return stems.charAt((number - 1) % stems.length);
    case 'ideographZodiac':
      return branches.charAt((number - 1) % branches.length);
    case 'decimalZero':
      return String(number).padStart(2, '0');
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return String(number).replaceAll(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return enclosed(number, 0x2460, 20);
    case 'decimalEnclosedParen':
      return enclosed(number, 0x2474, 20);
    case 'decimalEnclosedFullstop':
      return enclosed(number, 0x2488, 20);
    case 'ideographEnclosedCircle':
      return enclosed(number, 0x3280, 10);
    case 'upperLetter':
      return letters(number);
    case 'lowerLetter':
      return letters(number).toLowerCase();
    case 'upperRoman':
      return roman(number);
    case 'lowerRoman':
      return roman(number).toLowerCase();
    default:
      return String(number);
  }
}

function enclosed(number: number, first: number, count: number): string {
  return number >= 1 && number <= count ? String.fromCharCode(first + number - 1) : String(number);
}

/** A … Z, AA, BB … */
function letters(number: number): string {
  const letter = String.fromCharCode(65 + ((number - 1) % 26));
  return letter.repeat(Math.min(5, Math.ceil(number / 26)));
}

const numerals: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(number: number): string {
  let rest = Math.min(number, longest);
  let text = '';
  for (const [value, numeral] of numerals) for (; rest >= value; rest -= value) text += numeral;
  return text;
}
