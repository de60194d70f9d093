/**
 * A table that Excel opens by a double click with its accents and columns: UTF-8 with a byte order mark; the semicolon
 * between the columns, as Windows has it for French (Canada) and French (France); quotes and line ends as RFC 4180 has them.
 */
const MARK = '\ufeff';
const SEPARATOR = ';';
const LINE_END = '\r\n';

export function csvOf(rows: readonly (readonly (string | number)[])[]): string {
  return MARK + rows.map((row) => row.map(cell).join(SEPARATOR) + LINE_END).join('');
}

function cell(value: string | number): string {
  const text = String(value);
  // What a page said must not be taken for a formula (OWASP, CSV Injection).
  const plain = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
