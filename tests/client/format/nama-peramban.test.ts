import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tulisCsv } from '#client/format/csv.ts'
import { namaPeramban } from '#client/format/nama-peramban.ts'

test('a browser is named by what people call it', () => {
  for (const [teks, nama] of [
    ['Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 Chrome/120.0 Mobile Safari/537.36', 'Chrome, Android'],
    ['Mozilla/5.0 (Windows NT 10.0) Chrome/120.0 Safari/537.36 Edg/120.0', 'Edge, Windows'],
    ['Mozilla/5.0 (iPhone; CPU iPhone OS 17_0) Version/17.0 Mobile Safari/604.1', 'Safari, iPhone'],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:120.0) Gecko/20100101 Firefox/120.0', 'Firefox, Linux'],
    ['curl/8.5', 'curl/8.5'],
  ]) {
    assert.equal(namaPeramban(teks ?? ''), nama)
  }
})

test('a cell that a spreadsheet would compute is text, and a number stays a number', () => {
  const csv = tulisCsv([['=1+1', '+62812', '-5', '@x', '\t=2', 'a,b', 'c"d', 'biasa', null, 7]])
  assert.equal(csv, `\uFEFF'=1+1,'+62812,-5,'@x,"'\t'=2","a,b","c""d",biasa,,7\r\n`)
})
