// Plain and old-fashioned JavaScript on purpose: it must run on the very Node versions that it refuses.
var needed = [20, 19]
var found = process.versions.node.split('.').map(Number)
if (found[0] < needed[0] || (found[0] === needed[0] && found[1] < needed[1])) {
  console.error('Node ' + process.versions.node + ' terlalu lama; PWS ILP memerlukan Node 20.19 atau lebih baru.')
  process.exit(1)
}
